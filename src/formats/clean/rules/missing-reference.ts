import type { Line } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const label =
  /^[【[]?(?:主要)?(?:参考文[献獻]|參考文[献獻]|引用文[献獻]|references|bibliography)[】\]]?\s*[:：]?$/i
const entry = /^[[［](\d{1,3})[\]］]/
/** `[3]`, `[3-5]`, `[3,7]` behind a word; not the index of a list in code. */
const call = /(?<![A-Za-z0-9_\])])\[(\d{1,3}(?:\s*[-–—~,，、]\s*\d{1,3})*)\]/g
const MOST = 200

/** A number that the text cites and the list of references below has not: part of the list was not on the page. */
export const missingReference: CleaningRule = {
  id: 'missing-reference',
  kinds: ['I5'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find(page) {
    const at = page.lines.findLastIndex(({ text }) => text.length <= 20 && label.test(text))
    if (at < 0) return []
    const entries = new Set<number>()
    for (const { text } of page.lines) {
      const number = Number(entry.exec(text)?.[1] ?? 0)
      if (number > 0) entries.add(number)
    }
    return entries.size === 0 ? [] : missing(page.lines.slice(0, at), entries)
  },
}

/** The first place where each number without an entry is cited. */
function missing(lines: readonly Line[], entries: ReadonlySet<number>): Finding[] {
  const found: Finding[] = []
  const seen = new Set<number>()
  const read = new Set<string>()
  for (const line of lines) {
    for (const match of line.text.matchAll(call)) {
      if (match.index === 0 || read.has(match[0])) continue
      read.add(match[0])
      const absent = numbersOf(match[1] ?? '').filter(number => !entries.has(number) && !seen.has(number))
      for (const number of absent) seen.add(number)
      const from = line.from + match.index
      if (absent.length > 0) found.push({ from, to: from + match[0].length })
    }
  }
  return found
}

function numbersOf(words: string): number[] {
  return words
    .split(/[,，、]/)
    .flatMap(part => {
      const [first = 0, last = first] = part.split(/[-–—~]/).map(Number)
      return last >= first && last - first < MOST
        ? Array.from({ length: last - first + 1 }, (_, step) => first + step)
        : [first, last]
    })
    .filter(number => number > 0 && number <= MOST)
}
