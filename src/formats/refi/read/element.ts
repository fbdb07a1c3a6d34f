import { Refusal } from '../../../core/refusal.ts'
import { readXml, type XmlPlace } from '../../container/index.ts'

/** An element with all below it, by local names: programs write all sorts of namespaces. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  /** Its own words. */
  text: string
}

/** What stands under these, wherever they stand themselves, is told one by one. */
const containers = [
  'Users',
  'Codes',
  'Variables',
  'Cases',
  'Sources',
  'Notes',
  'Links',
  'Sets',
  'Graphs',
] as const
export type Container = (typeof containers)[number]

export interface RecordHandlers {
  root(element: Element): void
  record(container: Container, element: Element): void
  /** What stands directly under the root: its description and references. */
  own(element: Element): void
  /** Each element of the file when it opens. */
  opened?(element: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }): void
}

/** More levels than any codebook has; elements are gone through by functions that call themselves. */
export const MAX_DEPTH = 1_000

/**
 * Reads a project or codebook from start to end; no more of it is held than one user, top code, source… at a time.
 * Refuses: package-suspect (a document type), package-too-deep, package-too-large, what reading XML refuses.
 */
export function readRecords(xml: Uint8Array, handlers: RecordHandlers): void {
  const above: string[] = []
  const open: Element[] = []
  readBounded(xml, {
    open(written, attributes) {
      const element: Element = { name: localName(written), attributes, children: [], text: '' }
      handlers.opened?.(element)
      const parent = open.at(-1)
      if (parent !== undefined) parent.children.push(element)
      if (above.length === 0) handlers.root(element)
      else if (parent !== undefined || isContainer(above.at(-1)) || isOwn(above, element)) open.push(element)
      above.push(element.name)
      if (above.length > MAX_DEPTH) {
        throw new Refusal('package-too-deep', `More than ${MAX_DEPTH} levels`, { limit: MAX_DEPTH })
      }
    },
    close() {
      above.pop()
      const element = open.pop()
      if (element === undefined || open.length > 0) return
      const container = above.at(-1)
      if (isContainer(container)) handlers.record(container, element)
      else handlers.own(element)
    },
    text(words) {
      const element = open.at(-1)
      if (element !== undefined && !(element.children.length > 0 && words.trim() === ''))
        element.text += words
    },
  })
}

/** Reads XML in which a document type is refused, and what is too large as a package. */
export function readBounded(
  xml: Uint8Array,
  handlers: Parameters<typeof readXml>[1],
  place?: XmlPlace,
): void {
  try {
    const refuse = () => {
      throw new Refusal('package-suspect', 'A document type')
    }
    readXml(xml, handlers, refuse, place)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'file-too-large') throw error
    throw new Refusal('package-too-large', error.message)
  }
}

function isContainer(name: string | undefined): name is Container {
  return containers.some(container => container === name)
}

function isOwn(above: readonly string[], { name }: Element): boolean {
  return above.length === 1 && (name === 'Description' || name === 'NoteRef')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
