/** Formats Postil reads, by the name it uses for them everywhere. */
export const formatNames = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'docx',
  'doc',
  'odt',
  'rtf',
  'epub',
  'pdf',
  'srt',
  'vtt',
  'csv',
  'tsv',
  'xlsx',
  'ris',
  'bibtex',
  'csl-json',
] as const

export type FormatName = (typeof formatNames)[number]

/** What comes of a file: a text, rows that become documents or cases, or descriptions of documents. */
export type FormatKind = 'text' | 'table' | 'bibliography'

interface Format {
  readonly kind: FormatKind
  /** Lower case, with the dot. The first is the usual one. */
  readonly endings: readonly string[]
  /** True when its bytes are text in an encoding that has to be found out. */
  readonly isEncoded: boolean
}

export const formats: Readonly<Record<FormatName, Format>> = {
  text: { kind: 'text', endings: ['.txt', '.text', '.log'], isEncoded: true },
  markdown: { kind: 'text', endings: ['.md', '.markdown'], isEncoded: true },
  html: { kind: 'text', endings: ['.html', '.htm', '.xhtml'], isEncoded: true },
  mhtml: { kind: 'text', endings: ['.mhtml', '.mht'], isEncoded: false },
  docx: { kind: 'text', endings: ['.docx', '.docm', '.dotx'], isEncoded: false },
  doc: { kind: 'text', endings: ['.doc', '.dot', '.wps'], isEncoded: false },
  odt: { kind: 'text', endings: ['.odt', '.ott'], isEncoded: false },
  rtf: { kind: 'text', endings: ['.rtf'], isEncoded: false },
  epub: { kind: 'text', endings: ['.epub'], isEncoded: false },
  pdf: { kind: 'text', endings: ['.pdf'], isEncoded: false },
  srt: { kind: 'text', endings: ['.srt'], isEncoded: true },
  vtt: { kind: 'text', endings: ['.vtt'], isEncoded: true },
  csv: { kind: 'table', endings: ['.csv'], isEncoded: true },
  tsv: { kind: 'table', endings: ['.tsv', '.tab'], isEncoded: true },
  xlsx: { kind: 'table', endings: ['.xlsx', '.xlsm'], isEncoded: false },
  ris: { kind: 'bibliography', endings: ['.ris', '.enw', '.net'], isEncoded: true },
  bibtex: { kind: 'bibliography', endings: ['.bib', '.bibtex'], isEncoded: true },
  'csl-json': { kind: 'bibliography', endings: ['.json'], isEncoded: true },
}

const byEnding: ReadonlyMap<string, FormatName> = new Map(
  formatNames.flatMap(name => formats[name].endings.map(ending => [ending, name] as const)),
)

/** The format a file's name promises, or null. `name` may have folders before it. */
export function formatOfName(name: string): FormatName | null {
  return byEnding.get(/\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '') ?? null
}
