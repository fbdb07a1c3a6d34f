import type { Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { matchNote } from './notes.ts'

const FEWEST = 3
/** Shortest title that is looked for inside a text, in UTF-16 code units. */
const SHORTEST_TITLE = 6
const issueHead = /(?<![\d.])(\d{1,3})((?:19|20)\d{2}\.\d{1,2})(?![\d.])/g

interface Head {
  readonly from: number
  readonly to: number
  /** The folio as printed. */
  readonly folio: string
}

/**
 * Running heads of a PDF inside its sentences: title or issue behind a page number. The numbers must count on
 * from head to head, read forwards or, as some extractors give them, backwards.
 */
export const runningHead: CleaningRule = {
  id: 'running-head',
  kinds: ['D2'],
  act: 'delete',
  class: 'safe',
  scope: 'document',
  find(page) {
    const heads = [...issueHeads(page.text), ...titleHeads(page)].sort((a, b) => a.from - b.from)
    if (heads.length < FEWEST) return []
    for (const read of [forwards, backwards]) {
      const series = longestSeries(heads, read)
      if (series.length >= FEWEST && series.length * 5 >= heads.length * 4)
        return [...bareFolio(page.text, series, read), ...series]
    }
    return []
  },
}

type Reading = (folio: string) => number
const forwards: Reading = folio => Number(folio)
const backwards: Reading = folio => Number([...folio].reverse().join(''))

/** Issues like `2024.2`; only the one that comes most often is a head. */
function issueHeads(text: string): Head[] {
  const byIssue = new Map<string, Head[]>()
  for (const match of text.matchAll(issueHead)) {
    const [whole, folio = '', issue = ''] = match
    const head = { from: match.index, to: match.index + whole.length, folio }
    const heads = byIssue.get(issue)
    if (heads) heads.push(head)
    else byIssue.set(issue, [head])
  }
  return [...byIssue.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

function titleHeads(page: Page): Head[] {
  const title = page.metadata.title ?? page.lines[0]?.text ?? ''
  if (title.length < SHORTEST_TITLE || title.length > 80) return []
  const heads: Head[] = []
  for (let at = page.text.indexOf(title, 1); at > 0; at = page.text.indexOf(title, at + title.length)) {
    const folio = /\d{1,3}$/.exec(page.text.slice(Math.max(0, at - 4), at))?.[0]
    if (folio && folio.length < 4) heads.push({ from: at - folio.length, to: at + title.length, folio })
  }
  return heads
}

/** The longest run of heads whose numbers go up by one or two from each to the next, at most three passed over. */
function longestSeries(heads: readonly Head[], read: Reading): Head[] {
  const numbers = heads.map(({ folio }) => read(folio))
  const lengths: number[] = []
  const previous: number[] = []
  let last = -1
  for (const [at, number] of numbers.entries()) {
    lengths[at] = 1
    previous[at] = -1
    for (let before = Math.max(0, at - 4); before < at; before++) {
      const step = number - (numbers[before] ?? 0)
      const length = (lengths[before] ?? 0) + 1
      if ((step === 1 || step === 2) && length > (lengths[at] ?? 0)) {
        lengths[at] = length
        previous[at] = before
      }
    }
    if (last < 0 || (lengths[at] ?? 0) > (lengths[last] ?? 0)) last = at
  }
  const series: Head[] = []
  for (let at = last; at >= 0; at = previous[at] ?? -1) {
    const head = heads[at]
    if (head) series.push(head)
  }
  return series.reverse()
}

/** The first page has a number without a head: known by the series, and by the notes that follow it. */
function bareFolio(text: string, series: readonly Head[], read: Reading): Finding[] {
  const [first] = series
  if (!first) return []
  const number = String(read(first.folio) - 1).padStart(first.folio.length, '0')
  const folio = read === backwards ? [...number].reverse().join('') : number
  const places: number[] = []
  for (let at = text.indexOf(folio); at >= 0 && at < first.from; at = text.indexOf(folio, at + 1)) {
    const alone = !/\d/.test(text[at - 1] ?? '') && !/\d/.test(text[at + folio.length] ?? '')
    if (alone && matchNote(text, at + folio.length) > 0) places.push(at)
  }
  const [only] = places
  return places.length === 1 && only !== undefined ? [{ from: only, to: only + folio.length }] : []
}
