export { escaped, memoFiles } from './memo-markdown.ts'
export type { MemoFile, MemoLabels, MemoToWrite } from './memo-to-write.ts'
export { factsOf } from './memo-to-write.ts'
export { writeMemoFolder, writeMemosDocx, writeMemosMarkdown } from './write-memos.ts'
