import type { CutProposal } from '../../../ipc/imports.ts'

/** The places where a file is split now, in order. */
export function usedCuts(proposals: readonly CutProposal[], chosen: readonly number[] | null): number[] {
  const used = chosen ?? proposals.filter(cut => cut.used).map(cut => cut.at)
  return [...new Set(used)].sort((a, b) => a - b)
}

/** All places to be shown: found ones, and those set by hand, which have no label. */
export function shownCuts(
  proposals: readonly CutProposal[],
  chosen: readonly number[] | null,
): { readonly at: number; readonly label: string; readonly used: boolean }[] {
  const used = new Set(usedCuts(proposals, chosen))
  const byHand = [...used].filter(at => !proposals.some(cut => cut.at === at))
  return [
    ...proposals.map(({ at, label }) => ({ at, label, used: used.has(at) })),
    ...byHand.map(at => ({ at, label: '', used: true })),
  ].sort((a, b) => a.at - b.at)
}

/** The places with one more, or without it. */
export function toggledCut(used: readonly number[], at: number): number[] {
  return used.includes(at) ? used.filter(cut => cut !== at) : [...used, at].sort((a, b) => a - b)
}

/** The start of the next or the previous line that holds words; null when there is none. */
export function neighbourLine(text: string, at: number, step: 1 | -1): number | null {
  let line = text.lastIndexOf('\n', at - 1) + 1
  for (;;) {
    if (step === 1) {
      const end = text.indexOf('\n', line)
      if (end < 0 || end + 1 >= text.length) return null
      line = end + 1
    } else {
      if (line === 0) return null
      line = line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1
    }
    const end = text.indexOf('\n', line)
    if (text.slice(line, end < 0 ? undefined : end).trim() !== '') return line
  }
}
