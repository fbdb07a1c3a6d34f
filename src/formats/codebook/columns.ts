import { type CodeStatus, foldSpaces } from '../../core/codebook/index.ts'

export const codebookColumns = [
  'name',
  'parent',
  'color',
  'definition',
  'useWhen',
  'notWhen',
  'status',
  'examples',
  'codings',
] as const
export type CodebookColumn = (typeof codebookColumns)[number]

export const sheetLanguages = ['en', 'zh-CN', 'zh-TW'] as const
export type SheetLanguage = (typeof sheetLanguages)[number]

interface ColumnWords extends Record<CodebookColumn, string> {
  readonly statuses: Record<CodeStatus, string>
  readonly title: string
}

/** Heads and values as a table of each language has them; every table is read whatever its language. */
export const columnWords: Record<SheetLanguage, ColumnWords> = {
  en: {
    name: 'Name',
    parent: 'Parent path',
    color: 'Colour',
    definition: 'Definition',
    useWhen: 'Use when',
    notWhen: 'Do not use when',
    status: 'Status',
    examples: 'Examples',
    codings: 'Codings',
    statuses: { provisional: 'provisional', settled: 'settled' },
    title: 'Codebook',
  },
  'zh-CN': {
    name: '名称',
    parent: '上级路径',
    color: '颜色',
    definition: '定义',
    useWhen: '何时使用',
    notWhen: '何时不用',
    status: '状态',
    examples: '例证',
    codings: '编码片段',
    statuses: { provisional: '暂定', settled: '已定' },
    title: '编码簿',
  },
  'zh-TW': {
    name: '名稱',
    parent: '上層路徑',
    color: '顏色',
    definition: '定義',
    useWhen: '何時使用',
    notWhen: '何時不用',
    status: '狀態',
    examples: '例證',
    codings: '編碼片段',
    statuses: { provisional: '暫定', settled: '已定' },
    title: '編碼簿',
  },
}

/** Other words by which people call the columns. */
const alsoCalled: Readonly<Record<string, CodebookColumn>> = {
  code: 'name',
  编码: 'name',
  編碼: 'name',
  parent: 'parent',
  上级: 'parent',
  上級: 'parent',
  color: 'color',
  description: 'definition',
}

/** The column that a head names, in any of the languages; null for none of ours. */
export function columnCalled(head: string): CodebookColumn | null {
  const words = foldSpaces(head).toLowerCase()
  const known = codebookColumns.find(column =>
    sheetLanguages.some(language => columnWords[language][column].toLowerCase() === words),
  )
  return known ?? (Object.hasOwn(alsoCalled, words) ? (alsoCalled[words] ?? null) : null)
}

/** The names above a code in one cell; a slash or backslash of a name has a backslash before it. */
export function joinPath(names: readonly string[]): string {
  return names.map(name => name.replace(/[\\/]/g, '\\$&')).join('/')
}

/** The inverse of `joinPath`; blanks around names go. */
export function splitPath(path: string): string[] {
  const names = path.match(/(?:\\.|[^\\/])+|\\$/gsu) ?? []
  return names.map(name => name.replace(/\\(.)/gsu, '$1').trim()).filter(name => name !== '')
}
