import { type Code, type CodeNode, codeTree, flattenTree } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { toGuid } from './guid.ts'
import { legalName, UniqueNames } from './names.ts'

/** A code as it stands in a file, with the codes below it in the codebook's order. */
export interface RefiCode {
  readonly guid: string
  /** Unique in the whole codebook: some tools lose the codings of a second code with the same name. */
  readonly name: string
  /** `#RRGGBB`, upper case. */
  readonly color: string
  readonly definition: string
  readonly id: CodeId
  readonly children: readonly RefiCode[]
}

/** The codebook for a file. */
export function refiCodes(codes: readonly Code[]): readonly RefiCode[] {
  const tree = codeTree(codes)
  const names = uniqueNames(flattenTree(tree), codes)
  const convert = ({ code, children }: CodeNode): RefiCode => ({
    guid: toGuid(code.id),
    name: names.get(code.id) ?? code.name,
    color: code.color.toUpperCase(),
    definition: code.definition,
    id: code.id,
    children: children.map(convert),
  })
  return tree.map(convert)
}

/** Writes a name that occurs more than once with its parent, `编程 (课程)`, except at the top of the tree. */
function uniqueNames(nodes: readonly CodeNode[], codes: readonly Code[]): ReadonlyMap<CodeId, string> {
  const plain = new Map(codes.map(code => [code.id, legalName(code.name, 'Code')]))
  const count = new Map<string, number>()
  for (const name of plain.values()) count.set(name, (count.get(name) ?? 0) + 1)

  const given = new UniqueNames()
  const names = new Map<CodeId, string>()
  const withParent: { id: CodeId; name: string }[] = []
  for (const { code } of nodes) {
    const name = plain.get(code.id) ?? code.name
    const parent = code.parentId === null ? undefined : plain.get(code.parentId)
    if (count.get(name) === 1 || parent === undefined) names.set(code.id, given.take(name))
    else withParent.push({ id: code.id, name: `${name} (${parent})` })
  }
  for (const { id, name } of withParent) names.set(id, given.take(name))
  return names
}
