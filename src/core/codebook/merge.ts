import type { CodeId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { type Code, checkNameIsFree, cleanName } from './code.ts'
import { type CodeChange, checkSiblings, inTreeOrder } from './many.ts'

/** How codes become one. */
export interface MergeWish {
  /** Those that go. */
  readonly from: ReadonlySet<CodeId>
  /** The one that stays. */
  readonly into: CodeId
  /** Its name by then; null leaves the one it has. */
  readonly name: string | null
  /** keep: as it is. join: with those of the others behind it, a blank line between them. */
  readonly definition: 'keep' | 'join'
}

export interface Merged {
  readonly into: CodeChange
  /** Subcodes of the codes that go, as they come to stand below the one that stays. */
  readonly subcodes: readonly CodeChange[]
}

/**
 * What the codebook becomes when codes are merged. The code that stays leaves a branch that goes; subcodes follow
 * behind those it has. Refuses: not-found, code-inside-itself (`from` holds `into`), name-empty, name-too-long,
 * name-taken.
 */
export function mergeCodes(codes: readonly Code[], wish: MergeWish): Merged {
  const byId = new Map(codes.map(code => [code.id, code]))
  const into = byId.get(wish.into)
  if (into === undefined) throw new Refusal('not-found', `No code ${wish.into}`)
  for (const id of wish.from) if (!byId.has(id)) throw new Refusal('not-found', `No code ${id}`)
  if (wish.from.has(wish.into)) throw new Refusal('code-inside-itself', 'A code cannot be merged into itself')
  const parentId = parentBy(into, byId, wish.from)
  const ordered = inTreeOrder(codes)
  const gone = ordered.filter(code => wish.from.has(code.id))
  const staying = codes.filter(code => !wish.from.has(code.id))
  const name = wish.name === null ? into.name : cleanName(wish.name)
  checkNameIsFree(staying, { name, parentId, except: into.id })
  const join = (rule: 'definition' | 'useWhen' | 'notWhen') =>
    wish.definition === 'keep' ? into[rule] : joined([into, ...gone].map(code => code[rule]))
  const rules = { definition: join('definition'), useWhen: join('useWhen'), notWhen: join('notWhen') }
  let last = Math.max(0, ...staying.filter(code => code.parentId === into.id).map(code => code.position))
  const subcodes = ordered
    .filter(code => code.parentId !== null && wish.from.has(code.parentId))
    .filter(code => !wish.from.has(code.id) && code.id !== into.id)
    .map(before => ({ before, after: { ...before, parentId: into.id, position: ++last } }))
  checkSiblings(staying, subcodes)
  return { into: { before: into, after: { ...into, ...rules, name, parentId } }, subcodes }
}

/** The code leaves every branch that goes: it comes to stand where the topmost of them stood. */
function parentBy(into: Code, byId: ReadonlyMap<CodeId, Code>, from: ReadonlySet<CodeId>): CodeId | null {
  let { parentId } = into
  for (let id = into.parentId; id !== null; id = byId.get(id)?.parentId ?? null) {
    if (from.has(id)) parentId = byId.get(id)?.parentId ?? null
  }
  return parentId
}

/** Each different text once, in their order. */
function joined(texts: readonly string[]): string {
  return [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))].join('\n\n')
}
