import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId } from '../../src/core/id.ts'
import { measures } from '../../src/ipc/constants.ts'
import type { InputOf } from '../../src/ipc/contract.ts'
import { recordAct } from '../../src/project/history/acts.ts'
import { kindOf, memberOf, naive, unitsOf } from './naive-tables.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'
import { drafts, makeTables } from './random-tables.ts'

type SameAs = InputOf<'matrices.together'>['same']

describe('matrices of random projects', () => {
  it('hold in every cell of every two dimensions what a count character by character gives', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.boolean(), fc.nat(), async (draft, subcodes, seed) => {
        const project = await newProject()
        const tables = await makeTables(project, draft, subcodes)
        let turn = seed
        for (const [down, rows] of Object.entries(tables.axes)) {
          for (const [across, columns] of Object.entries(tables.axes)) {
            const measure = measures[turn++ % measures.length] ?? 'codings'
            const choice = { rows: rows.input, columns: columns.input, subcodes }
            const table = await project.call('matrices.count', { ...choice, measure })
            const sameKind = kindOf(down) === kindOf(across)
            // Where only the columns take codings, they are what is counted.
            const said: Record<string, number> = {}
            const expected: Record<string, number> = {}
            for (const [i, row] of table.rows.entries()) {
              for (const [k, column] of table.columns.entries()) {
                const [one, other] = [memberOf(rows.members, row.id), memberOf(columns.members, column.id)]
                const name = `${down} ${row.id} × ${across} ${column.id}: ${measure}`
                said[name] = table.cells[i]?.[k] ?? Number.NaN
                expected[name] =
                  'has' in one || !('has' in other)
                    ? naive(tables, one, other, sameKind, measure)
                    : naive(tables, other, one, sameKind, measure)
              }
            }
            expect(said).toEqual(expected)
            expect(table.rows.length * table.columns.length).toBe(
              rows.members.length * columns.members.length,
            )
          }
        }
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('open every cell: as many codings, passages and documents as it says', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.boolean(), async (draft, subcodes) => {
        const project = await newProject()
        const tables = await makeTables(project, draft, subcodes)
        for (const rows of Object.values(tables.axes)) {
          for (const columns of Object.values(tables.axes)) {
            await checkCells(project, { rows: rows.input, columns: columns.input, subcodes })
          }
        }
      }),
      { numRuns: 3 },
    )
  }, 120_000)
})

async function checkCells(
  project: TestProject,
  choice: Pick<Parameters<typeof project.call<'matrices.count'>>[1], 'rows' | 'columns' | 'subcodes'>,
) {
  const tables = await Promise.all(
    (['codings', 'passages', 'documents'] as const).map(measure =>
      project.call('matrices.count', { ...choice, measure }),
    ),
  )
  const [codings, passages, documents] = tables
  if (codings === undefined) return
  for (const [i, row] of codings.rows.entries()) {
    for (const [k, column] of codings.columns.entries()) {
      const cell = { ...choice, row: row.id, column: column.id }
      const opened = await project.call('matrices.passages', cell)
      expect([opened.total, opened.different, opened.documents]).toEqual([
        codings.cells[i]?.[k],
        passages?.cells[i]?.[k],
        documents?.cells[i]?.[k],
      ])
      expect(opened.passages).toHaveLength(opened.total)
      const paged = await project.call('matrices.passages', { ...cell, after: 1, limit: 2 })
      expect(paged.passages).toEqual(opened.passages.slice(1, 3))
    }
  }
}

