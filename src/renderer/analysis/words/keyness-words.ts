import type { Keyword } from '../../../ipc/word-counts.ts'

/** Which part has a word more often, and how many times as often; null when the other has it not at all. */
export function timesOf({ count, against, per10000, per10000Against }: Keyword): {
  readonly side: 'more' | 'less' | 'same' | 'onlyA' | 'onlyB'
  readonly times: number | null
} {
  if (against === 0) return { side: 'onlyA', times: null }
  if (count === 0) return { side: 'onlyB', times: null }
  if (per10000 === per10000Against) return { side: 'same', times: 1 }
  return per10000 > per10000Against
    ? { side: 'more', times: per10000 / per10000Against }
    : { side: 'less', times: per10000Against / per10000 }
}

/** Critical values of χ² with one degree of freedom, the highest first. */
const levels = [
  [15.13, 0.0001],
  [10.83, 0.001],
  [6.63, 0.01],
  [3.84, 0.05],
] as const

/** Below which share of samples a difference like that comes about by chance; null at 5 % or more. */
export function chanceOf(logLikelihood: number): number | null {
  return levels.find(([value]) => logLikelihood >= value)?.[1] ?? null
}
