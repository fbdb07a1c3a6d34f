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

    interface Expected {
      readonly documents: readonly string[]
      readonly frequency: Table
      readonly frequency_with_subcodes: Table
      readonly coded_characters: Table
    }
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
  })
})
