import { sentencesOf, type TextSpan } from '../text/index.ts'

/** Where each sentence of each paragraph of a text begins. */
export function sentenceStarts(text: string, paragraphs: readonly number[]): number[] {
  return paragraphs.flatMap(start => {
    const end = text.indexOf('\n', start)
    const paragraph = text.slice(start, end < 0 ? text.length : end)
    return sentencesOf(paragraph).map(({ from }) => start + from)
  })
}

/** Turns in order and apart: where two overlap, the later one begins at the end of the earlier. */
export function turnsApart<Turn extends TextSpan>(turns: readonly Turn[]): Turn[] {
  let end = 0
  return turns
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .flatMap(turn => {
      const from = Math.max(turn.from, end)
      end = Math.max(end, turn.to)
      return from < turn.to ? [{ ...turn, from }] : []
    })
}
