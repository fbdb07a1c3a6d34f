import { type Code, type Merged, mergeCodes } from '../../core/codebook/index.ts'
import { type Union, uniteCodings } from '../../core/coding/index.ts'
import type { DocumentId } from '../../core/id.ts'
import { makeAnchor } from '../../core/text/index.ts'
import type { MergeCounts } from '../../ipc/codebook-acts.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import { readText } from '../coding/apply-code.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { deleteCode, listCodes, updateCode } from '../store/codes.ts'
import { keyOf } from '../store/keys.ts'
import {
  countMemosOn,
  deleteCodingKeys,
  type MergedCoding,
  mergedCodings,
  moveMemos,
  recodeAll,
  updateMerged,
} from '../store/merging.ts'
import { giveSetsTo } from '../store/sets.ts'
import { countSummariesOf, moveSummaries } from '../store/summaries.ts'

type Wish = CheckedInputOf<'codes.merge'>

interface Plan {
  readonly merged: Merged
  readonly gone: readonly Code[]
  readonly intoKey: number
  readonly goneKeys: readonly number[]
  readonly codings: readonly MergedCoding[]
  readonly unions: readonly Union<MergedCoding>[]
}

function planMerge(db: ReadDb, wish: Wish): Plan {
  const codes = listCodes(db)
  const from = new Set(wish.from)
  const merged = mergeCodes(codes, { ...wish, from })
  const intoKey = keyOf(db, 'code', wish.into)
  const goneKeys = [...from].map(id => keyOf(db, 'code', id))
  const codings = mergedCodings(db, [intoKey, ...goneKeys])
  const unions = uniteCodings(codings, wish.overlaps)
  return { merged, gone: codes.filter(code => from.has(code.id)), intoKey, goneKeys, codings, unions }
}

/** What a merge would do, in numbers. Refuses what `mergeCodes` refuses. */
export function previewMerge(db: ReadDb, wish: Wish): MergeCounts {
  const { merged, intoKey, goneKeys, codings, unions } = planMerge(db, wish)
  const goneIn = (same: boolean) =>
    unions.filter(union => union.same === same).reduce((sum, union) => sum + union.gone.length, 0)
  return {
    codings: codings.filter(coding => coding.codeKey !== intoKey).length,
    same: goneIn(true),
    united: goneIn(false),
    after: codings.length - goneIn(true) - goneIn(false),
    subcodes: merged.subcodes.length,
    memos: countMemosOn(db, goneKeys),
    summaries: countSummariesOf(db, goneKeys),
    definition: merged.into.after.definition,
  }
}

/** Merges codes and gives the names of those that went. Refuses what `mergeCodes` refuses. */
export function mergeInto(db: WriteDb, wish: Wish): { readonly into: Code; readonly gone: readonly Code[] } {
  const { merged, gone, intoKey, goneKeys, unions } = planMerge(db, wish)
  uniteAll(db, unions)
  for (const key of goneKeys) {
    recodeAll(db, key, intoKey)
    moveMemos(db, 'code', key, intoKey)
    moveSummaries(db, key, intoKey)
    giveSetsTo(db, key, intoKey)
  }
  updateCode(db, merged.into.after)
  for (const { after } of merged.subcodes) updateCode(db, after)
  for (const code of gone) deleteCode(db, code.id)
  return { into: merged.into.before, gone }
}

function uniteAll(db: WriteDb, unions: readonly Union<MergedCoding>[]): void {
  const texts = new Map<DocumentId, string>()
  const textOf = (id: DocumentId) => {
    const text = texts.get(id) ?? readText(db, id).text
    texts.set(id, text)
    return text
  }
  for (const { kept, gone, span } of unions) {
    for (const { key } of gone) moveMemos(db, 'coding', key, kept.key)
    deleteCodingKeys(
      db,
      gone.map(coding => coding.key),
    )
    updateMerged(db, kept, makeAnchor(span, textOf(kept.documentId)), gone)
  }
}
