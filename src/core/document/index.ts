export { type DetailField, type Details, detailFields } from './details.ts'
export { type HighlightColor, highlightColors, highlightNames } from './highlights.ts'