describe('codes that stand together, in random projects', () => {
  it('open every cell: as many pairs or units as it says', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, fc.boolean(), async (draft, subcodes) => {
        const project = await newProject()
        await makeTables(project, draft, subcodes)
        const passages = await project.call('matrices.samePassage', { subcodes })
        await checkTogether(
          project,
          passages.codes,
          { same: 'passage', cells: passages.overlappingPairs },
          subcodes,
        )
        for (const unit of ['document', 'case', 'paragraph', 'turn'] as const) {
          const { unitsWithBoth } = await project.call('matrices.sameUnit', { unit, subcodes })
          await checkTogether(project, passages.codes, { same: unit, cells: unitsWithBoth }, subcodes)
        }
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  it.each(['document', 'case', 'paragraph', 'turn'] as const)(
    'in the same %s, as looking into each says',
    async unit => {
      await fc.assert(
        fc.asyncProperty(drafts, fc.boolean(), async (draft, subcodes) => {
          const project = await newProject()
          const tables = await makeTables(project, draft, subcodes)
          const found = await project.call('matrices.sameUnit', { unit, subcodes })
          const units = unitsOf(tables, unit)
          expect(found.units).toBe(units.length)
          for (const [i, { id }] of found.codes.entries()) {
            for (const [k, { id: other }] of found.codes.entries()) {
              const members = [id, other].map(each => memberOf(tables.axes.codes?.members ?? [], each))
              const both = units.filter(isIn =>
                members.every(member =>
                  tables.codings.some(
                    coding =>
                      'has' in member &&
                      member.has(coding) &&
                      Array.from({ length: coding.to - coding.from }, (_, n) => coding.from + n).some(at =>
                        isIn(coding.document, at),
                      ),
                  ),
                ),
              )
              expect(found.unitsWithBoth[i]?.[k]).toBe(both.length)
            }
          }
        }),
        { numRuns: 6 },
      )
    },
    60_000,
  )
})

async function checkTogether(
  project: TestProject,
  codes: readonly { readonly id: string }[],
  { same, cells }: { readonly same: SameAs; readonly cells: readonly ArrayLike<number>[] },
  subcodes: boolean,
) {
  for (const [i, code] of codes.entries()) {
    for (const [k, other] of codes.entries()) {
      const pair = { code: code.id as CodeId, other: other.id as CodeId }
      const { places, total } = await project.call('matrices.together', { same, subcodes, ...pair })
      expect([same, total, places.length]).toEqual([same, cells[i]?.[k], total])
      expect(new Set(places.map(place => JSON.stringify(place))).size).toBe(total)
    }
  }
}

/** Each unit as a question whether a character is in it. */
describe('matrices', () => {
  async function coded() {
    const project = await newProject()
    const documentId = await project.importText('访谈.txt', mixedText)
    const code = await project.call('codes.create', { name: '治理' })
    const below = await project.call('codes.create', { name: '参与', parentId: code.id })
    await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 10 } })
    await project.call('codings.apply', { documentId, codeId: below.id, span: { from: 4, to: 14 } })
    return { project, documentId, code, below }
  }

  it('count frequencies with every measure, subcodes on wish, and leave out what is detached', async () => {
    const { project, documentId, below } = await coded()
    const before = await project.call('matrices.frequencies', { subcodes: true })
    expect(before.codes).toMatchObject([
      {
        path: '治理',
        parent: null,
        codings: 2,
        passages: 2,
        documents: 1,
        cases: 0,
        characters: 20,
        covered: 14,
      },
      { path: '治理/参与', parent: 0, codings: 1, characters: 10, covered: 10, share: 10 / mixedText.length },
    ])
    const { revision } = await project.call('documents.read', { id: documentId })
    await project.call('documents.edit', { id: documentId, revision, change: [[14], mixedText.length - 14] })
    const after = await project.call('matrices.frequencies', { codes: [below.id] })
    expect(after.codes).toMatchObject([{ path: '治理/参与', parent: null, codings: 0, covered: 0, share: 0 }])
  })

  it('tell pairs, shared characters and Jaccard of codes on the same words', async () => {
    const { project } = await coded()
    const found = await project.call('matrices.samePassage', {})
    expect(found.overlappingPairs.map(line => [...line])).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(found.sharedCharacters.map(line => [...line])).toEqual([
      [10, 6],
      [6, 10],
    ])
    expect(found.jaccard[0]?.[1]).toBeCloseTo(6 / 14)
  })

  it('test a crosstab, and warn where one document gives several counts', async () => {
    const { project } = await coded()
    const table = await project.call('matrices.crosstab', { rows: 'codes', columns: 'documents' })
    expect(table).toMatchObject({ cells: [[1], [1]], total: 2, units: 1, degrees: 0, p: 1, cramersV: null })
    expect(table.warnings).toEqual(['expected-below-5', 'nothing-to-test', 'not-independent'])
    const nested = await project.call('matrices.crosstab', {
      rows: 'codes',
      columns: 'documents',
      subcodes: true,
    })
    expect(nested.warnings).toContain('overlapping-lines')
  })

  it('say where the numbers come from, the same until the project changes', async () => {
    const { project, code } = await coded()
    const choice = { rows: 'codes', columns: 'documents' } as const
    const first = await project.call('matrices.count', choice)
    expect(await project.call('matrices.count', choice)).toEqual(first)
    const [last] = await project.call('history.list', { limit: 1 })
    expect(first.provenance).toMatchObject({ program: 'Postil test', date: last?.at })
    await project.call('codes.update', { id: code.id, definition: '。' })
    const second = await project.call('matrices.count', choice)
    expect(second.cells).toEqual(first.cells)
    expect(second.provenance.journal).toBeGreaterThan(first.provenance.journal)
  })

  it('count what changed since the table was read', async () => {
    const { project, documentId, code } = await coded()
    const choice = { rows: 'codes', columns: 'documents' } as const
    await project.call('matrices.count', choice)
    await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 20, to: 22 } })
    expect((await project.call('matrices.count', choice)).cells[0]?.[0]).toBe(2)
    await project.call('history.undo', {})
    expect((await project.call('matrices.count', choice)).cells[0]?.[0]).toBe(1)
  })

  it('count what saved queries find as codings are counted, each passage once', async () => {
    const { project, documentId, code } = await coded()
    const inText = { kind: 'text', mode: 'phrase', words: '居民' } as const
    const query = { kind: 'code', id: code.id, subcodes: true } as const
    const saved = await project.call('queries.save', { name: '治理及下级', query })
    const other = await project.call('queries.save', { name: '居民', query: inText })
    const rows = await project.call('matrices.count', { rows: 'queries', columns: 'documents' })
    expect(rows.rows).toMatchObject([{ id: saved.id, name: '治理及下级' }, { id: other.id }])
    const found = await project.call('queries.run', { query: inText })
    expect(rows.cells.map(line => [...line])).toEqual([[2], [found.total]])
    const columns = await project.call('matrices.count', {
      rows: 'codes',
      columns: { of: 'queries', only: [saved.id] },
      measure: 'characters',
    })
    expect(columns.cells.map(line => [...line])).toEqual([[10], [10]])
    const turned = await project.call('matrices.count', { rows: 'documents', columns: 'queries' })
    expect(turned.cells.map(line => [...line])).toEqual([[2, found.total]])
    const opened = await project.call('matrices.passages', {
      rows: 'queries',
      columns: 'documents',
      row: other.id,
      column: documentId,
    })
    expect(opened.passages.map(({ coding, quotation }) => [coding, quotation])).toEqual(
      found.passages.map(({ quotation }) => [null, quotation]),
    )
  })

  it('look only into the part asked for', async () => {
    const { project, code } = await coded()
    const other = await project.importText('另一.txt', mixedText)
    await project.call('codings.apply', { documentId: other, codeId: code.id, span: { from: 0, to: 3 } })
    const set = await project.call('documentSets.create', { name: '集', documentIds: [other] })
    const table = await project.call('matrices.count', {
      rows: { of: 'codes', only: [code.id] },
      columns: 'documents',
      within: { sets: [set.id] },
    })
    expect(table.columns.map(({ id }) => id)).toEqual([other])
    expect(table.cells.map(line => [...line])).toEqual([[1]])
    const frequencies = await project.call('matrices.frequencies', { within: { documents: [other] } })
    expect(frequencies.textLength).toBe(mixedText.length)
  })

  it.each([
    ['a code that is not there', { rows: { of: 'codes', only: ['x'] }, columns: 'documents' }, 'not-found'],
    ['an attribute that is not there', { rows: 'codes', columns: { of: 'attribute', id: 'x' } }, 'not-found'],
    ['a dimension that is none', { rows: 'codes', columns: 'colours' }, 'bad-request'],
    ['a measure that is none', { rows: 'codes', columns: 'documents', measure: 'words' }, 'bad-request'],
  ])('refuse %s', async (_, choice, code) => {
    const { project } = await coded()
    expect(await project.refusal('matrices.count', choice)).toBe(code)
  })

  it.each([
    ['words', { from: 'ten', to: null }],
    ['nothing between', { from: '5', to: '5' }],
    ['a blank', { from: ' ', to: null }],
  ])('refuse a range of %s', async (_, range) => {
    const { project } = await coded()
    const { id } = await project.call('attributes.create', {
      subject: 'document',
      name: '年龄',
      type: 'number',
    })
    const columns = { of: 'attribute', id, ranges: [range] } as const
    expect(await project.refusal('matrices.count', { rows: 'codes', columns })).toBe('value-invalid')
  })

  it('can be cancelled while they are counted, and leave the project to others meanwhile', async () => {
    const { project } = await coded()
    const { db } = project.session.file
    // 300,000 codings by hand: made by acts they would take longer than the rest of the tests.
    recordAct(db, { operation: 'codings.applyList', coderKey: 1, now: '2026-01-01T00:00:00.000Z' }, write => {
      for (let n = 0; n < 60; n++) {
        write.run(
          `INSERT INTO document (id, name, source, position, original_key, encoding, extracted_key, revision, coder_key, created_at)
           SELECT ?, 'x', 'x', ?, original_key, encoding, extracted_key, 1, 1, created_at FROM document WHERE key = 1`,
          randomUUID(),
          n + 2,
        )
        write.run(
          `INSERT INTO text_revision (document_key, number, text_key, characters, coder_key, created_at)
           SELECT ?, 1, text_key, characters, 1, created_at FROM text_revision WHERE document_key = 1`,
          n + 2,
        )
        write.run(
          `INSERT INTO coding (id, document_key, code_key, coder_key, span_from, span_to, quotation, prefix, suffix, created_at)
           WITH RECURSIVE n (i) AS (SELECT 0 UNION SELECT i + 1 FROM n WHERE i < 2500)
           SELECT ? || i, ?, 1 + i % 2, 1, i % 40, 41 + i % 40, 'x', '', '', '2026' FROM n`,
          randomUUID(),
          n + 2,
        )
      }
    })
    const controller = new AbortController()
    expect(await project.cancelled('matrices.samePassage', {}, controller)).toBe('cancelled')
    let others = 0
    const counting = project.call('matrices.samePassage', {})
    const done = counting.then(() => true)
    while (!(await Promise.race([done, new Promise<false>(resolve => setImmediate(() => resolve(false)))])))
      others++
    expect(others).toBeGreaterThan(2)
  })
})
