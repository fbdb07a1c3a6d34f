export { ExportDialog } from './ExportDialog.tsx'
export { registerExportCommands } from './export-commands.ts'
export { IncomingDialog } from './IncomingDialog.tsx'
export { registerIncomingCommands } from './incoming-commands.ts'
