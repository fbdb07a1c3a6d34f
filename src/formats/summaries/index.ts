export { type SummariesToWrite, summariesDocx } from './summary-docx.ts'
