export { CodingBar } from './CodingBar.tsx'
export { CodingsHere } from './CodingsHere.tsx'
export { registerCodingCommands } from './coding-commands.ts'
