export { AnalysisDesk } from './AnalysisDesk.tsx'
export { registerPictureCommands } from './pictures/index.ts'
