import { Refusal } from '../../core/refusal.ts'
import type { ZipFolder } from '../container/index.ts'
import { readOdfXml } from './odf-xml.ts'

/** Formulas are small; a bigger object is a sheet or a drawing. */
const MAX_BYTES = 200_000
const MAX_OBJECTS = 5_000
const MAX_WORDS = 2_000

/** What stands before the parts of an element of MathML, from the second on, on one line. */
const betweenParts: Readonly<Record<string, readonly string[]>> = {
  msup: ['^'],
  msub: ['_'],
  msubsup: ['_', '^'],
  mfrac: ['/'],
  munder: ['_'],
  mover: ['^'],
  munderover: ['_', '^'],
}

/** The formulas embedded in a document, on one line each, by the name of their folder. Refuses: file-too-large. */
export async function readFormulas(zip: ZipFolder): Promise<ReadonlyMap<string, string>> {
  const formulas = new Map<string, string>()
  const names = zip.names.filter(name => /^[^/]+\/content\.xml$/.test(name))
  for (const name of names.slice(0, MAX_OBJECTS)) {
    const bytes = await readSmall(zip, name)
    const words = bytes === null || bytes.length > MAX_BYTES ? '' : formulaOf(bytes)
    if (words !== '') formulas.set(name.slice(0, name.indexOf('/')), words)
  }
  return formulas
}

/** An object that cannot be read is no reason to refuse the text around it. */
async function readSmall(zip: ZipFolder, name: string): Promise<Uint8Array | null> {
  try {
    return await zip.read(name)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file-damaged') return null
    throw error
  }
}

/** The words of an object if it is a formula in MathML, else ''. */
function formulaOf(bytes: Uint8Array): string {
  const open: { name: string; parts: number }[] = []
  let words = ''
  let isLeftOut = 0
  try {
    readOdfXml(bytes, {
      open(written) {
        const name = written.slice(written.indexOf(':') + 1)
        const parent = open.at(-1)
        if (name === 'annotation' || (open.length === 0 && name !== 'math')) isLeftOut += 1
        else if (isLeftOut > 0) isLeftOut += 1
        if (parent !== undefined) {
          parent.parts += 1
          if (isLeftOut === 0) words += betweenParts[parent.name]?.[parent.parts - 2] ?? ''
        }
        if (isLeftOut === 0 && (name === 'msqrt' || name === 'mroot')) words += '√'
        open.push({ name, parts: 0 })
      },
      close() {
        open.pop()
        if (isLeftOut > 0) isLeftOut -= 1
      },
      text(piece) {
        if (isLeftOut === 0) words += piece.trim()
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return ''
  }
  return words.slice(0, MAX_WORDS).toWellFormed()
}
