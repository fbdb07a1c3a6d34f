export { CasesDesk } from './CasesDesk.tsx'
