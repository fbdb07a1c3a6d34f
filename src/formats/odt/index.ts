export { readOdt } from './read-odt.ts'
