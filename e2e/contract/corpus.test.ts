import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'
import { corpus, hasCorpus, needsCorpus } from './shared.ts'

interface Matrix {
  readonly rows: readonly { readonly name: string; readonly path: string }[]
  readonly columns: readonly { readonly name: string; readonly source: string }[]
  readonly cells: readonly (readonly number[])[]
}

type Table = Record<string, Record<string, number>>

/** The matrix as the corpus writes its tables: by code and document, without zeros. */
function asTable(matrix: Matrix): Table {
  return Object.fromEntries(
    matrix.rows.map(({ name }, row) => [
      name,
      Object.fromEntries(
        matrix.columns.flatMap((column, at) => {
          const count = matrix.cells[row]?.[at] ?? 0
          return count === 0 ? [] : [[column.source.replace('.txt', ''), count]]
        }),
      ),
    ]),
  )
}

function readJson<Value>(...parts: string[]): Value {
  return JSON.parse(readFileSync(corpus(...parts), 'utf8')) as Value
}

describe.skipIf(!hasCorpus)(`the corpus, coded by the command line ${needsCorpus}`, () => {
  it('gives exactly the expected tables of all 14 documents', async () => {
    const folder = temporaryFolder()
    const project = join(folder, 'corpus.postil')
    await postilJson('new', project, '--name', '社区治理', '--coder', 'Ada')
    const texts = readdirSync(corpus('truth')).filter(name => name.endsWith('.txt'))
    await postilJson('import', project, ...texts.map(name => corpus('truth', name)), '--no-clean')
    for (const name of texts) {
      const printed = await postil(['text', project, name])
      expect(printed.out).toBe(readFileSync(corpus('truth', name), 'utf8'))
    }
    interface Codebook {
      readonly codes: readonly { name: string; parent: string | null; definition: string }[]
    }
    interface Segments {
      readonly segments: readonly {
        document: string
        quote: string
        start: number
        codes: readonly string[]
      }[]
    }
    const { codes } = readJson<Codebook>('codebook.json')
    const { segments } = readJson<Segments>('sample_codings.json')
    const list = join(folder, 'codings.json')
    writeFileSync(list, JSON.stringify({ codes, segments }))
    await postilJson('code', project, '--file', list)

    const expected = readJson<Expected>('expected_frequency.json')
    const matrix = (measure: string, ...more: string[]) =>
      postilJson<Matrix>(
        'matrix',
        project,
        ...['--rows', 'codes', '--columns', 'documents', '--measure', measure],
        ...more,
      )
    const direct = await matrix('codings')
    expect(direct.columns.map(column => column.source.replace('.txt', ''))).toEqual(expected.documents)
    expect(asTable(direct)).toEqual(expected.frequency)
    expect(asTable(await matrix('codings', '--subcodes'))).toEqual(expected.frequency_with_subcodes)
    expect(asTable(await matrix('characters'))).toEqual(expected.coded_characters)

    const codings = await postilJson<{ from: number; quotation: string; source: string }[]>(
      'codings',
      project,
    )
    for (const { document, quote, start } of segments) {
      const found = codings.filter(
        coding => coding.source === `${document}.txt` && coding.quotation === quote,
      )
      expect(new Set(found.map(coding => coding.from))).toEqual(new Set([start]))
    }
    expect(await postilJson('check', project)).toEqual([])
    await checkFrequencies(project, expected)
    await checkOtherForms(project, direct)
    await checkCooccurrence(project, codes, segments)
  })
})

interface Expected {
  readonly documents: readonly string[]
  readonly frequency: Table
  readonly frequency_with_subcodes: Table
  readonly coded_characters: Table
}

const sum = (line: Record<string, number> | readonly number[] = {}) =>
  Object.values(line).reduce((all, value) => all + value, 0)

