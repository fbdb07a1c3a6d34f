import { foldSpaces } from '../codebook/index.ts'
import { Refusal } from '../refusal.ts'
import { foldForSearch } from './find-words.ts'

/** The longest tag, in UTF-16 code units. */
export const MAX_TAG_LENGTH = 60

/**
 * Tags as they are stored: blanks folded, a `#` before and commas taken off, empty ones left out, each once whatever its
 * script, width and case; the first way it is written stays. Refuses: name-too-long.
 */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Set<string>()
  return tags.flatMap(written => {
    const tag = foldSpaces(written.replace(/[,，、;；]/gu, ' ').replace(/^\s*[#＃]+/u, ''))
    if (tag.length > MAX_TAG_LENGTH) {
      throw new Refusal('name-too-long', `Tag of ${tag.length} code units`, { limit: MAX_TAG_LENGTH })
    }
    const folded = foldForSearch(tag)
    if (tag === '' || seen.has(folded)) return []
    seen.add(folded)
    return [tag]
  })
}

/** True when both are the same tag, whatever their script, width and case. */
export function isSameTag(one: string, other: string): boolean {
  return foldForSearch(one) === foldForSearch(other)
}

/** All tags in use with how many memos bear them, the most used first. */
export function countTags(
  memos: readonly { readonly tags: readonly string[] }[],
): { readonly tag: string; readonly memos: number }[] {
  const counts = new Map<string, { tag: string; memos: number }>()
  for (const tag of memos.flatMap(memo => memo.tags)) {
    const count = counts.get(foldForSearch(tag)) ?? { tag, memos: 0 }
    count.memos++
    counts.set(foldForSearch(tag), count)
  }
  return [...counts.values()].sort((a, b) => b.memos - a.memos)
}
