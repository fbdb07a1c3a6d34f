import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Refusal } from '../core/refusal.ts'
import { languages } from '../ipc/constants.ts'
import { readCodingList } from './read-coding-list.ts'
import { sayIn } from './say.ts'

const folder = mkdtempSync(join(tmpdir(), 'postil-coding-list-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (content: unknown) => {
  const path = join(folder, '编码 𠮷.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return readCodingList(path)
}
const refusalOf = async (content: unknown) => {
  const error = await read(content).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error(`Not refused: ${String(error)}`)
  return error
}
const segment = { document: '访谈', quote: '𠮷祥社區，👨‍👩‍👧', codes: ['居民参与'] }

describe('a file of codings', () => {
  it('is read with a byte order mark and without what may be missing', async () => {
    expect(await read(`\ufeff${JSON.stringify({ segments: [segment] })}\r\n`)).toEqual({
      codes: [],
      segments: [segment],
    })
  })

  it.each([
    ['a list', [segment], '{ }', '{ "codes": […], "segments": […] }'],
    ['no list of segments', { segments: segment }, 'segments', '[{ "document"'],
    ['a segment in words', { segments: [segment, '居民'] }, 'segments #2', '{ "document"'],
    [
      'a segment without a document',
      { segments: [{ ...segment, document: undefined }] },
      'segments #1 › document',
      '"…"',
    ],
    ['an empty quotation', { segments: [segment, { ...segment, quote: '' }] }, 'segments #2 › quote', '"…"'],
    [
      'one code that is no list',
      { segments: [{ ...segment, codes: '居民' }] },
      'segments #1 › codes',
      '["…", …]',
    ],
    ['no code at all', { segments: [{ ...segment, codes: [] }] }, 'segments #1 › codes', '["…", …]'],
    [
      'a number for a code',
      { segments: [{ ...segment, codes: ['甲', 7] }] },
      'segments #1 › codes #2',
      '"…"',
    ],
    ['occurrence 0', { segments: [{ ...segment, occurrence: 0 }] }, 'segments #1 › occurrence', '1, 2, 3 …'],
    ['a colour by name', { codes: [{ name: '甲', color: 'red' }] }, 'codes #1 › color', '"#3366cc"'],
  ])('names the field that is wrong: %s', async (_, content, field, form) => {
    const { code, values } = await refusalOf(content)
    expect({ code, field: values.field }).toEqual({ code: 'field-wrong', field })
    expect(String(values.form).startsWith(form)).toBe(true)
  })

  it('says where it is no JSON', async () => {
    const { code, values } = await refusalOf('{\n  "segments": [,]\n}')
    expect({ code, name: values.name }).toEqual({
      code: 'json-broken',
      name: expect.stringMatching(/^编码 𠮷\.json/),
    })
  })

  it.each(languages)('is refused in words in %s', async language => {
    const words = sayIn(language).refusal(await refusalOf({ segments: [{ ...segment, codes: '居民' }] }))
    expect(words).toContain('segments #1 › codes')
    expect(words).not.toMatch(/\{\{|field-wrong/)
  })
})
