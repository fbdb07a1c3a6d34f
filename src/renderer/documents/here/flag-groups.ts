import type { TextSpan } from '../../../core/text/index.ts'
import type { Flag } from '../../../ipc/imports.ts'

/** Doubtful places of one kind with the same words. */
export interface FlagGroup {
  readonly rule: string
  readonly words: string
  /** In the order of the text. */
  readonly places: readonly TextSpan[]
}

/** Code units shown on either side of a place. */
const AROUND = 10

/** Groups in the order in which the text first has them. */
export function groupFlags(flags: readonly Flag[], text: string): FlagGroup[] {
  const groups = new Map<string, { rule: string; words: string; places: TextSpan[] }>()
  for (const { rule, from, to } of flags) {
    const words = text.slice(from, to)
    const key = `${rule}\n${words}`
    const group = groups.get(key) ?? { rule, words, places: [] }
    group.places.push({ from, to })
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A place with what stands around it in its line, for telling it from others with the same words. */
export function wordsAround(text: string, { from, to }: TextSpan): string {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1
  const lineEnd = text.indexOf('\n', to)
  const start = wholeFrom(text, Math.max(from === 0 ? 0 : lineStart, from - AROUND))
  const end = wholeFrom(text, Math.min(lineEnd < 0 ? text.length : lineEnd, to + AROUND))
  return text.slice(start, end).replace(/\s+/g, ' ')
}

/** The place itself, or the one behind it where it would part the two halves of a character. */
function wholeFrom(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at
}
