export { readBibtex } from './read-bibtex.ts'
