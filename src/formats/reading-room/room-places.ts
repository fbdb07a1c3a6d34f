import type { Coding } from '../../core/coding/index.ts'
import { groupBy } from '../../core/group-by.ts'
import type { LinkTarget } from '../../core/memo/index.ts'
import type { RoomToWrite } from './room-to-write.ts'

/** Where things are on the page: `d` documents, `c` codes, `k` codings, `m` memos, each numbered from 1. */
export class RoomPlaces {
  /** Those of a document by start, longer first, as they are numbered; what covers nothing any more comes last. */
  readonly codings: ReadonlyMap<string, readonly NumberedCoding[]>
  readonly #numbers = new Map<string, string>()

  constructor({ documents, codes, codings, memos }: RoomToWrite) {
    const note = (letter: string, things: readonly { readonly id: string }[]) =>
      things.forEach(({ id }, at) => {
        this.#numbers.set(id, `${letter}${at + 1}`)
      })
    note('d', documents)
    note(
      'c',
      codes.map(({ code }) => code),
    )
    note('m', memos.memos)
    const ofDocument = groupBy(codings, ({ documentId }) => documentId)
    const numbered = new Map<string, NumberedCoding[]>()
    let number = 0
    for (const { id } of documents) {
      const sorted = (ofDocument.get(id) ?? []).toSorted(compare)
      numbered.set(
        id,
        sorted.map(coding => ({ ...coding.span, number: ++number, coding })),
      )
    }
    this.codings = numbered
    note(
      'k',
      [...numbered.values()].flat().map(({ coding }) => coding),
    )
  }

  /** The name of a place, as a link has it behind `#`; null for what is not on the page. */
  of(id: string): string | null {
    return this.#numbers.get(id) ?? null
  }

  ofTarget(target: LinkTarget): string | null {
    return this.of(target.id)
  }
}

export interface NumberedCoding {
  readonly from: number
  readonly to: number
  readonly number: number
  readonly coding: Coding
}

function compare(a: Coding, b: Coding): number {
  return (
    Number(a.detached) - Number(b.detached) ||
    a.span.from - b.span.from ||
    b.span.to - a.span.to ||
    (a.id < b.id ? -1 : 1)
  )
}
