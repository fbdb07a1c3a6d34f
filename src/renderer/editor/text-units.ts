import type { Text } from '@codemirror/state'
import {
  isWord,
  plainSegmenter,
  sentenceAround,
  type TextSpan,
  trimSpan,
  type WordSegmenter,
} from '../../core/text/index.ts'

/** What a person reads as one: each call gives the unit around a place of the text, never across paragraphs. */
export const units = ['word', 'sentence', 'paragraph'] as const
export type Unit = (typeof units)[number]

const graphemeSegmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** No character is longer than this; that much text around a place shows where characters end. */
const GRAPHEME_CONTEXT = 96

/**
 * The unit around `position`, without space at its ends; empty where there is only space. `side` says which
 * character is meant: 1 the one after the position, -1 the one before.
 */
export function unitAt(
  doc: Text,
  position: number,
  unit: Unit,
  side: -1 | 1 = 1,
  words: WordSegmenter = plainSegmenter,
): TextSpan {
  const line = doc.lineAt(position)
  const offset = Math.max(0, Math.min(position - line.from - (side < 0 ? 1 : 0), line.length - 1))
  const span = trimSpan(line.text, spanInParagraph(line.text, offset, unit, words))
  return { from: line.from + span.from, to: line.from + span.to }
}

/**
 * Where a caret goes by one unit: forwards to the end of the unit it is in or before, backwards to the start.
 * At the edge of a paragraph it goes on to the next one.
 */
export function moveByUnit(
  doc: Text,
  position: number,
  unit: Unit,
  forward: boolean,
  words: WordSegmenter = plainSegmenter,
): number {
  const line = doc.lineAt(position)
  let offset = position - line.from
  const inside = () => (forward ? offset < line.length : offset > 0)
  while (inside()) {
    const within = forward ? offset : offset - 1
    const whole = spanInParagraph(line.text, within, unit, words)
    const span = trimSpan(line.text, whole)
    const edge = forward ? span.to : span.from
    const passed = forward ? edge > offset : edge < offset
    if (passed && span.from < span.to && isStop(line.text, span, unit)) return line.from + edge
    offset = forward ? Math.max(whole.to, offset + 1) : Math.min(whole.from, offset - 1)
  }
  const next = forward ? line.to + 1 : line.from - 1
  if (next < 0 || next > doc.length || position !== line.from + offset) return line.from + offset
  return next
}

/** The nearest place at or outwards of `position`, before it for `side` -1, that splits no character. */
export function characterEdge(doc: Text, position: number, side: -1 | 1): number {
  const line = doc.lineAt(position)
  const offset = position - line.from
  if (offset === 0 || offset === line.length) return position
  const start = wholeStart(line.text, Math.max(0, offset - GRAPHEME_CONTEXT))
  const segment = graphemeSegmenter
    .segment(line.text.slice(start, offset + GRAPHEME_CONTEXT))
    .containing(offset - start)
  if (segment === undefined || segment.index === offset - start) return position
  const edge = side < 0 ? segment.index : segment.index + segment.segment.length
  return line.from + start + edge
}

/** The unit with the space that belongs to it. */
function spanInParagraph(text: string, offset: number, unit: Unit, words: WordSegmenter): TextSpan {
  if (unit === 'paragraph') return { from: 0, to: text.length }
  return unit === 'sentence' ? sentenceAround(text, offset) : words.around(text, offset)
}

/** Motion by word stops at words, not at marks between them. */
function isStop(text: string, span: TextSpan, unit: Unit): boolean {
  return unit !== 'word' || isWord(text.slice(span.from, span.to))
}

/** Moves into a surrogate pair's start. */
function wholeStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
