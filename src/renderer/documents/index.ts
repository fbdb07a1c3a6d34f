export { DocumentsPanel } from './DocumentsPanel.tsx'
export { registerDocumentCommands } from './document-commands.ts'
export { ImportDesk } from './import/ImportDesk.tsx'
