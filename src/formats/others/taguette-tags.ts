import type { ForeignProject } from '../refi/index.ts'
import { type ForeignTables, wholeOf, wordsOf } from './foreign-tables.ts'
import { parentsFirst } from './parents-first.ts'

/**
 * The tags of a project as codes. A dot in a tag's name parts levels, as the program's own lists take it, where the
 * level above is a tag or several tags share it; newer versions name the parent. Gives identifiers by number.
 */
export function takeTags(
  project: ForeignProject,
  tables: ForeignTables,
  id: number,
  created: string,
): ReadonlyMap<number, string> {
  const rows = tables
    .rows('tags', ['id', 'project_id', 'path', 'description', 'parent_id'])
    .filter(row => wholeOf(row.project_id) === id)
  const tags = rows.map(row => wordsOf(row.path))
  const levels = new Set([...tags, ...sharedLevels(tags)])
  const byPath = new Map(rows.map(row => [wordsOf(row.path), row]))
  const byNumber = new Map(rows.map(row => [wholeOf(row.id) ?? -1, wordsOf(row.path)]))
  const guidOf = (path: string) => `taguette ${created} tag ${path}`
  const nodes = [...levels].map(path => {
    const row = byPath.get(path)
    const named = byNumber.get(wholeOf(row?.parent_id) ?? -1)
    return { key: path, row, above: named ?? levelsAbove(path).find(level => levels.has(level)) ?? null }
  })
  for (const { node, parent } of parentsFirst(nodes)) {
    const { key, above, row } = node
    project.codes.push({
      ...{ guid: guidOf(key), parent, isCodable: row !== undefined, color: '', noteRefs: [] },
      name: above !== null && key.startsWith(`${above}.`) ? key.slice(above.length + 1) : key,
      description: wordsOf(row?.description),
    })
  }
  return new Map([...byNumber].map(([number, path]) => [number, guidOf(path)]))
}

/** The levels above a path, the nearest first: parted by dots between words, not by those of `e.g. this`. */
function levelsAbove(path: string): string[] {
  return [...path.matchAll(/(?<=[^\s.])\.(?=[^\s.])/g)].map(({ index }) => path.slice(0, index)).reverse()
}

/** Levels that several tags have above them. */
function sharedLevels(paths: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const level of paths.flatMap(levelsAbove)) counts.set(level, (counts.get(level) ?? 0) + 1)
  return [...counts].flatMap(([level, count]) => (count > 1 ? [level] : []))
}
