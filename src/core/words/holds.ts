import { readsLike } from '../codebook/match.ts'
import { listedForm } from './rules.ts'

/**
 * Tells of folded words whether they hold what was typed: some of the word in either script, or its pinyin, in full or
 * by initials. With nothing typed, of all.
 */
export function wordHolds(typed: string): (folded: string) => boolean {
  const wanted = listedForm(typed.trim())
  const letters = wanted.replaceAll(/[\s'’]/g, '')
  const isRead = /^[a-z]+$/.test(letters)
  return folded =>
    folded.includes(wanted) || (isRead && /\p{sc=Han}/u.test(folded) && readsLike(folded, letters))
}