/** One line a code: what the tables give, added up over the documents. */
async function checkFrequencies(project: string, expected: Expected): Promise<void> {
  interface Frequencies {
    readonly codes: readonly { name: string; codings: number; documents: number; characters: number }[]
  }
  const { codes } = await postilJson<Frequencies>('frequencies', project)
  const below = await postilJson<Frequencies>('frequencies', project, '--subcodes')
  expect(codes.map(code => code.name).sort()).toEqual(Object.keys(expected.frequency).sort())
  for (const { name, codings, documents, characters } of codes) {
    expect([name, codings, documents, characters]).toEqual([
      name,
      sum(expected.frequency[name]),
      Object.keys(expected.frequency[name] ?? {}).length,
      sum(expected.coded_characters[name]),
    ])
  }
  for (const { name, codings, documents } of below.codes) {
    const line = expected.frequency_with_subcodes[name]
    expect([name, codings, documents]).toEqual([name, sum(line), Object.keys(line ?? {}).length])
  }
}

/** The same table turned, as percentages, and as the same bytes again. */
async function checkOtherForms(project: string, direct: Matrix): Promise<void> {
  const turned = await postilJson<Matrix>('matrix', project, '--rows', 'documents', '--columns', 'codes')
  const also = await postilJson<Matrix>(
    ...['matrix', project, '--rows', 'codes', '--columns', 'documents', '--transpose'],
  )
  expect(turned).toEqual(also)
  expect(turned.cells.map(line => line[2])).toEqual(direct.cells[2])
  const percent = await postilJson<Matrix>(
    ...['matrix', project, '--rows', 'codes', '--columns', 'documents', '--percent', 'column'],
  )
  const sums = direct.columns.map((_, column) => sum(direct.cells.map(line => line[column] ?? 0)))
  expect(percent.cells).toEqual(
    direct.cells.map(line =>
      line.map((value, column) => (sums[column] ? (100 * value) / (sums[column] ?? 1) : 0)),
    ),
  )
  const csv = [
    'matrix',
    project,
    '--rows',
    'codes',
    '--columns',
    'documents',
    '--measure',
    'share',
    '--format',
    'csv',
  ]
  expect((await postil(csv)).out).toBe((await postil(csv)).out)
}

interface Together {
  readonly codes: readonly { readonly name: string }[]
  readonly overlappingPairs: readonly (readonly number[])[]
  readonly sharedCharacters: readonly (readonly number[])[]
  readonly jaccard: readonly (readonly number[])[]
}

/** Against a sweep over every character of every document. */
async function checkCooccurrence(
  project: string,
  codes: readonly { readonly name: string }[],
  segments: readonly { document: string; quote: string; start: number; codes: readonly string[] }[],
): Promise<void> {
  const codings = segments.flatMap(({ document, quote, start, codes: put }) =>
    put.map(code => ({ document, from: start, to: start + quote.length, code })),
  )
  const under = new Map<string, Set<string>>(codes.map(({ name }) => [name, new Set()]))
  for (const { document, from, to, code } of codings) {
    for (let at = from; at < to; at++) under.get(code)?.add(`${document} ${at}`)
  }
  const found = await postilJson<Together>('cooccur', project, '--same', 'passage')
  let most = 0
  for (const [i, { name: one }] of found.codes.entries()) {
    for (const [k, { name: other }] of found.codes.entries()) {
      const [a, b] = [under.get(one) ?? new Set<string>(), under.get(other) ?? new Set<string>()]
      const shared = [...a].filter(at => b.has(at)).length
      const pairs = codings.flatMap((x, n) =>
        codings.filter(
          (y, m) =>
            (i === k ? n < m : true) &&
            x.code === one &&
            y.code === other &&
            x.document === y.document &&
            x.from < y.to &&
            y.from < x.to,
        ),
      )
      const said = [found.overlappingPairs[i]?.[k], found.sharedCharacters[i]?.[k], found.jaccard[i]?.[k]]
      const jaccard = shared === 0 ? 0 : shared / (a.size + b.size - shared)
      expect([one, other, ...said]).toEqual([one, other, pairs.length, shared, jaccard])
      if (i !== k) most = Math.max(most, pairs.length)
    }
  }
  expect(most).toBeGreaterThan(0)
}
