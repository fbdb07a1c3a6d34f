import { withSubcodes } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { rowsOfLabels } from '../../core/matrix/index.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'
import { codeSetKind, listSets } from '../store/sets.ts'
import { type CodingAxis, plainHead } from './axis.ts'
import { chosen } from './chosen.ts'
import type { CodingTable } from './coding-table.ts'
import type { Sources } from './sources.ts'

type Only = readonly string[] | null

/** Codes in the order of the tree. With subcodes a coding counts for every code above its own, too. */
export function codeAxis({ codes }: CodingTable, only: Only, subcodes: boolean): CodingAxis {
  const shown = chosen(codes, only, ({ code }) => code.id)
  const memberOf = new Map(shown.map(({ code }, member) => [code.id, member]))
  const parentOf = new Map(codes.map(({ code }) => [code.id, code.parentId]))
  const membersFrom = (first: CodeId | null): number[] => {
    const members: number[] = []
    for (let id = first; id !== null; id = subcodes ? (parentOf.get(id) ?? null) : null) {
      const member = memberOf.get(id)
      if (member !== undefined) members.push(member)
    }
    return members
  }
  const heads = shown.map(
    ({ code, path }): MatrixHead => ({
      id: code.id,
      name: code.name,
      path,
      parent: subcodes ? (membersFrom(code.parentId)[0] ?? null) : null,
    }),
  )
  const membersOf = rowsOfLabels(codes.map(({ code }) => membersFrom(code.id)))
  return { kind: 'codings', heads, label: 'code', membersOf }
}

export function codeSetAxis({ db, table: { codes } }: Sources, only: Only, subcodes: boolean): CodingAxis {
  const sets = chosen(listSets(db, codeSetKind), only, set => set.id)
  const all = codes.map(({ code }) => code)
  const members = sets.map(
    set =>
      new Set<string>(
        subcodes ? set.members.flatMap(id => [...withSubcodes(all, id as CodeId)]) : set.members,
      ),
  )
  return {
    kind: 'codings',
    heads: sets.map(({ id, name }) => plainHead(id, name)),
    label: 'code',
    membersOf: rowsOfLabels(
      all.map(({ id }) => members.flatMap((codesOfSet, set) => (codesOfSet.has(id) ? [set] : []))),
    ),
  }
}

export function coderAxis({ coders }: CodingTable, only: Only): CodingAxis {
  const shown = chosen(coders, only, coder => coder.id)
  return {
    kind: 'codings',
    heads: shown.map(({ id, name }) => plainHead(id, name)),
    label: 'coder',
    membersOf: rowsOfLabels(coders.map(coder => (shown.includes(coder) ? [shown.indexOf(coder)] : []))),
  }
}
