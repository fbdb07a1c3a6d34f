import { Refusal } from '../../core/refusal.ts'
import type { Mark } from '../../core/text/index.ts'
import type { Extracted, ReadingControls, ReadingWarning } from '../extracted.ts'
import type { Table } from '../tables/index.ts'
import { decodeText, type EncodingCandidate, encodingSample, MAX_TEXT_CHARACTERS } from '../text/index.ts'
import { type FormatName, formats } from './formats.ts'
import { sniffFormat } from './sniff.ts'

export interface ReadingOptions {
  /** Name of the encoding for formats that are text in one; found out when missing. */
  readonly encoding?: string | undefined
  /** Of a web page: its article where one can be told (the default), or all of it. */
  readonly part?: 'article' | 'page' | undefined
  /** Of a workbook: which sheet, from 0. */
  readonly sheet?: number | undefined
  /** Of a table: whether its first row names the columns; guessed when missing. */
  readonly header?: boolean | undefined
}

/** A file as text. */
export interface FileText extends Extracted {
  readonly format: FormatName
  /** Null for formats that need none. */
  readonly encoding: string | null
  /** Encodings the bytes may be in, best first; the first is the one used. Empty for formats that need none. */
  readonly encodings: readonly (EncodingCandidate & { readonly sample: string })[]
  /** The rows, for tables; `text` is all of them then. */
  readonly table: Table | null
}

/**
 * Reads any file Postil knows, told by its content first and by its name second.
 * Refuses: file-empty, file-binary, file-damaged, file-protected, file-without-text, file-too-large,
 * table-too-large, format-unknown, encoding-unknown.
 */
export async function readFileText(
  bytes: Uint8Array,
  name: string,
  options: ReadingOptions = {},
  controls: ReadingControls = {},
): Promise<FileText> {
  if (bytes.length === 0) throw new Refusal('file-empty', 'No bytes')
  const format = await sniffFormat(bytes, name)
  const read = await readers[format](bytes, options, controls)
  const encodings = formats[format].isEncoded ? (read.encodings ?? candidates(bytes, options.encoding)) : []
  if (read.text.length > MAX_TEXT_CHARACTERS) {
    throw new Refusal('file-too-large', `${read.text.length} code units`, { limit: MAX_TEXT_CHARACTERS })
  }
  const encoding = formats[format].isEncoded ? (read.encoding ?? encodings[0]?.encoding ?? null) : null
  return {
    text: read.text,
    marks: read.marks,
    details: read.details,
    warnings: read.warnings,
    format,
    encoding,
    encodings: withFirst(encodings, encoding).map(candidate => ({
      ...candidate,
      sample: encodingSample(bytes, candidate.encoding),
    })),
    table: read.table ?? null,
  }
}

interface Read extends Extracted {
  readonly encoding?: string | null
  readonly encodings?: readonly EncodingCandidate[]
  readonly table?: Table
}
type Reader = (bytes: Uint8Array, options: ReadingOptions, controls: ReadingControls) => Read | Promise<Read>

/** Each loads its library only when a file asks for it. */
const readers: Readonly<Record<FormatName, Reader>> = {
  text: readPlain,
  markdown: (bytes, options) => {
    const read = readPlain(bytes, options)
    return { ...read, marks: markdownHeadings(read.text) }
  },
  html: async (bytes, options, controls) =>
    (await import('../html/index.ts')).readHtml(
      bytes,
      controls,
      given({ encoding: options.encoding, part: options.part }),
    ),
  mhtml: async (bytes, options, controls) =>
    (await import('../html/index.ts')).readMhtml(bytes, controls, given({ part: options.part })),
  docx: async bytes => (await import('../docx/index.ts')).readDocx(bytes),
  doc: async (bytes, _, controls) => (await import('../doc/index.ts')).readDoc(bytes, controls),
  odt: async bytes => (await import('../odt/index.ts')).readOdt(bytes),
  rtf: async (bytes, _, controls) => (await import('../rtf/index.ts')).readRtf(bytes, controls),
  epub: async (bytes, _, controls) => (await import('../epub/index.ts')).readEpub(bytes, controls),
  pdf: async (bytes, _, controls) => (await import('../pdf/index.ts')).readPdf(bytes, controls),
  srt: readSubtitleFile,
  vtt: readSubtitleFile,
  csv: tableReader('csv'),
  tsv: tableReader('tsv'),
  xlsx: tableReader('xlsx'),
  ris: readPlain,
  bibtex: readPlain,
  'csl-json': readPlain,
}

function readPlain(bytes: Uint8Array, { encoding }: ReadingOptions): Read {
  const decoded = decodeText(bytes, encoding)
  const warnings: ReadingWarning[] =
    decoded.replaced === 0
      ? []
      : [{ code: 'characters-replaced', values: { count: decoded.replaced, encoding: decoded.encoding } }]
  const { text, encoding: used, candidates: encodings } = decoded
  return { text, marks: [], details: {}, warnings, encoding: used, encodings }
}

async function readSubtitleFile(bytes: Uint8Array, { encoding }: ReadingOptions, controls: ReadingControls) {
  const { readSubtitles } = await import('../subtitles/index.ts')
  return readSubtitles(bytes, controls, given({ encoding }))
}

function tableReader(format: 'csv' | 'tsv' | 'xlsx'): Reader {
  return async (bytes, { encoding, sheet, header }, controls) => {
    const { readTable, tableAsText } = await import('../tables/index.ts')
    const table = await readTable(bytes, format, controls, given({ encoding, sheet, header }))
    const text = tableAsText(table)
    return { text, marks: [], details: {}, warnings: table.warnings, encoding: table.encoding, table }
  }
}

/** Lines that open with `#` to `######` outside of code fences. */
function markdownHeadings(text: string): Mark[] {
  const marks: Mark[] = []
  let fenced = false
  for (const line of text.matchAll(/^.*$/gm)) {
    if (/^\s*(?:```|~~~)/.test(line[0])) fenced = !fenced
    const level = fenced ? undefined : /^(#{1,6})\s/.exec(line[0])?.[1]?.length
    if (level !== undefined)
      marks.push({ kind: 'heading', level, from: line.index, to: line.index + line[0].length })
  }
  return marks
}

function candidates(bytes: Uint8Array, encoding: string | undefined): readonly EncodingCandidate[] {
  return decodeText(bytes, encoding).candidates
}

/** The encoding a reader settled on, e.g. by a page's own declaration, stands first. */
function withFirst(found: readonly EncodingCandidate[], used: string | null): readonly EncodingCandidate[] {
  if (used === null || found[0]?.encoding === used) return found
  const own = found.find(({ encoding }) => encoding === used) ?? { encoding: used, confidence: 1 }
  return [own, ...found.filter(({ encoding }) => encoding !== used)]
}

/** Without the fields that are undefined: an option not given differs from one given as nothing. */
function given<Options extends object>(
  options: Options,
): { [Key in keyof Options]?: NonNullable<Options[Key]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Options]?: NonNullable<Options[Key]>
  }
}
