export { readMhtml } from './mhtml/read-mhtml.ts'
export { type HtmlOptions, type ReadPage, readHtml } from './read-html.ts'
