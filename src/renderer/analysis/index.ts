export { AnalysisDesk } from './AnalysisDesk.tsx'
export { registerPictureCommands } from './pictures/index.ts'
export { registerRetrievalCommands } from './retrieval/index.ts'
export { registerWordsCommands } from './words/index.ts'
