export { CasesDesk } from './CasesDesk.tsx'
export { tableKeys } from './table-keys.ts'
