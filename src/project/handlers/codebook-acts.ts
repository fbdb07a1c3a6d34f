import {
  type Code,
  type CodeChange,
  changeCodes,
  checkNewNames,
  codeTree,
  flattenTree,
  type ListedCode,
  moveCodes,
  topmost,
  withSubcodes,
} from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CodeLook, codebookActs } from '../../ipc/codebook-acts.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import { codeHistory } from '../codebook/code-history.ts'
import { importCodes, previewImport, readListedCodes } from '../codebook/import-codebook.ts'
import { mergeInto, previewMerge } from '../codebook/merge-codes.ts'
import { renameByPattern } from '../codebook/rename-by-pattern.ts'
import { createCode } from '../coding/create-code.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { codeFigures, deleteCode, listCodes, readCode, updateCode } from '../store/codes.ts'
import { listExamples } from '../store/codings.ts'
import { keyOf } from '../store/keys.ts'
import { dealCodings } from '../store/merging.ts'
import { type HandlersOf, prepared } from './handler.ts'

type CodebookHandlers = Pick<HandlersOf<'codes'>, keyof typeof codebookActs>

export const codebookHandlers: CodebookHandlers = {
  figures: db => codeFigures(db),

  examples: db => listExamples(db),

  async previewImportTable(db, { path }) {
    return previewImport(db, await readListedCodes(path))
  },

  importTable: prepared<'codes.importTable', readonly ListedCode[]>({
    prepare: (_, { path }) => readListedCodes(path),
    commit(db, listed, context) {
      const done = importCodes(db, listed, context)
      context.act.words = { count: done.made + done.changed }
      return done
    },
  }),

  history: (db, { id }) => codeHistory(db, id),

  previewUpdateMany(db, wish) {
    return planUpdate(db, wish).map(({ before, after }) => ({
      id: before.id,
      before: lookOf(before),
      after: lookOf(after),
    }))
  },

  updateMany(db, wish, { act }) {
    const changes = planUpdate(db, wish)
    for (const { after } of changes) updateCode(db, after)
    act.words = wordsFor(changes.map(({ before }) => before))
    return { changed: changes.length }
  },

  previewMoveMany(db, wish) {
    const { codes, moving } = planMove(db, wish)
    const above = namesAbove(codes)
    const after = wish.parentId === null ? [] : above(wish.parentId, true)
    return moving.map(({ id, name }) => ({ id, name, before: above(id, false), after }))
  },

  moveMany(db, wish, { act }) {
    const { moving, changes } = planMove(db, wish)
    for (const { after } of changes) updateCode(db, after)
    act.words = wordsFor(moving)
    return { moved: moving.length }
  },

  previewMerge: (db, wish) => previewMerge(db, wish),

  merge(db, wish, { act }) {
    const { into, gone } = mergeInto(db, wish)
    const names = gone.map(code => code.name).join(', ')
    act.words = { code: into.name, other: gone[0]?.name ?? '', count: gone.length, names, id: into.id }
    return readCode(db, wish.into)
  },

  split(db, { codeId, parts }, context) {
    const code = readCode(db, codeId)
    const key = keyOf(db, 'code', codeId)
    const names = checkNewNames(
      listCodes(db),
      codeId,
      parts.map(part => part.name),
    )
    const made = parts.map(({ codingIds }, at) => {
      const part = createCode(db, { name: names[at] ?? '', parentId: codeId }, context)
      const dealt = dealCodings(db, codingIds, key, keyOf(db, 'code', part.id))
      if (dealt < codingIds.length)
        throw new Refusal('not-found', 'A coding is not of this code', { name: code.name })
      return part.id
    })
    context.act.words = { code: code.name, count: made.length, names: names.join(', '), id: codeId }
    return made.map(id => readCode(db, id))
  },

  removeMany(db, { ids }, { act }) {
    const all = listCodes(db)
    const top = topmost(all, meant(all, ids))
    act.words = wordsFor(top)
    return removeCodes(
      db,
      top.map(code => code.id),
    )
  },
}

/** Takes codes out with all below them. */
export function removeCodes(
  db: WriteDb,
  ids: readonly CodeId[],
): { readonly codes: number; readonly codings: number } {
  const all = listCodes(db)
  const doomed = new Set(ids.flatMap(id => [...withSubcodes(all, id)]))
  // Children first: a code cannot go while another names it as its parent.
  const deepestFirst = flattenTree(codeTree(all))
    .toSorted((a, b) => b.depth - a.depth)
    .filter(node => doomed.has(node.code.id))
  const codings = deepestFirst.reduce((sum, node) => sum + deleteCode(db, node.code.id), 0)
  return { codes: doomed.size, codings }
}

function planUpdate(db: ReadDb, wish: CheckedInputOf<'codes.updateMany'>): CodeChange[] {
  const codes = listCodes(db)
  const ids = meant(codes, wish.ids)
  const { rename, color, status } = wish
  const renamed = rename === undefined ? [] : codes.filter(code => ids.has(code.id))
  const newNames =
    rename === undefined
      ? []
      : renameByPattern(
          renamed.map(code => code.name),
          rename,
        )
  const names = new Map(renamed.map((code, at) => [code.id, newNames[at] ?? code.name]))
  return changeCodes(codes, ids, { names, color, status })
}

function planMove(db: ReadDb, { ids, parentId, index }: CheckedInputOf<'codes.moveMany'>) {
  const codes = listCodes(db)
  const wanted = meant(codes, ids)
  if (parentId !== null) readCode(db, parentId)
  const changes = moveCodes(codes, wanted, { parentId, index })
  return { codes, moving: topmost(codes, wanted), changes }
}

/** Refuses: not-found. */
function meant(codes: readonly Code[], ids: readonly CodeId[]): ReadonlySet<CodeId> {
  const known = new Set(codes.map(code => code.id))
  for (const id of ids) if (!known.has(id)) throw new Refusal('not-found', `No code ${id}`)
  return new Set(ids)
}

/** What an act on several codes is told by: the name of one, or their number. */
function wordsFor(codes: readonly Code[]) {
  return { code: codes[0]?.name ?? '', count: codes.length }
}

function lookOf({ name, color, status }: Code): CodeLook {
  return { name, color, status }
}

function namesAbove(codes: readonly Code[]): (id: CodeId, itself: boolean) => string[] {
  const byId = new Map(codes.map(code => [code.id, code]))
  return (id, itself) => {
    const names: string[] = []
    let code = byId.get(id)
    if (!itself) code = code?.parentId ? byId.get(code.parentId) : undefined
    for (; code !== undefined; code = code.parentId ? byId.get(code.parentId) : undefined)
      names.unshift(code.name)
    return names
  }
}
