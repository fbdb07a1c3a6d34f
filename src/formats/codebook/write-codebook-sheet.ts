import Papa from 'papaparse'
import type { Code } from '../../core/codebook/index.ts'
import { replaceFile } from '../file/replace-file.ts'
import { tableXlsx } from '../sheets/index.ts'
import { codebookColumns, columnWords, joinPath, type SheetLanguage } from './columns.ts'
import { codebookMarkdown } from './write-codebook-markdown.ts'

/** A code as it stands in a table for others. */
export interface SheetCode extends Omit<Code, 'id' | 'parentId' | 'position'> {
  /** Names from the top down to the parent. */
  readonly parents: readonly string[]
  /** Words of its anchor examples. */
  readonly examples: readonly string[]
  readonly codings: number
}

export type CodebookFormat = 'csv' | 'xlsx' | 'md'

/** A cell that a spreadsheet would run as a formula; such a text gets an apostrophe in front. */
const formula = /^[=\t\r]/

/**
 * Writes the codebook as a table, parents before children, or as a text in Markdown. CSV by RFC 4180 with a byte order
 * mark: without it Excel reads Chinese as Latin. Refuses: disk-full, folder-read-only, write-failed.
 */
export async function writeCodebookSheet(
  codes: readonly SheetCode[],
  path: string,
  format: CodebookFormat,
  language: SheetLanguage,
): Promise<void> {
  const bytes =
    format === 'xlsx'
      ? await codebookXlsx(codes, language)
      : Buffer.from(
          format === 'csv' ? `\ufeff${codebookCsv(codes, language)}` : codebookMarkdown(codes, language),
        )
  await replaceFile(path, write => write(bytes))
}

export function codebookCsv(codes: readonly SheetCode[], language: SheetLanguage): string {
  return `${Papa.unparse(linesOf(codes, language), { newline: '\r\n', escapeFormulae: formula })}\r\n`
}

async function codebookXlsx(codes: readonly SheetCode[], language: SheetLanguage): Promise<Uint8Array> {
  const { title } = columnWords[language]
  const heads = { rows: 1, columns: 1 }
  return tableXlsx({ json: null, sheets: [{ name: title, heads, lines: linesOf(codes, language) }] })
}

function linesOf(codes: readonly SheetCode[], language: SheetLanguage): (string | number)[][] {
  const words = columnWords[language]
  const head = codebookColumns.map(column => words[column])
  return [
    head,
    ...codes.map(code => [
      code.name,
      joinPath(code.parents),
      code.color,
      code.definition,
      code.useWhen,
      code.notWhen,
      words.statuses[code.status],
      code.examples.join('\n'),
      code.codings,
    ]),
  ]
}
