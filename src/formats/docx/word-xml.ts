import { readXml, withUsualPrefixes, type XmlHandlers } from '../container/index.ts'

/** Transitional and strict WordprocessingML (ISO 29500-1 and -4) and what else is read, by their usual prefixes. */
const usualPrefixes = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.openxmlformats.org/package/2006/metadata/core-properties', 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
])

export type XmlAttributes = Readonly<Record<string, string>>

/** Reads a part of a Word file; names come with the prefixes of the specification. Refuses: file-damaged. */
export function readWordXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  readXml(bytes, withUsualPrefixes(usualPrefixes, handlers))
}

/** Whether a property that is on or off is on: it is unless it says otherwise (ISO 29500-1, 17.17.4). */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributes['w:val']
  return value !== '0' && value !== 'false' && value !== 'off'
}

/** A whole number of an attribute; null when there is none, or one that is out of bounds. */
export function wholeNumber(value: string | undefined, least: number, most: number): number | null {
  if (value === undefined || !/^\s*[+-]?\d{1,15}\s*$/.test(value)) return null
  const number = Number(value)
  return number >= least && number <= most ? number : null
}
