export { RetrievalView } from './RetrievalView.tsx'
export { registerRetrievalCommands } from './retrieval-commands.ts'
