/**
 * The plain values of the contract: no checks, so that the window can use them without loading the checker.
 * The files of the topics name them too.
 */
export const languages = ['en', 'zh-CN', 'zh-TW'] as const
export type Language = (typeof languages)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const documentStates = ['unread', 'in-progress', 'done'] as const
export type DocumentState = (typeof documentStates)[number]

export { lossKinds, lossReasons, type RefiProfileName, refiProfiles } from '../core/exchange.ts'
export { lineOrders, matrixMeasures as measures, percentBases } from '../core/matrix/index.ts'

/** What can stand in the rows or columns of a matrix, beside groups and the values of an attribute. */
export const dimensions = [
  ...(['codes', 'code-sets', 'documents', 'sets', 'cases', 'speakers', 'coders', 'queries'] as const),
] as const
export type Dimension = (typeof dimensions)[number]

/** Measures that are counts, as a test of independence needs them. */
export const crosstabMeasures = ['codings', 'passages', 'documents', 'cases'] as const

/** Measures whose numbers of several codes may be added up. */
export const summedMeasures = ['codings', 'characters'] as const

/** What can be kept with how it is made. */
export const recipeKinds = [
  ...(['matrix', 'frequencies', 'cooccurrence', 'crosstab', 'passages', 'picture'] as const),
  ...(['words', 'keywords', 'lines'] as const),
] as const
export type RecipeKind = (typeof recipeKinds)[number]

/** What recipes name by an id. */
export const recipePartKinds = [
  ...(['code', 'code-set', 'document', 'group', 'set', 'case', 'coder', 'query', 'attribute'] as const),
] as const
export type RecipePartKind = (typeof recipePartKinds)[number]

/** Changed numbers that are told one by one. */
export const MOST_CHANGES = 2000

/** What can be drawn. */
export const pictureKinds = [
  ...(['bar', 'stacked', 'heat', 'network', 'sunburst', 'portrait', 'codeline', 'timeline'] as const),
  ...(['saturation', 'cloud', 'dispersion'] as const),
] as const
export type PictureKind = (typeof pictureKinds)[number]

/** Units that several codes can be in. */
export const sameUnits = ['document', 'case', 'paragraph', 'turn'] as const

/** What a table of codes on the same passage shows; as a list it has a line for each two codes. */
export const samePassageTables = ['list', 'pairs', 'characters', 'jaccard'] as const

/** What a crosstab shows. */
export const crosstabTables = ['counts', 'expected'] as const

/** Lists of words that say little by themselves, by language; `resources/stop-words` has them. */
export const stopLists = ['zh', 'en'] as const
export type StopList = (typeof stopLists)[number]

/** What a matrix can be written as. */
export const sheetFormats = ['json', 'csv', 'xlsx'] as const
export type SheetFormat = (typeof sheetFormats)[number]

/** What the summary grid can be written as. */
export const summaryFormats = [...sheetFormats, 'docx'] as const
export type SummaryFormat = (typeof summaryFormats)[number]

/** What the passages of a query can be written as. */
export const passageFormats = ['json', 'csv', 'md', 'html', 'xlsx', 'docx'] as const
export type PassageFormat = (typeof passageFormats)[number]

/** Endings of the files that can be imported, for the dialog that picks them; `formats/read` has what they mean. */
export const importEndings = [
  ...['txt', 'text', 'log', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'docx', 'docm', 'dotx'],
  ...[
    'doc',
    'dot',
    'wps',
    'odt',
    'ott',
    'rtf',
    'epub',
    'pdf',
    'srt',
    'vtt',
    'csv',
    'tsv',
    'tab',
    'xlsx',
    'xlsm',
  ],
  ...['ris', 'enw', 'net', 'bib', 'bibtex', 'json'],
] as const

/** What memos can be written as: one Markdown file, a folder with a file for each, or a Word document. */
export const memoFormats = ['md', 'folder', 'docx'] as const
export type MemoFormat = (typeof memoFormats)[number]

/** In what order memos are listed. */
export const memoOrders = ['changed', 'created', 'title', 'subject'] as const
export type MemoOrder = (typeof memoOrders)[number]

/** What to do with a text that is in the project already. */
export const duplicateActs = ['skip', 'keep', 'replace'] as const

/** How much of a web page comes in. */
export const importParts = ['article', 'page'] as const

/** What a column of a table is for. */
export const columnRoles = ['text', 'attribute', 'name', 'ignore'] as const

export const attributeTypes = ['text', 'number', 'date', 'yes-no', 'choice'] as const

export const attributeSubjects = ['document', 'case', 'speaker'] as const
export type AttributeSubject = (typeof attributeSubjects)[number]

/** What can be anchored to words of a document. */
export const anchorKinds = ['coding', 'memo', 'bookmark', 'member'] as const

/** Where names of people stand. */
export const namedColumns = [
  ...(['project-name', 'code-name', 'code-definition', 'code-use', 'code-not', 'case-name'] as const),
  ...(['value', 'attribute-name', 'comment', 'bookmark-name'] as const),
  ...(['code-set-name', 'document-set-name', 'group-name', 'known-speaker', 'summary'] as const),
] as const
export type NamedColumnKind = (typeof namedColumns)[number]
export const namePlaces = [
  ...(['text', 'document-name', 'speaker', 'memo-title', 'memo-text'] as const),
  ...namedColumns,
] as const

/** Where preload hands the project's port into the page. */
export const PORT_MESSAGE = 'postil-port'

/** What the rows of a table of 0 and 1 are. */
export const indicatorRows = ['passages', 'documents', 'paragraphs'] as const
export type IndicatorRows = (typeof indicatorRows)[number]
export const indicatorFormats = ['csv', 'xlsx'] as const

/** How a report of a code or a document is written. */
export const reportFormats = ['html', 'docx'] as const
export type ReportFormat = (typeof reportFormats)[number]
