import { describe, expect, it } from 'vitest'
import { replaceSpan } from '../../src/core/text/index.ts'
import type { InputOf } from '../../src/ipc/contract.ts'
import type { WordCounts } from '../../src/ipc/word-counts.ts'
import { mixedText, newProject, type TestProject } from './project-fixture.ts'

const talk = [
  '访谈者：社区怎么样？',
  '王姐：社區好，社区好。',
  '访谈者：好。',
  '王姐：居民都来社区，𠮷祥！',
].join('\n')

async function codedProject() {
  const project = await newProject()
  const first = await project.importText('一.txt', '社区治理好。居民参与社區治理。\n网格员来了。')
  const second = await project.importText('二.txt', '居民来了，居民说好。The community, THE residents.')
  const code = await project.call('codes.create', { name: '治理', parentId: null })
  await project.call('codings.apply', { documentId: first, codeId: code.id, span: { from: 6, to: 15 } })
  return { project, first, second, codeId: code.id }
}

const count = (project: TestProject, input: InputOf<'wordCounts.count'> = {}) =>
  project.call('wordCounts.count', input)
const table = ({ rows }: WordCounts) => Object.fromEntries(rows.map(({ word, count: n }) => [word, n]))

describe('counts of words', () => {
  it('say how often, in how many documents, how much of the text and how evenly', async () => {
    const { project } = await codedProject()
    const counts = await count(project)
    expect(table(counts)).toMatchObject({ 居民: 3, 社区: 2, 治理: 2, 来: 2, 了: 2, 好: 2, The: 2 })
    expect(counts.rows[0]).toMatchObject({ word: '居民', count: 3, documents: 2 })
    expect(counts.rows[0]?.per10000).toBe((10_000 * 3) / counts.words)
    const [one, two] = await Promise.all(
      ['一', '二'].map(async name => {
        const found = (await project.call('documents.list', {})).find(each => each.name === name)
        return count(project, { scope: { documents: found === undefined ? [] : [found.id] } })
      }),
    )
    const shares = [one?.words ?? 0, two?.words ?? 0].map(words => words / counts.words)
    const dp = (Math.abs((shares[0] ?? 0) - 1 / 3) + Math.abs((shares[1] ?? 0) - 2 / 3)) / 2
    expect(counts.rows[0]?.dispersion).toBeCloseTo(dp, 12)
  })

  it('list equal counts by pinyin and code point, page by page', async () => {
    const { project } = await codedProject()
    const { rows, different } = await count(project)
    const pages = []
    for (const after of rows.keys()) {
      pages.push((await project.call('wordCounts.count', { after, limit: 1 })).rows[0])
    }
    expect(pages).toEqual(rows)
    expect(different).toBe(rows.length)
    const twos = rows.filter(({ count: n }) => n === 2).map(({ word }) => word)
    expect(twos).toEqual(
      ['The', '好', '来', '了', '社区', '治理'].sort(new Intl.Collator('zh-u-co-pinyin').compare),
    )
  })

  it('name the spellings of both scripts, or keep them apart', async () => {
    const { project } = await codedProject()
    const folded = (await count(project)).rows.find(({ word }) => word === '社区')
    expect(folded?.spellings.map(({ word, count: n }) => `${word} ${n}`).sort()).toEqual(
      ['社區 1', '社区 1'].sort(),
    )
    const exact = table(await count(project, { exact: ['script', 'case'] }))
    expect(exact).toMatchObject({ 社区: 1, 社區: 1, The: 1, THE: 1 })
  })

  it('count inside the passages of a code, whole words alone', async () => {
    const { project, codeId } = await codedProject()
    const scope = { codes: { ids: [codeId], side: 'inside' as const } }
    expect(table(await count(project, { scope }))).toEqual({ 居民: 1, 参与: 1, 社區: 1, 治理: 1 })
    const outside = await count(project, { scope: { codes: { ids: [codeId], side: 'outside' } } })
    expect(table(outside).社区).toBe(1)
    expect(outside.words).toBe((await count(project)).words - 4)
  })

  it('count what speakers say, without their labels unless these are wanted', async () => {
    const project = await newProject()
    await project.importText('谈话.txt', talk)
    const [speaker] = (await project.call('search.speakers', {})).filter(({ name }) => name === '王姐')
    expect(speaker?.turns).toBe(2)
    const said = table(await count(project, { scope: { speakers: ['王姐'] } }))
    expect(said).toMatchObject({ 社区: 3, 好: 2, 居民: 1 })
    expect(Object.keys(said)).not.toContain('王姐')
    expect(table(await count(project))).not.toHaveProperty('访谈者')
    expect(table(await count(project, { labels: true }))).toMatchObject({ 访谈者: 2, 社区: 4 })
  })

  it('have rows of words, and of characters', async () => {
    const { project } = await codedProject()
    expect(table(await count(project, { length: 2, minimum: 2 }))).toEqual({ '来 了': 2, '社区 治理': 2 })
    const characters = table(await count(project, { length: 2, unit: 'characters', minimum: 3 }))
    expect(characters).toEqual({ '居 民': 3 })
  })

  it('leave out what lists say, and what the project says, whose word is the last', async () => {
    const { project } = await codedProject()
    const listed = () => count(project, { stopLists: ['zh', 'en'] }).then(table)
    expect(await listed()).not.toHaveProperty('The')
    expect(await listed()).not.toHaveProperty('了')
    await project.call('wordCounts.countAnyway', { words: ['the'] })
    await project.call('wordCounts.leaveOut', { words: ['社區', '治理'] })
    expect(await listed()).toMatchObject({ The: 2, 居民: 3 })
    expect(await listed()).not.toHaveProperty('社区')
    expect(table(await count(project, { ownStopWords: false }))).toHaveProperty('社区')
    expect((await project.call('wordCounts.stopWords', {})).own).toEqual([
      { word: 'the', counts: true },
      { word: '社區', counts: false },
      { word: '治理', counts: false },
    ])
    await project.call('wordCounts.countAnyway', { words: ['社区'] })
    expect(await listed()).toHaveProperty('社区')
    await project.call('wordCounts.forget', { words: ['THE'] })
    expect(await listed()).not.toHaveProperty('The')
    expect(await project.refusal('wordCounts.forget', { words: ['the'] })).toBe('not-found')
    await project.call('history.undo', {})
    expect(await listed()).toHaveProperty('The')
  })

  it('leave out short words and numbers', async () => {
    const project = await newProject()
    await project.importText('数.txt', '共3个人，2026年３月，𠮷，👨‍👩‍👧，5g')
    expect(table(await count(project, { numbers: false }))).not.toHaveProperty('3')
    expect(table(await count(project, { numbers: false }))).toHaveProperty('5g')
    expect(table(await count(project))).toMatchObject({ 2026: 1 })
    const long = table(await count(project, { minimumLength: 2 }))
    expect(Object.keys(long).sort()).toEqual(['2026', '5g', '个人'])
  })

  it('change when a word comes into the dictionary, and when it is taken back', async () => {
    const { project } = await codedProject()
    const before = table(await count(project))
    expect(before).toMatchObject({ 社区: 2, 治理: 2 })
    await project.call('words.add', { words: ['社区治理'] })
    const after = await count(project)
    expect(table(after)).toMatchObject({ 居民: 3 })
    expect(after.rows.find(({ word }) => ['社区治理', '社區治理'].includes(word))?.count).toBe(2)
    expect(table(after)).not.toHaveProperty('治理')
    await project.call('history.undo', {})
    expect(table(await count(project))).toEqual(before)
  })

  it('follow the texts', async () => {
    const { project, first } = await codedProject()
    await count(project)
    const { revision, text } = await project.call('documents.read', { id: first })
    const change = replaceSpan(text.length, { from: 0, to: 2 }, '居民')
    await project.call('documents.edit', {
      id: first,
      revision,
      change: [...change],
    })
    expect(table(await count(project))).toMatchObject({ 居民: 4, 社區: 1 })
    await project.call('documents.remove', { ids: [first] })
    expect(table(await count(project))).toMatchObject({ 居民: 2 })
    await project.call('history.undo', {})
    expect(table(await count(project))).toMatchObject({ 居民: 4 })
  })

  it('list words that hold what was typed, in either script or by pinyin', async () => {
    const { project } = await codedProject()
    await project.importText('三.txt', '𠮷祥 ＷｅＣｈａｔ 👨‍👩‍👧 שלום')
    const find = async (typed: string) =>
      (await count(project, { find: typed })).rows.map(({ word }) => word).sort()
    expect(await find('社區')).toEqual(['社区'])
    expect(await find('zl')).toEqual(['治理'])
    expect(await find('jumin')).toEqual(['居民'])
    expect((await find('𠮷')).every(word => word.startsWith('𠮷'))).toBe(true)
    expect(await find('𠮷')).toHaveLength(1)
    expect(await find('wechat')).toEqual(['ＷｅＣｈａｔ'])
    expect(await find('שלו')).toEqual(['שלום'])
    const found = await count(project, { find: '民' })
    expect([found.found, found.different > 1]).toEqual([1, true])
  })

  it('are listed by words, documents or spread, either way round, page by page', async () => {
    const { project } = await codedProject()
    const listed = async (order: 'word' | 'documents' | 'dispersion' | 'count', descending: boolean) =>
      (await count(project, { order, descending })).rows
    const words = (await listed('word', false)).map(({ word }) => word)
    expect(words).toEqual([...words].sort(new Intl.Collator('zh-u-co-pinyin').compare))
    expect((await listed('word', true)).map(({ word }) => word)).toEqual(words.toReversed())
    for (const order of ['documents', 'dispersion', 'count'] as const) {
      const numbers = (await listed(order, false)).map(row => row[order])
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
      const [all, page] = [await listed(order, true), await count(project, { order, after: 3, limit: 4 })]
      expect(page.rows).toEqual(all.slice(3, 7))
    }
  })

  it('can be cancelled, and have nothing to say of nothing', async () => {
    const project = await newProject()
    expect(await count(project)).toEqual({
      words: 0,
      documents: 0,
      different: 0,
      counted: 0,
      found: 0,
      rows: [],
    })
    await project.importText('长.txt', `${'社区里居民和网格员一起说话。'.repeat(40)}\n`.repeat(300))
    const controller = new AbortController()
    expect(await project.cancelled('wordCounts.count', {}, controller)).toBe('cancelled')
    expect((await count(project)).documents).toBe(1)
  })
})

