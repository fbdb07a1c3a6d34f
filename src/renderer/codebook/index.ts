export { CodebookPanel } from './CodebookPanel.tsx'
export { registerCodebookCommands } from './code-commands.ts'
