export { isPng, pngWithWords } from './png-words.ts'