describe('keywords', () => {
  it('compare a part with the rest, or with another', async () => {
    const { project, first, second, codeId } = await codedProject()
    const rest = await project.call('wordCounts.keywords', { of: { documents: [first] } })
    const named = await project.call('wordCounts.keywords', {
      of: { documents: [first] },
      against: { documents: [second] },
    })
    expect(rest).toEqual(named)
    const residents = rest.rows.find(({ word }) => word === '居民')
    const [c, d] = [rest.words, rest.wordsAgainst]
    const share = 3 / (c + d)
    expect(residents).toMatchObject({ count: 1, against: 2, logRatio: Math.log2(1 / c / (2 / d)) })
    expect(residents?.logLikelihood).toBeCloseTo(
      2 * (Math.log(1 / (c * share)) + 2 * Math.log(2 / (d * share))),
      10,
    )
    const inCode = await project.call('wordCounts.keywords', {
      of: { codes: { ids: [codeId], side: 'inside' } },
      minimum: 2,
    })
    expect(inCode.words).toBe(4)
    expect(inCode.rows.map(({ word }) => word)).not.toContain('参与')
    expect(inCode.rows.every(({ count: n, against }) => n + against >= 2)).toBe(true)
  })
})

it('keywords are listed by side and size of the difference', async () => {
  const { project, first } = await codedProject()
  const of = { documents: [first] }
  const more = await project.call('wordCounts.keywords', { of, side: 'more', order: 'logRatio' })
  const less = await project.call('wordCounts.keywords', { of, side: 'less', find: 'residents' })
  expect(more.rows.every(row => row.per10000 > row.per10000Against)).toBe(true)
  expect(more.rows.map(row => row.logRatio ?? 0)).toEqual(
    more.rows.map(row => row.logRatio ?? 0).toSorted((a, b) => b - a),
  )
  expect(less.rows.map(({ word }) => word)).toEqual(['residents'])
  expect(more.found + less.found).toBeLessThanOrEqual(more.different)
})

