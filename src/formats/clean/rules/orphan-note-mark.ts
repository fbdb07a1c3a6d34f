import type { CleaningRule } from '../rule.ts'

const mark = /^[①-⑳⑴-⒇]/

/** Circled numbers at the start of lines that do not count from one: note marks whose notes are gone. */
export const orphanNoteMark: CleaningRule = {
  id: 'orphan-note-mark',
  act: 'flag',
  safe: true,
  scope: 'document',
  find(page) {
    const marked = page.lines.filter(line => mark.test(line.text))
    if (marked.length === 0 || isEnumeration(marked.map(({ text }) => text.charCodeAt(0)))) return []
    return marked.map(line => ({ from: line.from, to: line.from + 1 }))
  },
}

/** One, two, three…, once or again and again. */
function isEnumeration(codes: readonly number[]): boolean {
  return codes.length > 1 && codes.every((code, at) => isFirst(code) || code - (codes[at - 1] ?? 0) === 1)
}

function isFirst(code: number): boolean {
  return code === 0x2460 || code === 0x2474
}
