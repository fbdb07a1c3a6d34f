export { WordsView } from './WordsView.tsx'
export { registerWordsCommands } from './words-commands.ts'
