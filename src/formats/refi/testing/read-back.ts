import { SaxesParser } from 'saxes'
import { type Entry, openPromise } from 'yauzl'

/** An element as the tests see it, read by code that shares nothing with the writer. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const stack: XmlElement[] = []
  let root: XmlElement | undefined
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', tag => {
    const attributes = Object.entries(tag.attributes).map(([name, { value }]) => [name, value] as const)
    const element: XmlElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: Object.fromEntries(attributes),
      children: [],
      text: '',
    }
    stack.at(-1)?.children.push(element)
    root ??= element
    stack.push(element)
  })
  parser.on('text', text => {
    const element = stack.at(-1)
    if (element !== undefined) element.text += text
  })
  parser.on('closetag', () => stack.pop())
  parser.write(xml).close()
  if (root === undefined) throw new Error('No root element')
  return root
}

/** All elements of this name, in the order of the file. */
export function all(element: XmlElement, name: string): XmlElement[] {
  const own = element.name === name ? [element] : []
  return [...own, ...element.children.flatMap(child => all(child, name))]
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find(candidate => candidate.name === name)
}

export interface PackageEntry {
  readonly name: string
  readonly isDeflated: boolean
  /** The time as ZIP keeps it, without a zone: `2024-05-06 07:08:08`. */
  readonly modified: string
  readonly bytes: Buffer
}

/** The entries of a package in the order of its directory. */
export async function readPackage(path: string): Promise<PackageEntry[]> {
  const zip = await openPromise(path)
  const entries: PackageEntry[] = []
  for await (const entry of zip.eachEntry()) {
    const parts: Buffer[] = []
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
    entries.push({
      name: entry.fileName,
      isDeflated: entry.compressionMethod === 8,
      modified: dosTime(entry),
      bytes: Buffer.concat(parts),
    })
  }
  return entries
}

function dosTime({ lastModFileDate: date, lastModFileTime: time }: Entry): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)}`
  return `${day} ${two(time >> 11)}:${two((time >> 5) & 63)}:${two(2 * (time & 31))}`
}
