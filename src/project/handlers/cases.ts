import { cleanName } from '../../core/codebook/index.ts'
import type { CaseId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'
import { deleteCase, insertCase, listCases, readCase, updateCaseName } from '../store/cases.ts'
import type { HandlersOf } from './handler.ts'

export const cases: HandlersOf<'cases'> = {
  list: db => listCases(db).map(({ id, name }) => ({ id, name })),

  create(db, { name: wanted }, { act, newId, now }) {
    const made = { id: newId() as CaseId, name: freeName(db, wanted) }
    act.words = { case: made.name }
    insertCase(db, made, now)
    return made
  },

  rename(db, { id, name: wanted }, { act }) {
    const { key, name: before } = readCase(db, id)
    const name = cleanName(wanted) === before ? before : freeName(db, wanted)
    act.words = { case: before }
    updateCaseName(db, key, name)
    return { id, name }
  },

  remove(db, { ids }, { act }) {
    const found = [...new Set(ids)].map(id => readCase(db, id))
    act.words = { case: found[0]?.name ?? '', count: found.length }
    for (const { key } of found) deleteCase(db, key)
    return { removed: found.length }
  },
}

function freeName(db: ReadDb, wanted: string): string {
  const name = cleanName(wanted)
  if (listCases(db).some(existing => existing.name === name)) {
    throw new Refusal('name-taken', `There is a case ${name}`, { name })
  }
  return name
}
