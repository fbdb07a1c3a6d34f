export { type DetailField, type Details, detailFields } from './details.ts'
