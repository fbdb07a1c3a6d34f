import { nextColor, noRules } from '../../core/codebook/index.ts'
import type { CodeId, CoderId } from '../../core/id.ts'
import { findCoder, insertCoder, listCoders } from '../store/coders.ts'
import { insertCode, listCodes, updateCode } from '../store/codes.ts'
import type { Arrivals } from './arrivals.ts'

/** A coder of this project. */
export interface CoderHere {
  readonly id: CoderId
  readonly key: number
}

/** Coders by their id, else by their name; those who are new join. Leads from ids of the file to coders here. */
export function storeCoders(arrivals: Arrivals): ReadonlyMap<CoderId, CoderHere> {
  const { db, incoming, context } = arrivals
  const here = listCoders(db)
  const ids = new Set<string>(incoming.coders.map(({ id }) => id))
  const found = new Map<CoderId, CoderHere>()
  for (const { id, name } of incoming.coders) {
    const known =
      findCoder(db, id)?.id ?? here.find(coder => coder.name === name && !ids.has(coder.id))?.id ?? null
    arrivals.count('coder', known === null ? 'new' : 'there')
    if (known === null) found.set(id, { id, key: insertCoder(db, { id, name }, context.now) })
    else found.set(id, { id: known, key: findCoder(db, known)?.key ?? 0 })
  }
  return found
}

/** Codes by their id, else by their name under the same parent. Leads from ids of the file to codes here. */
export function storeCodes(arrivals: Arrivals): ReadonlyMap<CodeId, CodeId> {
  const { db, incoming, context, ledger } = arrivals
  const here = listCodes(db)
  const byId = new Map(here.map(code => [code.id, code]))
  const byPlace = new Map(here.map(code => [placeKey(code.parentId, code.name), code]))
  const colors = here.map(({ color }) => color)
  let position = Math.max(0, ...here.map(code => code.position))
  const found = new Map<CodeId, CodeId>()
  for (const { id, name, color: given, definition, parentId: above } of incoming.codes) {
    const parentId = above === null ? null : (found.get(above) ?? null)
    const known = byId.get(id) ?? byPlace.get(placeKey(parentId, name))
    if (known !== undefined) {
      found.set(id, known.id)
      arrivals.count('code', 'there')
      const isOther = known.name !== name || (definition !== '' && known.definition !== definition)
      if (definition !== '' && known.definition === '') updateCode(db, { ...known, definition })
      else if (isOther) ledger.note('code', 'approximated', 'kept-own', { name: known.name })
      continue
    }
    const color = given ?? nextColor(colors)
    position += 1
    colors.push(color)
    const code = { ...noRules, id, name, parentId, color, definition, position }
    insertCode(db, code, context.now)
    byPlace.set(placeKey(parentId, name), { ...code, codings: 0, memos: 0 })
    found.set(id, id)
    arrivals.count('code', 'new')
  }
  return found
}

function placeKey(parentId: CodeId | null, name: string): string {
  return `${parentId ?? ''}/${name}`
}
