export { AnalysisDesk } from './AnalysisDesk.tsx'
