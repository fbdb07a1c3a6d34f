import type { Finding } from './view.ts'

/** Lines up to this length may stand together without an empty line: verse, addresses, tables. */
const SHORT_LINE = 40
/** A run starts where its blanks start, so that long runs of blanks are read once. */
const lineBreaks = /(?<![^\S\n])[^\S\n]*\n(?:[^\S\n]*\n)*/g

/**
 * The layout of a text that cleaning has changed: one empty line between paragraphs, one line end at the end.
 * Only blanks and line ends are touched, one by one, so that no other edit is covered.
 */
export function findLayout(text: string): Finding[] {
  const findings: Finding[] = []
  const remove = (from: number, to: number) => {
    if (to > from) findings.push({ from, to, between: true })
  }
  const first = text.search(/\S/)
  if (first < 0) return []
  const start = text.lastIndexOf('\n', first) + 1
  remove(0, start)
  const end = text.trimEnd().length
  const allSingle = !/\n[^\S\n]*\n/.test(text.slice(start, end))
  for (const match of text.matchAll(lineBreaks)) {
    const from = match.index
    if (from < start || from >= end) continue
    const breaks = match[0].split('\n').length - 1
    const wanted = breaks >= 2 || separates(text, from, from + match[0].length, allSingle) ? 2 : 1
    findings.push(...breakFindings(match[0], from, wanted))
  }
  return [...findings, ...endFindings(text, end)]
}

/** Whether a single line break stands between paragraphs and not inside a poem, a table or an address. */
function separates(text: string, from: number, to: number, allSingle: boolean): boolean {
  const before = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim()
  const end = text.indexOf('\n', to)
  const after = text.slice(to, end < 0 ? text.length : end).trim()
  if (/^\||\|$/.test(before) && /^\||\|$/.test(after)) return false
  return allSingle || before.length >= SHORT_LINE || after.length >= SHORT_LINE
}

/** Keeps the first `wanted` line ends of a run, drops the rest, adds what is missing. */
function breakFindings(run: string, at: number, wanted: number): Finding[] {
  const findings: Finding[] = []
  let kept = 0
  let from = -1
  for (let offset = 0; offset <= run.length; offset++) {
    const keep = offset === run.length || (run[offset] === '\n' && kept < wanted)
    if (!keep && from < 0) from = offset
    if (keep && from >= 0) {
      findings.push({ from: at + from, to: at + offset, between: true })
      from = -1
    }
    if (keep && offset < run.length) kept += 1
  }
  if (kept < wanted) findings.push({ from: at + run.length, to: at + run.length, insert: '\n' })
  return findings
}

function endFindings(text: string, end: number): Finding[] {
  const rest = text.slice(end)
  return rest === '\n' ? [] : breakFindings(rest, end, 1)
}
