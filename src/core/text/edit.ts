import { ChangeSet, Text } from '@codemirror/state'
import { Refusal } from '../refusal.ts'
import { splitsCharacter, type TextSpan } from './span.ts'

/**
 * A change of a text as CodeMirror writes it (`ChangeSet.toJSON`): a list of kept lengths and replaced parts,
 * in UTF-16 code units of the text before.
 */
export type TextChange = readonly unknown[]

/** A text change that fits a text: the text after it, and where each span of the text before went. */
export interface TextEdit {
  readonly text: string
  /** Null when nothing of the span is left. Text typed at a span's edges stays outside of it. */
  mapSpan(span: TextSpan): TextSpan | null
  /** Where a single place went; one whose surroundings are gone stands where they were. */
  mapPosition(position: number): number
}

/**
 * Applies a change to the text it was made for.
 * Refuses: malformed-input (not a change set), revision-changed (made for a text of another length),
 * span-splits-character (cuts a surrogate pair, or inserts half of one).
 */
export function editText(text: string, change: TextChange): TextEdit {
  const changes = parseChange(change)
  if (changes.length !== text.length) {
    throw new Refusal('revision-changed', `Change for ${changes.length} code units, text has ${text.length}`)
  }
  changes.iterChanges((from, to, _fromAfter, _toAfter, inserted) => {
    if (splitsCharacter(text, from) || splitsCharacter(text, to) || !inserted.toString().isWellFormed()) {
      throw new Refusal('span-splits-character', `Change at ${from}-${to} cuts a surrogate pair`)
    }
  }, true)
  const after = changes.apply(Text.of(text.split('\n'))).toString()
  return {
    text: after,
    mapSpan({ from, to }) {
      const mapped = { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) }
      return mapped.from < mapped.to ? mapped : null
    },
    mapPosition: position => changes.mapPos(position, 1),
  }
}

/** The change that replaces `span` of a text of `length` code units by `insert`. */
export function replaceSpan(length: number, span: TextSpan, insert: string): TextChange {
  return ChangeSet.of({ ...span, insert: Text.of(insert.split('\n')) }, length).toJSON()
}

/** Words that stand in the place of others; spans of the text before. */
export interface Replacement extends TextSpan {
  readonly insert: string
}

/**
 * The edit that puts words in the place of others, and its change. Unlike any other edit it takes the new words for the
 * old ones: a span that covers some of the old words covers the new ones. Replacements in order, apart from each other.
 * Refuses: malformed-input (not in order), and what `editText` refuses.
 */
export function replaceWords(
  text: string,
  replacements: readonly Replacement[],
): { readonly change: TextChange; readonly edit: TextEdit } {
  const starts: number[] = []
  const grown: number[] = []
  let sum = 0
  for (const { from, to, insert } of replacements) {
    const isBehind = from >= (replacements[starts.length - 1]?.to ?? 0) && to > from
    if (!isBehind)
      throw new Refusal('malformed-input', `Replacement ${from}-${to} is not behind the one before`)
    starts.push(from)
    grown.push(sum)
    sum += insert.length - (to - from)
  }
  const change = ChangeSet.of(
    replacements.map(({ from, to, insert }) => ({ from, to, insert: Text.of(insert.split('\n')) })),
    text.length,
  ).toJSON()
  const move = (position: number, assoc: -1 | 1) => {
    const at = lastBefore(starts, assoc < 0 ? position - 1 : position)
    const last = replacements[at]
    if (last === undefined) return position
    const before = last.from + (grown[at] ?? 0)
    if (position >= last.to) return position + (grown[at] ?? 0) + last.insert.length - (last.to - last.from)
    return assoc < 0 ? before + last.insert.length : before
  }
  const edit: TextEdit = {
    text: editText(text, change).text,
    mapSpan({ from, to }) {
      const mapped = { from: move(from, 1), to: move(to, -1) }
      return from < to && mapped.from < mapped.to ? mapped : null
    },
    mapPosition: position => move(position, 1),
  }
  return { change, edit }
}

/** The index of the last number that is not above `value`; -1 when all are. Ascending. */
function lastBefore(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * A change made for the text before `over`, as one for the text after it. Where both insert at one place, what
 * `over` inserted comes first. Refuses: malformed-input.
 */
export function rebaseChange(change: TextChange, over: TextChange): TextChange {
  return parseChange(change).map(parseChange(over)).toJSON()
}

/** True when a change changes nothing. Refuses: malformed-input. */
export function changesNothing(change: TextChange): boolean {
  return parseChange(change).empty
}

function parseChange(change: TextChange): ChangeSet {
  try {
    return ChangeSet.fromJSON(change)
  } catch (error) {
    throw new Refusal('malformed-input', `Not a change set: ${String(error)}`)
  }
}
