import type { CodeId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { type Code, type CodeStatus, cleanName } from './code.ts'
import { codeTree, flattenTree } from './tree.ts'

/** A code as a table tells it. Null: the table does not say. */
export interface ListedCode {
  readonly name: string
  /** Names from the top down to the parent; empty at the top. */
  readonly parents: readonly string[]
  readonly color: string | null
  readonly definition: string | null
  readonly useWhen: string | null
  readonly notWhen: string | null
  readonly status: CodeStatus | null
}

const told = ['color', 'definition', 'useWhen', 'notWhen', 'status'] as const
type Told = (typeof told)[number]

/** What a table would do to one code. */
export interface ImportStep extends ListedCode {
  /** The code that is there; null for one that will be made. */
  readonly code: Code | null
  /** What of it would change. */
  readonly changes: readonly Told[]
}

/**
 * What comes of a table: codes are found by their path, those that are missing are made, parents before children,
 * also parents that have no row of their own. What the table does not say stays; nothing is removed. Refuses:
 * name-empty, name-too-long, name-taken (a path that stands in the table twice).
 */
export function planImport(codes: readonly Code[], listed: readonly ListedCode[]): ImportStep[] {
  const known = codesByPath(codes)
  const rows = new Map<string, ListedCode>()
  const listedPaths = new Set<string>()
  for (const row of listed) {
    const name = cleanName(row.name)
    const parents = row.parents.map(cleanName)
    for (let depth = 0; depth < parents.length; depth++) {
      const above = parents.slice(0, depth)
      const key = keyOf([...above, parents[depth] ?? ''])
      if (!rows.has(key)) rows.set(key, { ...silent, name: parents[depth] ?? '', parents: above })
    }
    const key = keyOf([...parents, name])
    if (listedPaths.has(key)) {
      throw new Refusal('name-taken', `${name} stands in the table twice`, { name })
    }
    listedPaths.add(key)
    rows.set(key, { ...row, name, parents })
  }
  return [...rows].map(([key, row]) => {
    const code = known.get(key) ?? null
    const changes = told.filter(field => row[field] !== null && (code === null || row[field] !== code[field]))
    return { ...row, code, changes: code === null ? [] : changes }
  })
}

const silent = { color: null, definition: null, useWhen: null, notWhen: null, status: null }

function keyOf(names: readonly string[]): string {
  return JSON.stringify(names)
}

function codesByPath(codes: readonly Code[]): Map<string, Code> {
  const paths = pathsOf(codes)
  return new Map(codes.map(code => [keyOf(paths.get(code.id) ?? [code.name]), code]))
}

/** Names from the top down to each code. */
export function pathsOf(codes: readonly Code[]): ReadonlyMap<CodeId, readonly string[]> {
  const paths = new Map<CodeId, readonly string[]>()
  for (const { code } of flattenTree(codeTree(codes))) {
    const above = code.parentId === null ? [] : (paths.get(code.parentId) ?? [])
    paths.set(code.id, [...above, code.name])
  }
  return paths
}
