import { type Code, type CodeNode, codeTree } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { CodeId } from '../../core/id.ts'

/** A row of the tree. */
export interface ShownCode<Shown extends Code = Code> {
  readonly id: CodeId
  readonly code: Shown
  /** Empty while the branch is folded: rows that are not in sight cost nothing then. */
  readonly children: readonly ShownCode<Shown>[]
  readonly hasChildren: boolean
  /** Answers the filter itself, and is not only above one that does. */
  readonly answers: boolean
}

export interface ShownChoice<Shown extends Code = Code> {
  readonly filter: string
  readonly folded: ReadonlySet<CodeId>
  /** Only these, and what stands above them; null for all. */
  readonly only?: ReadonlySet<CodeId> | null
  /** Rows as they were. A row in which nothing changed stays the same object, so it is not drawn again. */
  readonly before: Map<CodeId, ShownCode<Shown>>
}

/** The codes that answer filter and choice; null for all. */
function foundBy(
  codes: readonly Code[],
  { filter, only = null }: Omit<ShownChoice, 'before'>,
): ReadonlySet<CodeId> | null {
  if (filter.trim() === '') return only
  const answering = matching(codes, filter).map(code => code.id)
  return new Set(only === null ? answering : answering.filter(id => only.has(id)))
}

/** The tree with what filter and folding leave. Where a filter is set, all that answers it is open. */
export function shownCodes<Shown extends Code>(
  codes: readonly Shown[],
  choice: ShownChoice<Shown>,
): readonly ShownCode<Shown>[] {
  const { folded, before } = choice
  const found = foundBy(codes, choice)
  const byId = new Map(codes.map(code => [code.id, code]))
  const show = (node: CodeNode): ShownCode<Shown>[] => {
    const code = byId.get(node.code.id)
    if (code === undefined) return []
    const isFolded = found === null && folded.has(code.id)
    const children = isFolded ? [] : node.children.flatMap(show)
    const answers = found === null || found.has(code.id)
    if (!answers && children.length === 0) return []
    const hasChildren = isFolded ? node.children.length > 0 : children.length > 0
    return [kept(before, { id: code.id, code, children, hasChildren, answers })]
  }
  return codeTree(codes).flatMap(show)
}

function kept<Shown extends Code>(
  before: Map<CodeId, ShownCode<Shown>>,
  now: ShownCode<Shown>,
): ShownCode<Shown> {
  const old = before.get(now.id)
  const isSame =
    old !== undefined &&
    old.code === now.code &&
    old.hasChildren === now.hasChildren &&
    old.answers === now.answers &&
    old.children.length === now.children.length &&
    old.children.every((child, index) => child === now.children[index])
  if (isSame) return old
  before.set(now.id, now)
  return now
}

/** A codebook of more codes than this begins folded to its top. */
const MOST_OPEN = 300

/** Branches that are folded before anybody folded or opened one. */
export function foldedAtFirst(codes: readonly Code[]): ReadonlySet<CodeId> {
  if (codes.length <= MOST_OPEN) return new Set()
  return new Set(codes.flatMap(code => (code.parentId === null ? [] : [code.parentId])))
}

/** The code that Enter in the filter box means: the one that answers best, the first of equals. */
export function bestAnswer(codes: readonly Code[], filter: string): Code | undefined {
  return filter.trim() === '' ? undefined : matching(codes, filter)[0]
}

function matching(codes: readonly Code[], filter: string): readonly Code[] {
  return new NameMatcher(codes).find(filter).map(({ item }) => item)
}

/** All rows, from top to bottom. */
export function rowsOf<Shown extends Code>(nodes: readonly ShownCode<Shown>[]): ShownCode<Shown>[] {
  return nodes.flatMap(node => [node, ...rowsOf(node.children)])
}
