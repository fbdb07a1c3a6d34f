import { StringDecoder } from 'node:string_decoder'
import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { checkCancelled } from '../file/work.ts'
import type { Problem } from './validate.ts'

const CHUNK = 1 << 16

const userAttributes = ['creatingUser', 'modifyingUser', 'creatingUserGUID', 'modifyingUserGUID'] as const
/** Which element a reference must lead to. */
const targetOf: Readonly<Record<string, string>> = {
  CodeRef: 'Code',
  NoteRef: 'Note',
  MemberCode: 'Code',
  MemberSource: 'TextSource',
}
const uniquelyNamed: ReadonlySet<string> = new Set(['User', 'Code', 'TextSource', 'Note', 'Set'])
const withFile: ReadonlySet<string> = new Set(['TextSource', 'Note'])

type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/**
 * Reads a written project or codebook again and checks what no schema says: identifiers and names are unique,
 * references lead to the right kind of thing, colours are six upper-case digits, selections lie within their text,
 * and the package holds exactly the files that are named. `files`: length in code points by path in the package.
 * Refuses: cancelled.
 */
export async function checkXml(
  xml: Buffer,
  files: ReadonlyMap<string, number>,
  signal?: AbortSignal,
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const parser = new SaxesParser({ xmlns: false })
  const checks = makeChecks(files, message => problems.push({ line: parser.line, message }))
  parser.on('opentag', element => checks.open(element))
  parser.on('error', error => problems.push({ line: parser.line, message: error.message }))
  const decoder = new StringDecoder('utf8')
  for (let at = 0; at < xml.length; at += CHUNK) {
    parser.write(decoder.write(xml.subarray(at, at + CHUNK)))
    await setImmediate()
    checkCancelled(signal)
  }
  parser.close()
  return [...problems, ...checks.finish()]
}

interface Reference {
  readonly guid: string
  readonly kind: string
  readonly from: string
}

function makeChecks(files: ReadonlyMap<string, number>, report: (message: string) => void) {
  const kindOf = new Map<string, string>()
  const names = new Set<string>()
  const unusedFiles = new Set(files.keys())
  const open: Reference[] = []
  let length = 0

  const checkIdentity = ({ name, attributes }: Element): void => {
    const { guid } = attributes
    // In a codebook the members of sets are named by an attribute that is an identity everywhere else.
    if (guid !== undefined && name !== 'MemberCode') {
      if (kindOf.has(guid)) report(`GUID ${guid} occurs more than once`)
      kindOf.set(guid, name)
    }
    if (!uniquelyNamed.has(name)) return
    const key = `${name} ${attributes.name}`
    if (names.has(key)) report(`More than one ${name} is called ${attributes.name}`)
    names.add(key)
  }
  // Nearly all lead backwards to a coder or a code; only the others have to wait for the end.
  const checkReference = (guid: string | undefined, kind: string | undefined, from: string): void => {
    if (guid === undefined || kind === undefined || kindOf.get(guid) === kind) return
    open.push({ guid, kind, from })
  }
  const checkReferences = ({ name, attributes }: Element): void => {
    checkReference(
      name === 'MemberCode' ? (attributes.guid ?? attributes.targetGUID) : attributes.targetGUID,
      targetOf[name],
      name,
    )
    for (const attribute of userAttributes) checkReference(attributes[attribute], 'User', attribute)
  }
  const checkFile = ({ name, attributes }: Element): void => {
    const path = attributes.plainTextPath?.replace('internal://', 'sources/')
    const found = path === undefined ? undefined : files.get(path)
    if (found === undefined || path === undefined) report(`${name} names no file of the package: ${path}`)
    else if (!unusedFiles.delete(path)) report(`More than one element names ${path}`)
    length = found ?? 0
  }
  const checkSelection = ({ attributes }: Element): void => {
    const start = Number(attributes.startPosition)
    const end = Number(attributes.endPosition)
    if (!(start >= 0 && start < end && end <= length)) {
      report(`Selection ${start}-${end} does not lie within its text of ${length} characters`)
    }
  }

  return {
    open(element: Element): void {
      const { color } = element.attributes
      checkIdentity(element)
      checkReferences(element)
      if (withFile.has(element.name)) checkFile(element)
      if (element.name === 'PlainTextSelection') checkSelection(element)
      if (color !== undefined && !/^#[0-9A-F]{6}$/.test(color)) report(`Not a colour: ${color}`)
    },
    finish(): readonly Problem[] {
      const dangling = open
        .filter(({ guid, kind }) => kindOf.get(guid) !== kind)
        .map(({ guid, kind, from }) => ({ message: `${from} ${guid} leads to no ${kind}` }))
      const unused = [...unusedFiles].map(path => ({ message: `Nothing names the file ${path}` }))
      return [...dangling, ...unused]
    },
  }
}
