import fc from 'fast-check'
import { Converter } from 'opencc-js/t2cn'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../src/core/id.ts'
import type { SearchQueryInput } from '../../src/ipc/search.ts'
import { postil, postilJson } from './command-line.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Folding as one would write it without thinking of speed: by characters, with their places. */
function foldedCharacters(
  text: string,
): { readonly folded: string; readonly from: number; readonly to: number }[] {
  const characters: { folded: string; from: number; to: number }[] = []
  let at = 0
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/[\u0300-\u036f\u0591-\u05c7\u00ad]/gu, '')
    characters.push({ folded: toSimplified(plain.toLowerCase()), from: at, to: at + character.length })
    at += character.length
  }
  return characters
}

/** Every place, from left to right without overlap, tried one by one. */
function scan(text: string, words: string): number {
  const units = foldedCharacters(text)
    .map(({ folded }) => folded)
    .join('')
  const wanted = foldedCharacters(words)
    .map(({ folded }) => folded)
    .join('')
  let count = 0
  for (let at = 0; at + wanted.length <= units.length; ) {
    if (units.slice(at, at + wanted.length) === wanted) {
      count++
      at += wanted.length
    } else at++
  }
  return count
}

const parts = [
  '社区',
  '社區',
  '居民',
  '參與',
  '参与',
  '裡',
  '里',
  '的',
  '，',
  '。',
  '……',
  ' ',
  '\n',
  '　',
  'Trust',
  'ＴＲＵＳＴ',
  'e\u0301',
  'é',
  'ﬁ',
  'fi',
  '𠮷',
  '👨‍👩‍👧',
  '👩',
  'שלום',
  'שָׁלוֹם',
  'مرحبا',
  '３',
  '3',
  'a',
  'A',
  'aa',
  'co\u00adop',
  'coop',
]
const textsOf = (alphabet: readonly string[]) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 60 }).map(all => all.join(''))
// Few letters make matches that touch; texts without marks that fold to nothing are scanned in another way.
const texts = fc.oneof(textsOf(parts), textsOf(['的', 'a', 'A', '社', '區', '𠮷', ' ']))

const find = (project: TestProject, query: SearchQueryInput, more: object = {}) =>
  project.call('search.find', { query, limit: 5000, ...more })

