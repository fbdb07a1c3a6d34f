import type { Mark, TextSpan, TurnMark } from '../text/index.ts'
import { canSpeak, isRole } from './known-words.ts'
import { isStampLine, labelKey, readLabelLine } from './label-line.ts'
import { type FoundLabel, scanLabels } from './scan.ts'

/** A speaker as confirmed: the name to be shown, and the labels that stand for it, in any of their spellings. */
export interface Speaker {
  readonly name: string
  readonly labels: readonly string[]
}

/**
 * The turns of the speakers, in order: each from its label, with a stamp before it, to before the next one's; paragraphs
 * without a label belong to the turn above them, blanks at its end do not. A heading ends a turn, and so do the notes at
 * the end of a text. Labels of nobody listed are words of the turn they stand in. Turns that a file marks itself
 * (subtitles) are taken as they are, under the name of the speaker who has theirs among the labels.
 */
export function turnsOf(text: string, speakers: readonly Speaker[], marks: readonly Mark[] = []): TurnMark[] {
  const names = new Map<string, string>()
  for (const { name, labels } of speakers) for (const label of labels) names.set(labelKey(label), name)
  if (names.size === 0) return []
  const given = givenTurns(text, marks)
  const turns =
    given.length > 0
      ? given.map(({ from, to, speaker }) => ({ from, to, key: labelKey(speaker) }))
      : endedTurns(
          text,
          scanLabels(text).labels.filter(({ key }) => names.has(key)),
          marks,
        ).map(({ label, to }) => ({ from: label.from, to, key: label.key }))
  return turns.flatMap(({ from, to, key }): TurnMark[] => {
    const speaker = names.get(key)
    return speaker === undefined ? [] : [{ kind: 'turn', from, to, speaker }]
  })
}

/** The words of a turn, without its label and the blanks around; null when there are none. */
export function wordsOfTurn(text: string, { from, to }: TextSpan): TextSpan | null {
  let start = from + labelLength(text.slice(from, to))
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (start < end && /\s/.test(text.charAt(end - 1))) end--
  return start < end ? { from: start, to: end } : null
}

/** How far the label reaches from the beginning of a turn; 0 when it has none. */
function labelLength(turn: string): number {
  const [first = '', second] = turn.split('\n', 2)
  const hasStampAbove = second !== undefined && isStampLine(first)
  const line = hasStampAbove ? second : first
  const above = hasStampAbove ? first.length + 1 : 0
  const label = readLabelLine(line)
  if (label === null) return 0
  const key = labelKey(label.label)
  const isAlone = label.sign === 'line' && !label.hasStamp && !hasStampAbove
  if (isAlone ? !isRole(key) || turn.length === line.length : !canSpeak(key)) return 0
  return above + label.wordsFrom
}

/** Turns that the file itself marks, over words without a label; none when most of the turn marks begin with a label. */
export function givenTurns(text: string, marks: readonly Mark[]): TurnMark[] {
  const turns = marks.filter(mark => mark.kind === 'turn')
  const labelled = turns.filter(({ from, to }) => labelLength(text.slice(from, to)) > 0)
  return 2 * labelled.length > turns.length ? [] : turns
}

/** Labels with the end of the turn that each begins. */
export function endedTurns(
  text: string,
  labels: readonly FoundLabel[],
  marks: readonly Mark[],
): { readonly label: FoundLabel; readonly to: number }[] {
  // A heading that is itself a label ends the turn above, as any label does.
  const ends = endsOf(text, labels, marks)
  let next = 0
  return labels.map((label, index) => {
    while ((ends[next] ?? text.length) <= label.from) next++
    let to = Math.min(labels[index + 1]?.from ?? text.length, ends[next] ?? text.length)
    while (to > label.from && /\s/.test(text.charAt(to - 1))) to--
    return { label, to }
  })
}

/** Where no turn goes on: at headings, at the notes behind the last turn. Sorted. */
function endsOf(text: string, labels: readonly FoundLabel[], marks: readonly Mark[]): number[] {
  const headings = marks.filter(mark => mark.kind === 'heading').map(({ from }) => from)
  const note = marks.find(mark => mark.kind === 'note')
  const last = labels.at(-1)?.from ?? 0
  const ends = note && note.from > last ? [...headings, startOfNotes(text, note.from)] : headings
  return ends.sort((a, b) => a - b)
}

const notesHeading = /^(?:注释|註釋|notes)$/i

/** The heading above the first note, if there is one. */
function startOfNotes(text: string, first: number): number {
  const above = text.slice(0, first).trimEnd()
  const line = above.lastIndexOf('\n') + 1
  return notesHeading.test(above.slice(line).trim()) ? line : first
}
