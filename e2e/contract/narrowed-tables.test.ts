import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, CodeId } from '../../src/core/id.ts'
import { measures } from '../../src/ipc/constants.ts'
import { isAt, kindOf, memberOf, naive, naiveText, type Part, unitsOf } from './naive-tables.ts'
import { newProject, type TestProject } from './project-fixture.ts'
import { drafts, type Member, makeTables, type TableCoding, type Tables } from './random-tables.ts'

/** Ways to narrow what is counted, each with what it lets count character by character. */
async function narrowings(project: TestProject, tables: Tables) {
  const [code] = tables.codes
  const saved = await project.call('queries.save', {
    name: '治理',
    query: { kind: 'code', id: (code?.id ?? '') as CodeId, subcodes: false },
  })
  const inCase = (number: number) => (document: number, at: number) =>
    isAt(tables.cases[number] as Member, tables, document, at)
  const says = (name: string) => (document: number, at: number) =>
    isAt(memberOf(tables.axes.speakers?.members ?? [], name), tables, document, at)
  const isCoded: Part = (document, at) =>
    tables.codings.some(
      coding => coding.document === document && coding.code === 0 && coding.from <= at && at < coding.to,
    )
  const cases = tables.cases.map(({ id }) => id as CaseId)
  const speakers = (tables.axes.speakers?.members ?? []).map(({ id }) => id)
  return [
    { within: { cases: cases.slice(0, 1) }, part: inCase(0) },
    { within: { cases }, part: (d: number, at: number) => [0, 1, 2].some(one => inCase(one)(d, at)) },
    ...speakers.map(name => ({ within: { speakers: [name] }, part: says(name) })),
    { within: { queries: [saved.id] }, part: isCoded },
    {
      within: { queries: [saved.id], cases: cases.slice(0, 1) },
      part: (d: number, at: number) => isCoded(d, at) && inCase(0)(d, at),
    },
  ]
}

describe('tables of a part of a random project', () => {
  it('hold in every cell what a count character by character gives there', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.boolean(), fc.nat(), async (draft, subcodes, seed) => {
        const project = await newProject()
        const tables = await makeTables(project, draft, subcodes)
        let turn = seed
        for (const { within, part } of await narrowings(project, tables)) {
          for (const [down, rows] of Object.entries(tables.axes)) {
            const across = Object.keys(tables.axes)[turn % Object.keys(tables.axes).length] ?? 'codes'
            const columns = tables.axes[across]
            const measure = measures[turn++ % measures.length] ?? 'codings'
            if (columns === undefined) continue
            const choice = { rows: rows.input, columns: columns.input, subcodes, within }
            const table = await project.call('matrices.count', { ...choice, measure })
            const sameKind = kindOf(down) === kindOf(across)
            for (const [i, row] of table.rows.entries()) {
              for (const [k, column] of table.columns.entries()) {
                const [one, other] = [memberOf(rows.members, row.id), memberOf(columns.members, column.id)]
                const isTurned = !('has' in one) && 'has' in other
                const pair = isTurned ? ([other, one] as const) : ([one, other] as const)
                const name = `${down} × ${across}: ${measure} ${JSON.stringify(within)}`
                expect([name, table.cells[i]?.[k]]).toEqual([
                  name,
                  naive(tables, ...pair, sameKind, measure, part),
                ])
                const opened = await project.call('matrices.passages', {
                  ...choice,
                  row: row.id,
                  column: column.id,
                })
                expect([name, opened.total]).toEqual([
                  name,
                  naive(tables, ...pair, sameKind, 'codings', part),
                ])
              }
            }
          }
        }
      }),
      { numRuns: 5 },
    )
  }, 120_000)

  it('let codes stand together only there', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.boolean(), async (draft, subcodes) => {
        const project = await newProject()
        const tables = await makeTables(project, draft, subcodes)
        for (const { within, part } of await narrowings(project, tables)) {
          const frequencies = await project.call('matrices.frequencies', { subcodes, within })
          expect(frequencies.textLength).toBe(naiveText(tables, all, all, false, part))
          const found = await project.call('matrices.samePassage', { subcodes, within })
          const rows = found.codes.map(({ id }) => memberOf(tables.axes.codes?.members ?? [], id))
          for (const [i, one] of rows.entries()) {
            for (const [k, other] of rows.entries()) {
              expect(found.overlappingPairs[i]?.[k]).toBe(pairsOf(tables, one, other, part))
              expect(found.sharedCharacters[i]?.[k]).toBe(sharedBy(tables, one, other, part))
            }
          }
          await checkUnits(project, tables, { within, part, subcodes })
        }
      }),
      { numRuns: 5 },
    )
  }, 120_000)
})

const all: Member = { id: '', at: () => true }

function charactersOf(coding: TableCoding, part: Part): number[] {
  return Array.from({ length: coding.to - coding.from }, (_, n) => coding.from + n).filter(at =>
    part(coding.document, at),
  )
}

function has(member: Member, coding: TableCoding): boolean {
  return 'has' in member && member.has(coding)
}

function pairsOf({ codings }: Tables, one: Member, other: Member, part: Part): number {
  let pairs = 0
  for (const [n, a] of codings.entries()) {
    for (const b of codings.slice(n + 1)) {
      if (a.document !== b.document) continue
      if (!((has(one, a) && has(other, b)) || (has(one, b) && has(other, a)))) continue
      if (charactersOf(a, part).some(at => b.from <= at && at < b.to)) pairs++
    }
  }
  return pairs
}

function sharedBy({ texts, codings }: Tables, one: Member, other: Member, part: Part): number {
  const isUnder = (member: Member, document: number, at: number) =>
    codings.some(
      coding => coding.document === document && coding.from <= at && at < coding.to && has(member, coding),
    )
  return texts.reduce(
    (sum, text, document) =>
      sum +
      Array.from(
        { length: text.length },
        (_, at) => part(document, at) && isUnder(one, document, at) && isUnder(other, document, at),
      ).filter(Boolean).length,
    0,
  )
}

async function checkUnits(
  project: TestProject,
  tables: Tables,
  { within, part, subcodes }: { within: object; part: Part; subcodes: boolean },
): Promise<void> {
  for (const unit of ['document', 'case', 'paragraph', 'turn'] as const) {
    const found = await project.call('matrices.sameUnit', { unit, subcodes, within })
    const units = unitsOf(tables, unit)
    for (const [i, { id }] of found.codes.entries()) {
      for (const [k, { id: other }] of found.codes.entries()) {
        const members = [id, other].map(each => memberOf(tables.axes.codes?.members ?? [], each))
        const both = units.filter(isIn =>
          members.every(member =>
            tables.codings.some(
              coding =>
                has(member, coding) && charactersOf(coding, part).some(at => isIn(coding.document, at)),
            ),
          ),
        )
        expect([unit, found.unitsWithBoth[i]?.[k]]).toEqual([unit, both.length])
      }
    }
    const [code, other] = [found.codes[0]?.id as CodeId, found.codes[1]?.id as CodeId]
    const ask = { codes: null, same: unit, subcodes, within, code, other } as const
    expect((await project.call('matrices.together', ask)).total).toBe(found.unitsWithBoth[0]?.[1])
  }
}
