import {
  paragraphAround,
  sentencesOf,
  type TextSpan,
  type TurnMark,
  trimSpan,
  type WordSegmenter,
} from '../text/index.ts'
import { wordsOfTurn } from '../transcript/index.ts'
import type { CodingUnit, Matches } from './query.ts'

/** What of a text is coded for its matches: each of them asks in the order of the text. */
export type TargetOf = (from: number, to: number) => TextSpan | null

/**
 * For a match the stretch that is coded: itself, its whole words, sentences, paragraphs, or the words of the turn it
 * stands in; null where there is nothing of the kind.
 */
export function targetFinder(
  text: string,
  unit: CodingUnit,
  { segmenter, turns }: { readonly segmenter: WordSegmenter; readonly turns: readonly TurnMark[] },
): TargetOf {
  if (unit === 'match') return (from, to) => ({ from, to })
  if (unit === 'turn') {
    return from => {
      const turn = turns.find(mark => mark.from <= from && from < mark.to)
      return turn === undefined ? null : wordsOfTurn(text, turn)
    }
  }
  let paragraph: TextSpan = { from: 0, to: -1 }
  let sentences: readonly TextSpan[] = []
  const sentenceAt = (place: number): TextSpan => {
    if (place < paragraph.from || place >= paragraph.to) {
      paragraph = paragraphAround(text, place)
      sentences = sentencesOf(text.slice(paragraph.from, paragraph.to))
    }
    const inside = place - paragraph.from
    const { from, to } = sentences.find(sentence => sentence.to > inside) ??
      sentences.at(-1) ?? { from: 0, to: 0 }
    return { from: paragraph.from + from, to: paragraph.from + to }
  }
  const wordAt = (place: number): TextSpan => {
    const around = paragraphAround(text, place)
    const { from, to } = segmenter.around(text.slice(around.from, around.to), place - around.from)
    return { from: around.from + from, to: around.from + to }
  }
  const unitAt = { word: wordAt, sentence: sentenceAt, paragraph: (at: number) => paragraphAround(text, at) }[
    unit
  ]
  return (from, to) => {
    const first = unitAt(from)
    const last = to - 1 < first.to ? first : unitAt(to - 1)
    const whole = trimSpan(text, { from: Math.min(first.from, from), to: Math.max(last.to, to) })
    return whole.from < whole.to ? whole : { from, to }
  }
}

/** The stretches that are coded for some matches: those that overlap become one. */
export function targetsOf(matches: Matches, targetOf: TargetOf): TextSpan[] {
  const merged: { from: number; to: number }[] = []
  for (let n = 0; n < matches.length; n += 2) {
    const target = targetOf(matches[n] ?? 0, matches[n + 1] ?? 0)
    if (target === null) continue
    const last = merged.at(-1)
    if (last !== undefined && target.from < last.to) last.to = Math.max(last.to, target.to)
    else merged.push({ ...target })
  }
  return merged
}
