import { sentencesOf, type TextSpan, type WordSegmenter } from '../text/index.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The words of a text, in order. */
export interface CutText {
  /** Each word by its number in the vocabulary. */
  readonly words: Int32Array
  /** Where each begins, in UTF-16 code units; it is as long as its piece of the vocabulary. */
  readonly starts: Int32Array
  /** At which words sentences begin, by their place in `words`. Paragraphs end sentences. */
  readonly sentences: Int32Array
}

/**
 * Cuts a text into words, one paragraph at a step, so that whoever waits can do other things in between. Words never
 * reach over a line end.
 */
export function* cuttingText(
  text: string,
  segmenter: WordSegmenter,
  vocabulary: Vocabulary,
): Generator<void, CutText> {
  const words: number[] = []
  const starts: number[] = []
  const sentences: number[] = []
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 ? text.length : lineEnd
    const paragraph = text.slice(from, to)
    const ends = sentencesOf(paragraph)
    let sentence = 0
    let begins = true
    for (const piece of segmenter.pieces(paragraph)) {
      while (piece.from >= (ends[sentence]?.to ?? Number.POSITIVE_INFINITY)) {
        sentence++
        begins = true
      }
      const number = vocabulary.numberOf(paragraph.slice(piece.from, piece.to))
      if (!vocabulary.isWord(number)) continue
      if (begins) sentences.push(words.length)
      begins = false
      words.push(number)
      starts.push(from + piece.from)
    }
    from = to + 1
    yield
  }
  return {
    words: Int32Array.from(words),
    starts: Int32Array.from(starts),
    sentences: Int32Array.from(sentences),
  }
}

/** Words in a row: from the first to before the last, by their places in a text's words. */
export type WordRun = readonly [first: number, end: number]

/**
 * The rows of words that stand in one sentence and wholly in one of the stretches, which are in order and apart; null
 * means everywhere. A word that a stretch cuts is not in it.
 */
export function wordRuns(
  text: CutText,
  ranges: readonly TextSpan[] | null,
  vocabulary: Vocabulary,
): WordRun[] {
  const { words, starts, sentences } = text
  const runs: WordRun[] = []
  let range = 0
  for (const [n, sentence] of sentences.entries()) {
    const end = sentences[n + 1] ?? words.length
    if (ranges === null) {
      runs.push([sentence, end])
      continue
    }
    let first = sentence
    let inside = -1
    for (let at = sentence; at < end; at++) {
      const from = starts[at] ?? 0
      const to = from + vocabulary.piece(words[at] ?? 0).length
      while (range < ranges.length && (ranges[range]?.to ?? 0) < to) range++
      const holds = (ranges[range]?.from ?? Number.POSITIVE_INFINITY) <= from ? range : -1
      if (holds === inside) continue
      if (inside >= 0) runs.push([first, at])
      first = at
      inside = holds
    }
    if (inside >= 0) runs.push([first, end])
  }
  return runs
}
