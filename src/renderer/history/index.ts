export { HistoryDesk } from './HistoryDesk.tsx'
export { registerHistoryCommands } from './history-commands.ts'
