export type { Bookmark } from './bookmark.ts'
export { bookmarkSpan } from './bookmark-span.ts'
