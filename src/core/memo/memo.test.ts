import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId, DocumentId } from '../id.ts'
import { replaceSpan } from '../text/index.ts'
import {
  cleanTags,
  countTags,
  findLinks,
  findPassage,
  findTerms,
  foldForSearch,
  holdsTerms,
  linkStarts,
  memoName,
  passageWords,
  searchTerms,
  writeLink,
} from './index.ts'

const codeId = '11111111-2222-4333-8444-555555555555' as CodeId
const documentId = '66666666-7777-4888-9999-aaaaaaaaaaaa' as DocumentId
const text = [
  '社区治理在𠮷祥社區开始。居民参与不足，网格员说：“先问问大家。”',
  'The manager’s family 👨‍👩‍👧 joined; ＡＢＣ full width.',
  'שלום עולם [בערך] وأهلا 社區治理 mixed.',
].join('\n')

describe('links', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 })
  test.prop([words, fc.nat(1_000_000), fc.integer({ min: 1, max: 5_000 })])(
    'come back as they were written',
    (name, from, length) => {
      const code = { kind: 'code', id: codeId } as const
      const passage = { kind: 'passage', id: documentId, span: { from, to: from + length } } as const
      const written = `a ${writeLink(code, name)}]] ${writeLink(passage, name)} z`
      const links = findLinks(written)
      expect(links.map(({ target }) => target)).toEqual([code, passage])
      for (const link of links)
        expect(writeLink(link.target, link.words)).toBe(written.slice(link.from, link.to))
    },
  )

  it('take any words', () => {
    const written = writeLink({ kind: 'code', id: codeId }, ' a]] | [[b\n𠮷 ')
    expect(findLinks(`${written}]]`).map(({ words }) => words)).toEqual(['a］］ | [[b 𠮷'])
  })

  it.each([
    ['another kind', `[[person:${codeId}|x]]`],
    ['no identifier', '[[code:居民参与|x]]'],
    ['a passage without its place', `[[passage:${documentId}|x]]`],
    ['a place of something else', `[[code:${codeId}@1-2|x]]`],
    ['a passage of no length', `[[passage:${documentId}@3-3|x]]`],
    ['a line break', `[[code:${codeId}|a\nb]]`],
  ])('are not made of %s', (_, written) => {
    expect(findLinks(written)).toEqual([])
  })

  it('to a passage are links to its document too', () => {
    const link = writeLink({ kind: 'passage', id: documentId, span: { from: 1, to: 2 } }, 'x')
    expect(linkStarts({ kind: 'document', id: documentId }).some(start => link.startsWith(start))).toBe(true)
    expect(linkStarts({ kind: 'code', id: documentId }).some(start => link.startsWith(start))).toBe(false)
  })
})

describe('passages of links', () => {
  const spanOf = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length })

  it('are found where they are, after edits before them, and not when their words are gone', () => {
    for (const words of ['居民参与', '𠮷祥社區', '👨‍👩‍👧', '[בערך]', '大家。”\nThe manager’s']) {
      const span = spanOf(words)
      const named = passageWords(words)
      expect(findPassage(text, span, named)).toEqual(span)
      const longer = `前面加了几句。\n${text}`
      expect(findPassage(longer, span, named)).toEqual({ from: span.from + 8, to: span.to + 8 })
      expect(findPassage(text.replace(words, ''), span, named)).toBeNull()
    }
  })

  it('that are long are found by their first and last words, also when the middle was mended', () => {
    const long = Array.from({ length: 30 }, (_, n) => `第${n}句说到社区的第${n}件事。`).join('')
    const whole = `开头。${long}结尾。`
    const span = { from: 3, to: 3 + long.length }
    const named = passageWords(long)
    expect([...named].length).toBeLessThan(60)
    expect(findPassage(whole, span, named)).toEqual(span)
    const mended = whole.replace('第15句说到', '第十五句其实说到了')
    expect(findPassage(mended, span, named)).toEqual({ from: 3, to: span.to + 3 })
  })

  it('take the nearest of equal words', () => {
    const again = '社区。社区。社区。社区。'
    expect(findPassage(again, { from: 7, to: 9 }, '社区')).toEqual({ from: 6, to: 8 })
  })

  test.prop([fc.nat(text.length - 6), fc.nat(text.length), fc.string({ unit: 'grapheme', maxLength: 9 })])(
    'are never found under other words',
    (from, at, typed) => {
      const words = passageWords(text.slice(from, from + 6))
      const change = replaceSpan(text.length, { from: at, to: at }, typed)
      const after = text.slice(0, at) + typed + text.slice(at)
      expect(change).toBeDefined()
      const found = findPassage(after, { from, to: from + 6 }, words)
      if (found !== null) expect(passageWords(after.slice(found.from, found.to))).toBe(words)
    },
  )
})

describe('search in memos', () => {
  it('finds either script, width and case, and all of what was typed in any order', () => {
    expect(holdsTerms(['議事會在社區開會'], searchTerms('社区　议事'))).toBe(true)
    expect(holdsTerms(['ＡＢＣ 社区'], searchTerms('abc'))).toBe(true)
    expect(holdsTerms(['社区', '治理'], searchTerms('治理 社區'))).toBe(true)
    expect(holdsTerms(['社区'], searchTerms('社区 治理'))).toBe(false)
    expect(holdsTerms(['何必'], searchTerms(''))).toBe(true)
  })

  test.prop([fc.string({ unit: 'binary', maxLength: 60 })])('keeps offsets', any => {
    expect(foldForSearch(any)).toHaveLength(any.length)
  })

  it('says where the words stand, each place once', () => {
    const words = '𠮷祥社區，和社区 ＡＢＣ'
    expect(findTerms(words, searchTerms('社区 区， b')).map(({ from, to }) => words.slice(from, to))).toEqual(
      ['社區，', '社区', 'Ｂ'],
    )
  })
})

describe('tags', () => {
  it('are clean and stand once', () => {
    expect(cleanTags([' #方法 ', '理论', '', '理論', '＃Theory', 'theory', 'a,b'])).toEqual([
      '方法',
      '理论',
      'Theory',
      'a b',
    ])
  })

  it('that are too long are refused', () => {
    expect(() => cleanTags(['长'.repeat(61)])).toThrow('61')
  })

  it('are counted over scripts', () => {
    expect(
      countTags([{ tags: ['方法'] }, { tags: ['理论', '方法'] }, { tags: ['理論'] }, { tags: ['方法'] }]),
    ).toEqual([
      { tag: '方法', memos: 3 },
      { tag: '理论', memos: 2 },
    ])
  })
})

it('calls a memo by its title, else by the first words of its text', () => {
  expect(memoName({ title: ' 𠮷 ', text: 'x' })).toBe('𠮷')
  expect(memoName({ title: '', text: `\n---\n## **Why** [[code:${codeId}|居民]]?\nx` })).toBe('Why 居民?')
  expect(memoName({ title: '', text: '' })).toBe('')
})
