import { readXml, withUsualPrefixes, type XmlHandlers } from '../container/index.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

/** Namespaces of OpenDocument 1.3 that are read, by their usual prefixes. */
const usualPrefixes = new Map([
  [`${odf}office:1.0`, 'office'],
  [`${odf}text:1.0`, 'text'],
  [`${odf}table:1.0`, 'table'],
  [`${odf}drawing:1.0`, 'draw'],
  [`${odf}style:1.0`, 'style'],
  [`${odf}xsl-fo-compatible:1.0`, 'fo'],
  [`${odf}svg-compatible:1.0`, 'svg'],
  [`${odf}meta:1.0`, 'meta'],
  [`${odf}manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
])

export type XmlAttributes = Readonly<Record<string, string>>

/** Reads a part of an OpenDocument file; names come with the usual prefixes. Refuses: file-damaged. */
export function readOdfXml(bytes: Uint8Array, handlers: XmlHandlers): void {
  readXml(bytes, withUsualPrefixes(usualPrefixes, handlers))
}

/** A whole number of an attribute within bounds; `otherwise` when there is none. */
export function wholeNumber(
  value: string | undefined,
  least: number,
  most: number,
  otherwise: number,
): number {
  if (value === undefined || !/^\s*\d{1,15}\s*$/.test(value)) return otherwise
  return Math.min(most, Math.max(least, Number(value)))
}
