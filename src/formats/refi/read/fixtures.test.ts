import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Incoming } from './incoming.ts'
import { readRefiProject } from './read-project.ts'

const shared = process.env.POSTIL_SHARED ?? resolve(import.meta.dirname, '../../../../../shared')
const fixtures = join(shared, 'refi', 'fixtures')
const isThere = existsSync(join(fixtures, 'expected.json'))

interface Expected {
  readonly file: string
  readonly selections: readonly { readonly quote: string; readonly code: string }[]
}

const words = { coder: 'Imported coder', code: 'Unknown code', document: 'Document', case: 'Case' }
const expected = isThere
  ? (JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as Expected[])
  : [{ file: '(SKIPPED: no refi/fixtures in ../shared)', selections: [] }]

function codesOf(incoming: Incoming, path = true): string[] {
  const byId = new Map(incoming.codes.map(code => [code.id, code]))
  return incoming.codes.map(code => {
    const above = code.parentId === null ? undefined : byId.get(code.parentId)
    return path && above !== undefined ? `${above.name} › ${code.name}` : code.name
  })
}

describe.skipIf(!isThere)('files in the dialect of each tool', () => {
  it.each(expected)('gives the quotations of $file', async ({ file, selections }) => {
    const incoming = await readRefiProject(join(fixtures, file), words)
    const [document] = incoming.documents
    const codes = new Map(incoming.codes.map(code => [code.id, code.name]))
    const found = incoming.codings.map(({ span, codeId }) => ({
      quote: document?.text.slice(span.from, span.to),
      code: file === 'dupcodes.qdpx' ? undefined : codes.get(codeId),
    }))
    const wanted = selections.map(({ quote, code }) => ({
      quote,
      code: file === 'dupcodes.qdpx' ? undefined : code,
    }))
    expect(found).toEqual(wanted)
    expect(document?.text).not.toContain('\r')
  })

  it.each([
    ['spec_1.0.qdc', ['Parent', 'Parent › Child']],
    ['qualcoder_bom.qdc', ['Parent', 'Parent › Child']],
    ['atlasti_maxqda_ns_0_4.qdc', ['Parent', 'Parent › Child']],
    ['nvivo_mac12_ns_1_0_colon_nodes_wrapper.qdc', ['Parent', 'Parent › Child']],
    ['taguette_empty_sets_dotted.qdc', ['interesting', 'interesting.places']],
    ['openqda_rgba_color.qdc', ['a']],
  ])('reads the codebook %s', async (file, codes) => {
    const incoming = await readRefiProject(join(fixtures, file), words)
    expect(codesOf(incoming)).toEqual(codes)
    expect(incoming.sets.map(({ name, members }) => [name, members.length])).toEqual(
      /spec|bom|0_4/.test(file) ? [['group 1', 1]] : [],
    )
    if (file.startsWith('openqda')) expect(incoming.codes[0]?.color).toBe('#c880ff')
  })
})
