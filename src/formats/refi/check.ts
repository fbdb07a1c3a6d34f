import { StringDecoder } from 'node:string_decoder'
import { setImmediate } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { checkCancelled } from '../file/work.ts'
import type { Problem } from './validate.ts'

const CHUNK = 1 << 16

const userAttributes = ['creatingUser', 'modifyingUser', 'creatingUserGUID', 'modifyingUserGUID'] as const
/** Which kind of element a reference must lead to. */
const targetOf: Readonly<Record<string, string>> = {
  CodeRef: 'Code',
  NoteRef: 'Note',
  SourceRef: 'Source',
  SelectionRef: 'Selection',
  VariableRef: 'Variable',
  MemberCode: 'Code',
  MemberSource: 'Source',
  MemberNote: 'Note',
}
const uniquelyNamed: ReadonlySet<string> = new Set(['User', 'Code', 'Variable', 'Source', 'Note', 'Set'])
const withText: ReadonlySet<string> = new Set(['TextSource', 'Representation', 'Note'])
const ends = ['originGUID', 'targetGUID'] as const
const paths = ['path', 'plainTextPath', 'richTextPath'] as const

/** An element as it opens. */
export type OpenedElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

/**
 * Reads a written project or codebook again and checks what no schema says: identifiers and names are unique,
 * references lead to the right kind of thing, colours are six upper-case digits, selections lie within their text,
 * and the package holds exactly the files that are named. `files`: length of texts, in the unit of positions, by path in the
 * package.
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

/** Recordings may lie outside of the package. */
function isOutside(attribute: string, path: string): boolean {
  return attribute === 'path' && /^(relative|absolute):\/\/\//.test(path)
}

/** All sources are of one kind for references and names, and so are all selections. */
function kindNamed(name: string): string {
  return /^(?:PlainText|Text|PDF|Picture|Audio|Video|Transcript)(Source|Selection)$/.exec(name)?.[1] ?? name
}

interface Reference {
  readonly guid: string
  readonly kind: string
  readonly from: string
}

/** The checks by themselves, for whoever goes through the elements anyway. */
export function makeChecks(files: ReadonlyMap<string, number>, report: (message: string) => void) {
  const kindOf = new Map<string, string>()
  const names = new Set<string>()
  const unusedFiles = new Set(files.keys())
  const open: Reference[] = []
  let length = 0

  const isKnown = (guid: string, kind: string) =>
    kind === 'thing' ? kindOf.has(guid) : kindOf.get(guid) === kind
  const checkIdentity = ({ name, attributes }: OpenedElement): void => {
    const { guid } = attributes
    const kind = kindNamed(name)
    // In a codebook the members of sets are named by an attribute that is an identity everywhere else.
    if (guid !== undefined && name !== 'MemberCode') {
      if (kindOf.has(guid)) report(`GUID ${guid} occurs more than once`)
      kindOf.set(guid, kind)
    }
    if (!uniquelyNamed.has(kind)) return
    const key = `${kind} ${attributes.name}`
    if (names.has(key)) report(`More than one ${kind} is called ${attributes.name}`)
    names.add(key)
  }
  // Nearly all lead backwards to a coder or a code; only the others have to wait for the end.
  const checkReference = (guid: string | undefined, kind: string | undefined, from: string): void => {
    if (guid === undefined || kind === undefined || isKnown(guid, kind)) return
    open.push({ guid, kind, from })
  }
  const checkReferences = ({ name, attributes }: OpenedElement): void => {
    checkReference(
      name === 'MemberCode' ? (attributes.guid ?? attributes.targetGUID) : attributes.targetGUID,
      targetOf[name],
      name,
    )
    if (name === 'Link') for (const end of ends) checkReference(attributes[end], 'thing', `Link ${end}`)
    for (const attribute of userAttributes) checkReference(attributes[attribute], 'User', attribute)
  }
  const checkFiles = ({ name, attributes }: OpenedElement): void => {
    if (withText.has(name) && attributes.plainTextPath === undefined) report(`${name} names no text`)
    for (const attribute of paths) {
      const path = attributes[attribute]?.replace('internal://', 'sources/')
      if (path === undefined || isOutside(attribute, path)) continue
      const found = files.get(path)
      if (found === undefined) report(`${name} names no file of the package: ${path}`)
      else if (!unusedFiles.delete(path)) report(`More than one element names ${path}`)
      if (attribute === 'plainTextPath') length = found ?? 0
    }
  }
  const checkSelection = ({ attributes }: OpenedElement): void => {
    const start = Number(attributes.startPosition)
    const end = Number(attributes.endPosition)
    if (!(start >= 0 && start < end && end <= length)) {
      report(`Selection ${start}-${end} does not lie within its text of ${length} characters`)
    }
  }

  return {
    open(element: OpenedElement): void {
      const { color } = element.attributes
      checkIdentity(element)
      checkReferences(element)
      checkFiles(element)
      if (element.name === 'PlainTextSelection') checkSelection(element)
      if (color !== undefined && !/^#[0-9A-F]{6}$/.test(color)) report(`Not a colour: ${color}`)
    },
    finish(): readonly Problem[] {
      const dangling = open
        .filter(({ guid, kind }) => !isKnown(guid, kind))
        .map(({ guid, kind, from }) => ({ message: `${from} ${guid} leads to no ${kind}` }))
      const unused = [...unusedFiles].map(path => ({ message: `Nothing names the file ${path}` }))
      return [...dangling, ...unused]
    },
  }
}
