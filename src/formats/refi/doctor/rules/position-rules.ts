import { splitsCharacter } from '../../../../core/text/index.ts'
import { codePointsOf } from '../../code-points.ts'
import { wholeNumber } from '../../read/read-elements.ts'
import type { Patient } from '../patient.ts'
import type { PatientText } from '../texts.ts'
import { placedIn } from '../texts.ts'
import type { Node } from '../xml-tree.ts'
import type { Rules } from './rule.ts'

export const positionRules = {
  'selection-reversed'(patient, found) {
    for (const { node, start, end } of placed(patient)) {
      if (end >= start) continue
      found(node, `${start}–${end}`)
      setPlace(node, end, start)
    }
  },
  'selection-outside'(patient, found) {
    for (const { node, text, start, end } of placed(patient)) {
      const length = text.counted.length(text.convention)
      if (start >= 0 && end <= length) continue
      found(node, `${start}–${end}`)
      const from = Math.max(0, start)
      const to = Math.min(length, end)
      if (to > from) setPlace(node, from, to)
      else patient.remove(node)
    }
  },
  'selection-splits-character'(patient, found) {
    for (const { node, text, start, end } of placed(patient)) {
      if (text.convention.unit !== 'utf-16') continue
      const words = text.counted.wordsIn(text.convention)
      const from = splitsCharacter(words, start) ? start - 1 : start
      const to = splitsCharacter(words, end) ? end + 1 : end
      if (from === start && to === end) continue
      found(node, `${start}–${end}`)
      setPlace(node, from, to)
    }
  },
  'selection-empty'(patient, found) {
    for (const { node, text, start, end } of placed(patient)) {
      const span = text.counted.spanOf({ start, end }, text.convention)
      if (span === null || span.to > span.from) continue
      found(node, `${start}–${end}`)
      patient.remove(node)
    }
  },
  /** A moment of a recording without its time or its place in the text. */
  'sync-point'(patient, found) {
    for (const { node: transcript } of patient.all('Transcript')) {
      let before = { timeStamp: '0', position: '0' }
      for (const point of transcript.children.filter(({ name }) => name === 'SyncPoint')) {
        const { timeStamp, position } = point.attributes
        if (timeStamp === undefined || position === undefined) found(point)
        before = { timeStamp: timeStamp ?? before.timeStamp, position: position ?? before.position }
        Object.assign(point.attributes, before)
      }
    }
  },
  'positions-unit'(patient, found) {
    for (const [node, text] of patient.texts) {
      if (text.convention.unit !== 'utf-16' || text.counted.isPlain) continue
      if (positionsIn(node).some(position => countedAnew(text, position) !== ownCount(text, position)))
        found(node)
    }
  },
  'beyond-bmp'(patient, found) {
    for (const [node, { counted, convention }] of patient.texts) {
      const first = /[\uD800-\uDBFF]/.exec(counted.text)?.index
      if (first === undefined) continue
      const ends = placedIn(node).map(place => counted.spanOf(place, convention)?.to ?? 0)
      if (ends.some(end => end > first)) found(node)
    }
  },
  'corners-order'(patient, found) {
    for (const { node } of patient.all('PictureSelection', 'PDFSelection')) {
      const isOdd = [swap(node, 'firstX', 'secondX'), swap(node, 'firstY', 'secondY')].some(Boolean)
      if (isOdd) found(node)
    }
  },
  'times-order'(patient, found) {
    for (const { node } of patient.all('AudioSelection', 'VideoSelection'))
      if (swap(node, 'begin', 'end')) found(node)
  },
} satisfies Rules

/** All selections of words of texts that are there. */
function placed({ texts }: Patient) {
  return [...texts].flatMap(([owner, text]) => placedIn(owner).map(place => ({ ...place, text })))
}

function setPlace({ attributes }: Node, start: number, end: number): void {
  attributes.startPosition = String(start)
  attributes.endPosition = String(end)
}

function swap({ attributes }: Node, first: string, second: string): boolean {
  const [one, other] = [wholeNumber(attributes[first]), wholeNumber(attributes[second])]
  if (one === null || other === null || one <= other) return false
  attributes[first] = String(other)
  attributes[second] = String(one)
  return true
}

function positionsIn(node: Node): number[] {
  const points = node.children.flatMap(({ name, attributes }) =>
    name === 'SyncPoint' ? (wholeNumber(attributes.position) ?? []) : [],
  )
  return [...placedIn(node).flatMap(({ start, end }) => [start, end]), ...points]
}

/** A position as the standard counts it: code points of the text with single line ends. Null outside of the text. */
function countedAnew({ counted, convention }: PatientText, position: number): number | null {
  const span = counted.spanOf({ start: position, end: position }, convention)
  return span === null ? null : counted.codePointOf(span.from)
}

/** The same, were it counted in code points: what is left is the unit alone. */
function ownCount({ counted, convention }: PatientText, position: number): number | null {
  const span = counted.spanOf({ start: position, end: position }, { ...convention, unit: 'code-point' })
  return span === null ? null : counted.codePointOf(span.from)
}

/** Names that are words or numbers of the old positions; of the words so many go into a new one. */
const NAME_LENGTH = 100

/** Counts all positions anew, after the rules have found what is wrong with them. */
export function recount({ texts }: Patient): void {
  for (const [node, text] of texts) {
    const { counted, convention } = text
    if (counted.isPlain && !counted.hasReturns) continue
    for (const { node: selection, start, end } of placedIn(node)) {
      const span = counted.spanOf({ start, end }, convention)
      if (span === null) continue
      setPlace(selection, counted.codePointOf(span.from), counted.codePointOf(span.to))
      const { name = '' } = selection.attributes
      if (name.trim() === '' || /^\s*\d+\s*[,-]\s*\d+\s*$/.test(name)) {
        selection.attributes.name = nameOf(counted.text.slice(span.from, span.to))
      }
    }
    for (const point of node.children.filter(({ name }) => name === 'SyncPoint')) {
      const position = wholeNumber(point.attributes.position)
      const mended = position === null ? null : countedAnew(text, position)
      if (mended !== null) point.attributes.position = String(mended)
    }
  }
}

function nameOf(words: string): string {
  const points = codePointsOf(words)
  const cut = words.slice(0, points.toUtf16(Math.min(points.length, NAME_LENGTH)))
  return cut.replace(/\s+/gu, ' ').trim()
}