it('lines are coded as one act, those that are chosen, in every document', async () => {
  const { project, first, second, codeId } = await codedProject()
  const query = { mode: 'words' as const, words: '居民*' }
  const { lines, total } = await project.call('wordCounts.lines', { query })
  expect(total).toBe(3)
  const chosen = { all: true, documents: [], hits: [{ documentId: second, from: 0, chosen: false }] }
  const done = await project.call('wordCounts.code', { query, chosen, code: { id: codeId } })
  expect(done).toEqual({ codeId, codings: 2, present: 0 })
  const quotations = async () =>
    (
      await Promise.all([first, second].map(id => project.call('codings.inDocument', { documentId: id })))
    ).map(codings => codings.map(({ quotation }) => quotation))
  expect(await quotations()).toEqual([['居民', '居民参与社區治理。'], ['居民']])
  expect(lines.map(({ match }) => match)).toEqual(['居民', '居民', '居民'])
  await project.call('history.undo', {})
  expect(await quotations()).toEqual([['居民参与社區治理。'], []])
})

describe('lines around a word', () => {
  it('find it in any script, with the words around it and its place', async () => {
    const { project, first } = await codedProject()
    const { lines, total } = await project.call('wordCounts.lines', {
      query: { words: '社區' },
      context: { unit: 'words', size: 1 },
    })
    expect(total).toBe(2)
    expect(lines).toEqual([
      {
        documentId: first,
        document: '一',
        paragraph: 1,
        span: { from: 0, to: 2 },
        left: '',
        match: '社区',
        right: '治理',
      },
      {
        documentId: first,
        document: '一',
        paragraph: 1,
        span: { from: 10, to: 12 },
        left: '参与',
        match: '社區',
        right: '治理',
      },
    ])
  })

  it('are sorted by the words beside, by pinyin or code point', async () => {
    const project = await newProject()
    await project.importText('序.txt', '志愿者说好。\n北京说坏。\n居民说好。\n安说好')
    const lines = async (sort: number[], order: 'pinyin' | 'code-point' = 'pinyin') => {
      const found = await project.call('wordCounts.lines', { query: { words: '说' }, sort, order })
      return found.lines.map(({ left }) => left)
    }
    expect(await lines([])).toEqual(['志愿者', '北京', '居民', '安'])
    expect(await lines([-1])).toEqual(['安', '北京', '居民', '志愿者'])
    expect(await lines([-1], 'code-point')).toEqual(['北京', '安', '居民', '志愿者'])
    expect(await lines([1, -1])).toEqual(['安', '居民', '志愿者', '北京'])
    const page = await project.call('wordCounts.lines', {
      query: { words: '说' },
      sort: [-1],
      after: 2,
      limit: 1,
    })
    expect(page.lines.map(({ left }) => left)).toEqual(['居民'])
  })

  it('take regular expressions and words with wildcards', async () => {
    const project = await newProject()
    await project.importText('混.txt', mixedText)
    const matches = async (mode: 'regex' | 'words', words: string) => {
      const { lines } = await project.call('wordCounts.lines', { query: { mode, words } })
      return lines.map(({ match }) => match)
    }
    expect(await matches('regex', '社.')).toEqual(['社区', '社區', '社區'])
    expect(await matches('words', '社区 治理')).toEqual(['社区治理', '社區治理'])
    expect(await matches('words', 'j*')).toEqual(['joined'])
    expect(await project.refusal('wordCounts.lines', { query: { mode: 'words', words: '*' } })).toBe(
      'search-empty',
    )
    expect(await project.refusal('wordCounts.lines', { query: { mode: 'regex', words: '(' } })).toBe(
      'pattern-invalid',
    )
    const { lines } = await project.call('wordCounts.lines', {
      query: { words: 'family' },
      context: { unit: 'characters', size: 3 },
    })
    expect(lines[0]).toMatchObject({ left: '’s ', right: ' 👨‍👩‍👧 ' })
  })

  it('know where in each document a word is', async () => {
    const { project, second } = await codedProject()
    const spread = await project.call('wordCounts.spread', { words: '居民' })
    const length = '居民来了，居民说好。The community, THE residents.'.length
    expect(spread.map(({ document }) => document)).toEqual(['一', '二'])
    expect(spread[1]).toMatchObject({ documentId: second, positions: [0, 5 / length] })
  })
})
