export { joinPath, type SheetLanguage, sheetLanguages } from './columns.ts'
export { readCodebookMarkdown } from './read-codebook-markdown.ts'
export { readCodebookSheet } from './read-codebook-sheet.ts'
export { type CodebookFormat, type SheetCode, writeCodebookSheet } from './write-codebook-sheet.ts'
