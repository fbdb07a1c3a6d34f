import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRefiProject } from '../read/read-project.ts'
import { quotationsOf, testWords } from '../testing/foreign-package.ts'
import { examined, idsOf, placeFor } from '../testing/patient-package.ts'
import { readPackage } from '../testing/read-back.ts'
import { codebookSchemaPath, projectSchemaPath } from '../testing/schemas.ts'
import { type FindingId, findingKinds } from './findings.ts'

const shared = process.env.POSTIL_SHARED ?? resolve(import.meta.dirname, '../../../../../shared')
const folder = join(shared, 'refi', 'fixtures')
const isThere = existsSync(join(folder, 'expected.json'))
const expected: readonly { readonly file: string; readonly selections: readonly { quote: string }[] }[] =
  isThere ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) : []

/** What is found in each file, in the dialect of each tool. */
const findings: Readonly<Record<string, readonly FindingId[]>> = {
  'atlasti_cp1252_txt.qdpx': ['text-encoding'],
  'atlasti_windows_like.qdpx': [
    ...(['date-missing', 'coder-missing', 'line-ends', 'positions-unit', 'beyond-bmp'] as const),
    'project-file-name',
  ],
  'draft_namespace_0_10.qdpx': ['folder-name', 'not-valid', 'namespace', 'beyond-bmp', 'project-file-name'],
  'dupcodes.qdpx': ['beyond-bmp', 'code-name-twice'],
  'maxqda_like.qdpx': [
    ...(['date-missing', 'coder-missing', 'file-missing', 'positions-unit', 'beyond-bmp'] as const),
    'media-extension',
  ],
  'nvivo_mac_like.qdpx': ['positions-unit', 'beyond-bmp', 'stray-files'],
  'nvivo_windows_like.qdpx': ['folder-name', 'line-ends', 'positions-unit', 'beyond-bmp', 'text-mark'],
  'qualcoder_like.qdpx': ['beyond-bmp', 'text-mark'],
  'quirkos_like_note_selection.qdpx': ['date-missing', 'coder-missing', 'beyond-bmp'],
  'spec_strict_codepoints.qdpx': ['beyond-bmp'],
  'atlasti_maxqda_ns_0_4.qdc': ['not-valid', 'namespace'],
  'nvivo_mac12_ns_1_0_colon_nodes_wrapper.qdc': ['not-valid', 'namespace'],
  'openqda_rgba_color.qdc': ['not-valid', 'color-form'],
  'qualcoder_bom.qdc': ['xml-mark'],
  'spec_1.0.qdc': [],
  'taguette_empty_sets_dotted.qdc': ['not-valid', 'empty-container'],
}

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

/** What libxml2's own program says against the XML; nothing when it is valid. */
async function xmllint(path: string): Promise<string> {
  const isCodebook = path.endsWith('.qdc')
  const entry = isCodebook ? null : (await readPackage(path)).find(({ name }) => name === 'project.qde')
  const xml = placeFor('project.qde')
  writeFileSync(xml, entry?.bytes ?? readFileSync(path))
  const schema = isCodebook ? codebookSchemaPath : projectSchemaPath
  return execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, xml], {
    stdio: 'pipe',
  }).toString()
}

describe.skipIf(!isThere)(`the fixtures${isThere ? '' : ' (skipped: ../shared/refi is not here)'}`, () => {
  it.each(Object.entries(findings))('finds what is wrong with %s', async (file, ids) => {
    expect(idsOf(await examined(join(folder, file)))).toEqual(ids)
  })

  it.each(Object.keys(findings))('mends %s: what is left stays on purpose', async file => {
    const mended = placeFor(file)
    await examined(join(folder, file), mended)
    const left = findings[file]?.filter(id => 'stays' in findingKinds[id])
    expect(idsOf(await examined(mended))).toEqual(left)
    if (hasXmllint) expect(await xmllint(mended)).toBe('')
  })

  it.each(expected)('keeps every quotation of $file', async ({ file, selections }) => {
    const mended = placeFor(file)
    await examined(join(folder, file), mended)
    const incoming = await readRefiProject(mended, testWords)
    expect(quotationsOf(incoming)).toEqual(selections.map(({ quote }) => quote))
    const before = await readRefiProject(join(folder, file), testWords)
    expect(incoming.codings.map(({ id }) => id)).toEqual(before.codings.map(({ id }) => id))
  })
})
