import type { Line } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

/** Not one that is itself quoted: ‘”’. */
const marks = /“(?!(?<=‘“)’)|”(?!(?<=‘”)’)/g
/** Paragraphs that one quotation may run through without a mark. */
const LONGEST_QUOTATION = 12

interface Mark {
  readonly at: number
  readonly opens: boolean
}

/**
 * The first quotation mark of a paragraph that opens or closes nothing: `長治”三位一體”`. Where one mark turned round
 * makes all of a paragraph fit, that is suggested.
 */
export const unbalancedQuote: CleaningRule = {
  id: 'unbalanced-quote',
  kinds: ['F2'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find(page) {
    // Languages that close with “ or open with ” are left alone.
    if (!/[“”]/.test(page.text) || page.text.includes('„')) return []
    const odd = page.lines.flatMap(line => {
      const found = marksOf(line.text)
      return isBalanced(found) || !isPaired(line.text, page.isChinese) ? [] : [{ line, marks: found }]
    })
    return odd.flatMap((entry, index): Finding[] => {
      if (isPartOfLong(entry, odd[index - 1], odd[index + 1], page.lines)) return []
      const turned = turnedMark(entry) ?? misreadMark(entry)
      const at = turned?.at ?? firstMismatch(entry.marks)
      const from = entry.line.from + at
      const finding = { from, to: from + 1 }
      return [turned ? { ...finding, suggestion: turned.suggestion } : finding]
    })
  },
}

interface Odd {
  readonly line: Line
  readonly marks: readonly Mark[]
}

function marksOf(text: string): Mark[] {
  if (!text.includes('“') && !text.includes('”')) return []
  return [...text.matchAll(marks)].map(({ 0: mark, index }) => ({ at: index, opens: mark === '“' }))
}

/** Chinese and English pair “ with ”; a Latin line of another text may not. */
function isPaired(text: string, isChinese: boolean): boolean {
  return isChinese || /[\u3400-\u9fff]/.test(text) || (text.includes('“') && text.includes('”'))
}

/** Each closes one that was opened; quotations inside quotations are all right. */
function isBalanced(found: readonly Mark[]): boolean {
  let depth = 0
  for (const { opens } of found) {
    depth += opens ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** The one mark of an even number that points the wrong way, when its neighbours allow the other way. */
function turnedMark({ line, marks: found }: Odd): { at: number; suggestion: string } | null {
  if (found.length % 2 === 1) return null
  const wrong = found.filter(({ opens }, at) => opens !== (at % 2 === 0))
  const [only] = wrong
  if (!only || wrong.length > 1) return null
  const [before, after] = [line.text.charAt(only.at - 1), line.text.charAt(only.at + 1)]
  if (only.opens) return /[：:，,、；;（(“\s]|^$/.test(before) ? null : { at: only.at, suggestion: '”' }
  return /[。，,、；;：:！!？?）)”\s]|^$/.test(after) ? null : { at: only.at, suggestion: '“' }
}

/** A closing mark that text recognition took for a single one: `“社区’`. */
function misreadMark({ line, marks: found }: Odd): { at: number; suggestion: string } | null {
  const [only] = found
  if (!only?.opens || found.length > 1 || line.text.includes('‘')) return null
  const at = line.text.indexOf('’', only.at)
  const isAlone = at > 0 && line.text.indexOf('’', at + 1) < 0
  return isAlone && /[\u3400-\u9fff。，、！？]/.test(line.text.charAt(at - 1))
    ? { at, suggestion: '”' }
    : null
}

/** Offset of the first mark without its partner. */
function firstMismatch(found: readonly Mark[]): number {
  let open: number | null = null
  for (const { at, opens } of found) {
    if (opens) {
      if (open !== null) return open
      open = at
    } else if (open === null) return at
    else open = null
  }
  return open ?? found[0]?.at ?? 0
}

/**
 * A quotation over several paragraphs closes in the last of them; it opens in the first, and often again in each
 * of the others.
 */
function isPartOfLong(
  entry: Odd,
  before: Odd | undefined,
  after: Odd | undefined,
  lines: readonly Line[],
): boolean {
  if (runsOn(entry)) {
    const next = lines[entry.line.index + 1]?.text ?? ''
    const closing = next.indexOf('”')
    if (next.startsWith('“') && (closing < 0 || closing >= next.length - 2)) return true
    return after !== undefined && endsHere(after) && isNear(entry, after)
  }
  return endsHere(entry) && before !== undefined && runsOn(before) && isNear(before, entry)
}

/** The last mark opens a quotation that the paragraph does not close. */
function runsOn({ marks: found }: Odd): boolean {
  return found.at(-1)?.opens === true && isBalanced(found.slice(0, -1))
}

/** The first mark closes a quotation that the paragraph did not open. */
function endsHere({ marks: found }: Odd): boolean {
  return found[0]?.opens === false && isBalanced(found.slice(1))
}

function isNear(first: Odd, last: Odd): boolean {
  return last.line.index - first.line.index <= LONGEST_QUOTATION
}
