import type { Code } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'

/** Names of the codes above one, the top first, for reading: `治理主体 › 居民`. Empty at the top. */
export function namesAbove(code: Code, codes: ReadonlyMap<CodeId, Code>): string {
  const names: string[] = []
  const seen = new Set<CodeId>([code.id])
  let parentId = code.parentId
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId)
    const parent = codes.get(parentId)
    if (parent === undefined) break
    names.unshift(parent.name)
    parentId = parent.parentId
  }
  return names.join(' › ')
}
