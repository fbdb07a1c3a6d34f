import { NameMatcher } from '../codebook/match.ts'
import type { NamesHold } from './look.ts'

/** Names by what people type of them, pinyin and either script; see `NameMatcher`. Loads its tables, so it stands alone. */
export const namesHold: NamesHold = (names, typed) => {
  if (typed.trim() === '') return null
  const matcher = new NameMatcher(names.map((name, line) => ({ name, line })))
  return new Set(matcher.find(typed).map(({ item }) => item.line))
}
