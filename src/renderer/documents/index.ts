export { DocumentsPanel } from './DocumentsPanel.tsx'
export { registerDocumentCommands } from './document-commands.ts'
export { DocumentHere } from './here/DocumentHere.tsx'
export { ImportDesk } from './import/ImportDesk.tsx'
