export { parseMarkdown } from './blocks.ts'
export { parseInlines } from './inlines.ts'
export { closesFence, fenceOf, headingOf, type ItemMark, isRule, itemOf } from './lines.ts'
export { type Block, type Inline, type List, type ListItem, plainWords, type Table } from './markdown.ts'