it('counts what a scan of the folded texts counts, for any one to six characters of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(texts, { minLength: 1, maxLength: 3 }),
      fc.nat(),
      fc.integer({ min: 1, max: 6 }),
      async (all, place, length) => {
        const project = await newProject()
        for (const [n, text] of all.entries()) await project.importText(`${n}.txt`, `${text}末`)
        const documents = await project.call('documents.list', {})
        const stored = await Promise.all(documents.map(({ id }) => project.call('documents.read', { id })))
        const characters = [...stored.map(({ text }) => text).join('')]
        const start = place % characters.length
        for (const words of [
          characters.slice(start, start + length).join(''),
          toSimplified(
            characters
              .slice(start, start + length)
              .join('')
              .toUpperCase(),
          ),
        ]) {
          if (foldedCharacters(words).every(({ folded }) => folded === '')) continue
          const counted = stored.map(({ text }) => scan(text, words))
          const { total, documents: found, hits } = await find(project, { words })
          expect(total, words).toBe(counted.reduce((sum, n) => sum + n, 0))
          expect(found.map(({ hits }) => hits)).toEqual(counted.filter(n => n > 0))
          expect(hits).toHaveLength(total)
          for (const { documentId, span } of hits) {
            const text = stored.find(({ id }) => id === documentId)?.text ?? ''
            expect(scan(text.slice(span.from, span.to), words)).toBe(1)
          }
        }
        await project.session.close()
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

async function projectOf(text: string): Promise<{ project: TestProject; documentId: DocumentId }> {
  const project = await newProject()
  return { project, documentId: await project.importText('访谈.txt', text) }
}

const quotations = async (project: TestProject, query: SearchQueryInput, more: object = {}) =>
  (await find(project, query, more)).hits.map(hit => hit.quotation)

describe('ways of looking', () => {
  const text =
    '社区的信任。社區裡，Trust matters; trusted too.\n\n信任在社区，不在远处。远处没有信任。\ncafé CAFE ＣＡＦＥ\n'

  it.each<[string, SearchQueryInput, string[]]>([
    ['either script', { words: '社區' }, ['社区', '社區', '社区']],
    ['one script when asked', { words: '社區', exact: ['script'] }, ['社區']],
    ['any case and width', { words: 'cafe' }, ['café', 'CAFE', 'ＣＡＦＥ']],
    ['capitals when asked', { words: 'CAFE', exact: ['case'] }, ['CAFE', 'ＣＡＦＥ']],
    ['half width when asked', { words: 'cafe', exact: ['width'] }, ['café', 'CAFE']],
    ['accents when asked', { words: 'café', exact: ['accents'] }, ['café']],
    ['whole words of letters', { words: 'trust', wholeWords: true }, ['Trust']],
    ['hanzi in any surroundings', { words: '社区', wholeWords: true }, ['社区', '社區', '社区']],
    [
      'all words of a document',
      { mode: 'all', words: 'café 远处' },
      ['远处', '远处', 'café', 'CAFE', 'ＣＡＦＥ'],
    ],
    ['nothing where a word is missing', { mode: 'all', words: '社区 没有的' }, []],
    [
      'words in one sentence',
      { mode: 'near', words: '信任 社区', near: 'sentence' },
      ['社区的信任', '信任在社区'],
    ],
    ['words in one paragraph', { mode: 'near', words: '社区 远处', near: 'paragraph' }, ['社区，不在远处']],
    [
      'words so many characters apart',
      { mode: 'near', words: '信任 社区', near: 1 },
      ['社区的信任', '信任在社区'],
    ],
    ['a pattern', { mode: 'regex', words: '信.|t[a-z]+t' }, ['信任', 'Trust', 'trust', '信任', '信任']],
    ['a pattern in either script', { mode: 'regex', words: '社[區]+' }, ['社区', '社區', '社区']],
    [
      'a pattern as it stands when asked',
      { mode: 'regex', words: '社區|TRUST', exact: ['script', 'case'] },
      ['社區'],
    ],
    ['lines by their ends', { mode: 'regex', words: '^.{4}$' }, []],
  ])('finds %s', async (_, query, expected) => {
    const { project } = await projectOf(text)
    expect(await quotations(project, query)).toEqual(expected)
  })

  it('looks for each match behind the end of the one before', async () => {
    const { project } = await projectOf('哈哈哈哈哈，aAaA。\n')
    expect(await quotations(project, { words: '哈哈' })).toEqual(['哈哈', '哈哈'])
    expect(await quotations(project, { words: 'aa', exact: ['case'] })).toEqual([])
    expect(await quotations(project, { words: 'Aa', exact: ['case'] })).toEqual(['Aa'])
    await project.importText('重音.txt', 'e\u0301éé\n')
    expect(await quotations(project, { words: 'éé' })).toEqual(['e\u0301é'])
  })

  it('gives matches page by page, with the words around them', async () => {
    const { project } = await projectOf(text)
    const all = (await find(project, { words: '信任' })).hits
    expect(all.map(({ before, after, paragraph }) => [before, after, paragraph])).toEqual([
      ['社区的', '。社區裡，Trust matters; trusted too.', 1],
      ['', '在社区，不在远处。远处没有信任。', 2],
      ['信任在社区，不在远处。远处没有', '。', 2],
    ])
    const page = await project.call('search.find', { query: { words: '信任' }, after: 1, limit: 1 })
    expect(page.hits).toEqual([all[1]])
    expect(page.total).toBe(3)
  })

  it.each<[string, SearchQueryInput, string]>([
    ['nothing', { words: '' }, 'search-empty'],
    ['what nobody sees', { words: '\u00ad' }, 'search-empty'],
    ['an unfinished pattern', { mode: 'regex', words: '(社区' }, 'pattern-invalid'],
    ['half a character', { words: '\ud842' }, 'bad-request'],
    [
      'a document that is not there',
      { words: 'a', scope: { documents: ['00000000-0000-4000-8000-000000000000' as DocumentId] } },
      'not-found',
    ],
  ])('refuses %s', async (_, query, code) => {
    const { project } = await projectOf(text)
    expect(await project.refusal('search.find', { query })).toBe(code)
  })

  it('ends a pattern that would never end', async () => {
    const { project } = await projectOf(`${'a'.repeat(60)}!\n`)
    expect(await project.refusal('search.find', { query: { mode: 'regex', words: '(a+)+$' } })).toBe(
      'pattern-too-slow',
    )
    expect(await quotations(project, { mode: 'regex', words: 'a!' })).toEqual(['a!'])
  })
})

describe('where to look', () => {
  it('is narrowed by documents, speakers, codes and headings', async () => {
    const { project, documentId } = await projectOf('访谈者：社区好吗？\n\n居民甲：社区还行。社区的事多。\n')
    const other = await project.importText('别的.txt', '社區\n')
    const speakers = [
      { name: '居民甲', labels: ['居民甲'] },
      { name: '访谈者', labels: ['访谈者'] },
    ]
    await project.call('documents.setSpeakers', { id: documentId, speakers })
    const code = await project.call('codes.create', { name: '好' })
    await project.call('codings.apply', { documentId, codeId: code.id, span: { from: 0, to: 9 } })
    const count = async (scope: SearchQueryInput['scope']) =>
      (await find(project, { words: '社区', scope })).total
    expect(await count({})).toBe(4)
    expect(await count({ documents: [other] })).toBe(1)
    expect(await count({ speakers: ['居民甲'] })).toBe(2)
    expect(await count({ codes: { ids: [code.id], side: 'inside' } })).toBe(1)
    expect(await count({ codes: { ids: [code.id], side: 'outside' } })).toBe(3)
    expect(await count({ codes: { ids: [code.id], side: 'outside' }, speakers: ['访谈者'] })).toBe(0)
    expect(await count({ groups: ['no such group'] })).toBe(0)
  })

  it('follows edits of the text', async () => {
    const { project, documentId } = await projectOf(mixedText)
    expect((await find(project, { words: '社区' })).total).toBe(3)
    await project.call('documents.edit', { id: documentId, revision: 1, change: [[2], mixedText.length - 2] })
    expect((await find(project, { words: '社区' })).total).toBe(2)
    await project.call('history.undo', {})
    expect((await find(project, { words: '社区' })).total).toBe(3)
  })
})

it('keeps searches by name', async () => {
  const project = await newProject()
  const saved = await project.call('search.save', {
    name: ' 信任 ',
    query: { words: '信任', mode: 'near', near: 5 },
  })
  await project.call('search.save', { name: '信任', query: { words: '信賴' } })
  expect(
    (await project.call('search.saved', {})).map(({ id, name, query }) => [id, name, query.words]),
  ).toEqual([[saved.id, '信任', '信賴']])
  await project.call('search.rename', { id: saved.id, name: '新' })
  await project.call('search.save', { name: '别的', query: { words: 'x' } })
  expect(await project.refusal('search.rename', { id: saved.id, name: '别的' })).toBe('name-taken')
  await project.call('search.forget', { id: saved.id })
  expect((await project.call('search.saved', {})).map(({ name }) => name)).toEqual(['别的'])
  await project.call('history.undo', {})
  expect((await project.call('search.saved', {})).map(({ name }) => name)).toEqual(['新', '别的'])
})

it('keeps words of the dictionary', async () => {
  const project = await newProject()
  expect(await project.call('words.add', { words: ['社区治理', ' 网格员 ', '社区治理'] })).toEqual({
    added: 2,
  })
  expect(await project.call('words.list', {})).toEqual(['社区治理', '网格员'])
  expect(await project.refusal('words.remove', { words: ['没有'] })).toBe('not-found')
  await project.call('words.remove', { words: ['网格员'] })
  await project.call('history.undo', {})
  expect(await project.call('words.list', {})).toEqual(['社区治理', '网格员'])
})

it('prints what it found on the command line', async () => {
  const { project } = await projectOf('社区的信任。\n\n社區裡。\n')
  await project.session.close()
  expect((await postil(['find', project.path, '社區'])).out).toBe(
    '访谈\t1\t0\t2\t\t社区\t的信任。\n访谈\t2\t8\t10\t\t社區\t裡。\n',
  )
  expect(await postilJson('find', project.path, '社|裡', '--mode', 'regex')).toMatchObject({ total: 3 })
  const wrong = await postil(['find', project.path, '社(', '--mode', 'regex'])
  expect([wrong.exitCode, wrong.error]).toEqual([1, expect.stringContaining('at character 2')])
  expect((await postil(['find', project.path, '社', '--mode', 'other'])).exitCode).toBe(2)
})
