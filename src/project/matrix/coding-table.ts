import { type CodeNode, codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { CoderId } from '../../core/id.ts'
import { at, commonPlaces, type Items, PlaceFinder, type Places } from '../../core/matrix/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'
import { lastActKey } from '../history/acts.ts'
import type { Session } from '../session.ts'
import { codeKeys, listCodes } from '../store/codes.ts'
import { type CountedDocument, codersToCount, codingsToCount, documentsToCount } from '../store/counting.ts'
import type { Slices } from './slices.ts'

/**
 * All codings that cover words, in flat arrays: those of document `n` from `starts[n]` on, in reading order. Codes are
 * numbered in the order of the tree, coders and documents in the project's order.
 */
export interface CodingTable {
  readonly documents: readonly CountedDocument[]
  readonly codes: readonly CodeNode[]
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[]
  readonly starts: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly code: Int32Array
  readonly coder: Int32Array
  /** Keys of the codings. */
  readonly keys: Float64Array
}

/** The table of each project as it was last counted: the next table of an unchanged project need not read it again. */
const lastTable = new WeakMap<Session, { readonly act: number; readonly table: CodingTable }>()

/** Refuses: cancelled, project-damaged. */
export async function codingTable(db: ReadDb, session: Session, slices: Slices): Promise<CodingTable> {
  const act = lastActKey(db)
  const last = lastTable.get(session)
  if (last?.act === act) return last.table
  const table = await readTable(db, slices)
  if (lastActKey(db) === act) lastTable.set(session, { act, table })
  return table
}

async function readTable(db: ReadDb, slices: Slices): Promise<CodingTable> {
  const documents = documentsToCount(db)
  const codes = flattenTree(codeTree(listCodes(db)))
  const coders = codersToCount(db)
  const numberOfId = new Map<string, number>(codes.map(({ code }, number) => [code.id, number]))
  const codeOf = new Map(codeKeys(db).map(({ key, id }) => [key, numberOfId.get(id)]))
  const coderOf = new Map(coders.map(({ key }, number) => [key, number]))
  const starts = new Int32Array(documents.length + 1)
  const columns = new GrowingColumns()
  await slices.each(documents, documents.length, ({ key: documentKey }, number) => {
    for (const [key, codeKey, coderKey, from, to] of codingsToCount(db, documentKey)) {
      const code = codeOf.get(codeKey)
      const coder = coderOf.get(coderKey)
      if (code === undefined || coder === undefined) {
        throw new Refusal('project-damaged', `Coding ${key} names a missing code or coder`)
      }
      columns.push(key, code, coder, from, to)
    }
    starts[number + 1] = columns.length
  })
  return {
    documents,
    codes,
    coders: coders.map(({ id, name }) => ({ id, name })),
    starts,
    ...columns.taken(),
  }
}

/** Columns that grow as codings come. */
class GrowingColumns {
  length = 0
  #numbers = new Int32Array(4 * 4096)
  #keys = new Float64Array(4096)

  push(key: number, code: number, coder: number, from: number, to: number): void {
    if (this.length === this.#keys.length) this.#grow()
    const place = 4 * this.length
    this.#numbers[place] = code
    this.#numbers[place + 1] = coder
    this.#numbers[place + 2] = from
    this.#numbers[place + 3] = to
    this.#keys[this.length++] = key
  }

  taken(): Pick<CodingTable, 'code' | 'coder' | 'from' | 'to' | 'keys'> {
    const column = (offset: number) => {
      const numbers = new Int32Array(this.length)
      for (let i = 0; i < numbers.length; i++) numbers[i] = at(this.#numbers, 4 * i + offset)
      return numbers
    }
    return {
      code: column(0),
      coder: column(1),
      from: column(2),
      to: column(3),
      keys: this.#keys.slice(0, this.length),
    }
  }

  #grow(): void {
    const [numbers, keys] = [this.#numbers, this.#keys]
    this.#numbers = new Int32Array(2 * numbers.length)
    this.#numbers.set(numbers)
    this.#keys = new Float64Array(2 * keys.length)
    this.#keys.set(keys)
  }
}

/** What is counted of a table: some of its documents, by their numbers, or parts of them, and codings of some coders. */
export interface Counted {
  readonly table: CodingTable
  readonly documents: readonly number[]
  /** Null: all. */
  readonly coders: ReadonlySet<number> | null
  /** Of each document the part that counts, as member 0. Null: all of it. */
  readonly part: ((document: number) => Places) | null
}

/** Places as far as they lie in the part that counts. */
export function inPart({ part }: Counted, document: number, places: Places): Places {
  return part === null ? places : commonPlaces(places, part(document), 1)
}

/** Codings of a document, `label` by code or by coder, and their keys. */
export function codingsOf(
  { table, coders, part }: Counted,
  document: number,
  label: 'code' | 'coder',
): Items & { readonly coder: Int32Array; readonly keys: Float64Array } {
  const [start, end] = [at(table.starts, document), at(table.starts, document + 1)]
  const cut = {
    from: table.from.subarray(start, end),
    to: table.to.subarray(start, end),
    label: table[label].subarray(start, end),
    coder: table.coder.subarray(start, end),
    keys: table.keys.subarray(start, end),
  }
  if (coders === null && part === null) return cut
  const touches = part === null ? null : touching(part(document))
  const isIn = (_: number, i: number) =>
    (coders === null || coders.has(at(cut.coder, i))) &&
    (touches === null || touches(at(cut.from, i), at(cut.to, i)))
  return {
    from: cut.from.filter(isIn),
    to: cut.to.filter(isIn),
    label: cut.label.filter(isIn),
    coder: cut.coder.filter(isIn),
    keys: cut.keys.filter(isIn),
  }
}

/** Whether a stretch shares a character with the places. */
function touching(places: Places): (from: number, to: number) => boolean {
  if (places.whole.length > 0) return () => true
  const finder = new PlaceFinder(places)
  return (from, to) => {
    let found = false
    finder.each(from, to, () => {
      found = true
    })
    return found
  }
}
