export { type Coding, findSame, type RebasedAnchor, rebaseAnchor } from './coding.ts'
