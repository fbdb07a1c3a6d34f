import { isTraditional } from './clean/fold.ts'

/**
 * The heading over the notes at the end of a text, in the text's own language: 注释, 註釋 or Notes. A text is Chinese
 * when it has at least as many Han characters as words of other letters, in its first 20,000 code units.
 */
export function notesHeading(text: string): string {
  const start = text.slice(0, 20_000)
  const han = start.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = start.match(/[\p{L}\p{M}]+/gu)?.filter(word => !/\p{Script=Han}/u.test(word)).length ?? 0
  if (han === 0 || han < words) return 'Notes'
  return isTraditional(start) ? '註釋' : '注释'
}
