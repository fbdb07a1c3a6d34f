export { ExportDialog } from './ExportDialog.tsx'
export { registerExportCommands } from './export-commands.ts'
