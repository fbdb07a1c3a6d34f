export { MemoDesk } from './MemoDesk.tsx'
export { MemosHere } from './MemosHere.tsx'
export { registerMemoCommands } from './memo-commands.ts'
