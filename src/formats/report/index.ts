export { docxBytes } from './docx-package.ts'
export { type CommentedPiece, DocxStory } from './docx-story.ts'
