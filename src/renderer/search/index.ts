export { FindPane } from './FindPane.tsx'
export { useFind } from './find-store.ts'
export { registerSearchCommands } from './search-commands.ts'
export { WordsDialog } from './WordsDialog.tsx'
