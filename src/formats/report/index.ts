export { docxBytes } from './docx-package.ts'
export { DocxStory } from './docx-story.ts'
