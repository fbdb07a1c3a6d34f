import type { CodeId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { type Code, type CodeStatus, checkNameIsFree, cleanName } from './code.ts'
import { palette } from './palette.ts'
import { checkMove, codeTree, flattenTree, withSubcodes } from './tree.ts'

/** What is to become of several codes at once. */
export interface CodesChange {
  /** New names by code; codes that are not there keep theirs. */
  readonly names?: ReadonlyMap<CodeId, string> | undefined
  /** `spread`: the palette's colours one after the other, in the order of the tree. */
  readonly color?: { readonly kind: 'one'; readonly color: string } | { readonly kind: 'spread' } | undefined
  readonly status?: CodeStatus | undefined
}

/** A code as it is and as it would be. */
export interface CodeChange {
  readonly before: Code
  readonly after: Code
}

/**
 * The codes that would change, in the order of the tree. Names are looked at as they would be in the end, so codes
 * may take each other's. Refuses: name-empty, name-too-long, name-taken.
 */
export function changeCodes(
  codes: readonly Code[],
  ids: ReadonlySet<CodeId>,
  { names, color, status }: CodesChange,
): CodeChange[] {
  const meant = inTreeOrder(codes).filter(code => ids.has(code.id))
  const changes = meant.map((before, place): CodeChange => {
    const name = names?.get(before.id)
    return {
      before,
      after: {
        ...before,
        name: name === undefined || name === before.name ? before.name : cleanName(name),
        color: colorAt(place, color) ?? before.color,
        status: status ?? before.status,
      },
    }
  })
  checkSiblings(codes, changes)
  return changes.filter(({ before, after }) => !isSame(before, after))
}

function colorAt(place: number, color: CodesChange['color']): string | undefined {
  return color?.kind === 'spread' ? palette[place % palette.length] : color?.color
}

function isSame(a: Code, b: Code): boolean {
  return a.name === b.name && a.color === b.color && a.status === b.status
}

/** Refuses name-taken when a changed code would be called as one of its siblings is by then. */
export function checkSiblings(codes: readonly Code[], changes: readonly CodeChange[]): void {
  const changed = new Map(changes.map(({ after }) => [after.id, after]))
  const taken = new Map<string, number>()
  const keyOf = (code: Code) => JSON.stringify([code.parentId, code.name])
  for (const code of codes) {
    const key = keyOf(changed.get(code.id) ?? code)
    taken.set(key, (taken.get(key) ?? 0) + 1)
  }
  for (const { before, after } of changes) {
    const moved = after.name !== before.name || after.parentId !== before.parentId
    if (moved && (taken.get(keyOf(after)) ?? 0) > 1) {
      throw new Refusal('name-taken', `Two siblings would be called ${after.name}`, { name: after.name })
    }
  }
}

/** Codes from the top of the tree to its end. */
export function inTreeOrder(codes: readonly Code[]): Code[] {
  return flattenTree(codeTree(codes)).map(node => node.code)
}

/** Those of the codes that do not lie below another of them, in the order of the tree: what moves when all do. */
export function topmost(codes: readonly Code[], ids: ReadonlySet<CodeId>): Code[] {
  const below = new Set<CodeId>()
  for (const id of ids) {
    if (below.has(id)) continue
    for (const other of withSubcodes(codes, id)) if (other !== id) below.add(other)
  }
  return inTreeOrder(codes).filter(code => ids.has(code.id) && !below.has(code.id))
}

/**
 * Codes moved together below another (null: to the top), before the sibling at `index`, counted from 0 without the
 * codes that move. Subcodes come along. Gives every code whose place changes, siblings too. Refuses:
 * code-inside-itself, name-taken.
 */
export function moveCodes(
  codes: readonly Code[],
  ids: ReadonlySet<CodeId>,
  place: { readonly parentId: CodeId | null; readonly index: number },
): CodeChange[] {
  const moving = topmost(codes, ids)
  for (const code of moving) checkMove(codes, code.id, place.parentId)
  const movingIds = new Set(moving.map(code => code.id))
  const siblings: Code[] = inTreeOrder(codes).filter(
    code => code.parentId === place.parentId && !movingIds.has(code.id),
  )
  siblings.splice(place.index, 0, ...moving)
  const changes = siblings.map((before, at) => ({
    before,
    after: { ...before, parentId: place.parentId, position: at + 1 },
  }))
  checkSiblings(codes, changes)
  return changes.filter(
    ({ before, after }) => before.parentId !== after.parentId || before.position !== after.position,
  )
}

/** Refuses name-taken when one of the names is taken below the parent, or stands among them twice. */
export function checkNewNames(
  codes: readonly Code[],
  parentId: CodeId | null,
  names: readonly string[],
): string[] {
  const cleaned = names.map(cleanName)
  for (const [at, name] of cleaned.entries()) {
    checkNameIsFree(codes, { name, parentId })
    if (cleaned.indexOf(name) !== at) throw new Refusal('name-taken', `${name} is wanted twice`, { name })
  }
  return cleaned
}
