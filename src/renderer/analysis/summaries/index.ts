export { SummariesView } from './SummariesView.tsx'
export { registerSummaryCommands } from './summaries-commands.ts'
