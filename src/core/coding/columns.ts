import type { CodeId, CoderId, CodingId } from '../id.ts'
import type { Coding } from './coding.ts'

/**
 * The codings of one text side by side in flat arrays, without their words: a text may have 100,000, and as objects
 * they would travel and be kept at ten times the cost. Ordered by where they start, the longer one first, then by
 * id: an order that follows from the codings alone. A place in the arrays is called a slot.
 */
export interface CodingColumns {
  readonly ids: readonly CodingId[]
  /** UTF-16 code units, inclusive. */
  readonly from: Int32Array
  /** UTF-16 code units, exclusive. */
  readonly to: Int32Array
  /** Of each slot, where its code stands in `codes`. */
  readonly code: Uint32Array
  readonly codes: readonly CodeId[]
  /** Of each slot, where its coder stands in `coders`. */
  readonly coder: Uint32Array
  readonly coders: readonly CoderId[]
  /** Of each slot, a sum of `codingSigns`. */
  readonly signs: Uint8Array
}

/** What can be seen of a coding at a glance. */
export const codingSigns = { detached: 1, uncertain: 2, example: 4, comment: 8 } as const

/** One row of the columns. */
export interface DrawnCoding {
  readonly id: CodingId
  readonly codeId: CodeId
  readonly coderId: CoderId
  readonly from: number
  readonly to: number
  /** A sum of `codingSigns`. */
  readonly signs: number
}

/** A coding without its words. */
export function drawnOf(coding: Coding): DrawnCoding {
  const { id, codeId, coderId, span, detached, certainty, example, comment } = coding
  const signs =
    (detached ? codingSigns.detached : 0) +
    (certainty === 'uncertain' ? codingSigns.uncertain : 0) +
    (example ? codingSigns.example : 0) +
    (comment === '' ? 0 : codingSigns.comment)
  return { id, codeId, coderId, from: span.from, to: span.to, signs }
}

/** The coding in a slot, which must be one of the columns. */
export function codingInSlot(columns: CodingColumns, slot: number): DrawnCoding {
  const { ids, from, to, code, codes, coder, coders, signs } = columns
  return {
    id: ids[slot] as CodingId,
    codeId: codes[code[slot] ?? 0] as CodeId,
    coderId: coders[coder[slot] ?? 0] as CoderId,
    from: from[slot] ?? 0,
    to: to[slot] ?? 0,
    signs: signs[slot] ?? 0,
  }
}

/** The order of the columns. */
export function compareDrawn(a: DrawnCoding, b: DrawnCoding): number {
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Columns of the codings, which may come in any order. */
export function columnsOf(codings: readonly DrawnCoding[]): CodingColumns {
  const ordered = codings.toSorted(compareDrawn)
  const codes = new Numbered<CodeId>()
  const coders = new Numbered<CoderId>()
  return {
    ids: ordered.map(coding => coding.id),
    from: Int32Array.from(ordered, coding => coding.from),
    to: Int32Array.from(ordered, coding => coding.to),
    code: Uint32Array.from(ordered, coding => codes.numberOf(coding.codeId)),
    codes: codes.values,
    coder: Uint32Array.from(ordered, coding => coders.numberOf(coding.coderId)),
    coders: coders.values,
    signs: Uint8Array.from(ordered, coding => coding.signs),
  }
}

/** Values by number, in the order in which they first came. */
export class Numbered<Value> {
  readonly values: Value[]
  readonly #numbers: Map<Value, number>

  constructor(values: readonly Value[] = []) {
    this.values = [...values]
    this.#numbers = new Map(values.map((value, number) => [value, number]))
  }

  numberOf(value: Value): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    this.#numbers.set(value, this.values.length)
    return this.values.push(value) - 1
  }
}
