export { readXlsx, type XlsxOptions, type XlsxSheet } from './read-xlsx.ts'
