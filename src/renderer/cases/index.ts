export { CasesDesk } from './CasesDesk.tsx'
export { CaseWishDialog } from './CaseWishDialog.tsx'
export { registerCasesCommands } from './cases-commands.ts'
export { tableKeys } from './table-keys.ts'
