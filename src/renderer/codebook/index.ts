export { CodebookPanel } from './CodebookPanel.tsx'
export { registerCodebookCommands } from './code-commands.ts'
export { CodebookDesk } from './desk/CodebookDesk.tsx'
