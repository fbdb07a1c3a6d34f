export { ReadingPanes } from './ReadingPanes.tsx'
export { registerReadingCommands } from './reading-commands.ts'
