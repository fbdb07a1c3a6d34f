import { describe, expect, it } from 'vitest'
import { english, mixed, simplified, traditional } from './testing/sentences-with-words.ts'
import { plainSegmenter, WordSegmenter } from './word-segmenter.ts'

const tables = { simplified, traditional, english, mixed }
const sentences = Object.values(tables).flatMap(table => table.trim().split('\n'))

const pieces = (text: string, segmenter = plainSegmenter) =>
  segmenter.pieces(text).map(({ from, to }) => text.slice(from, to))

describe('the word at a place', () => {
  it('is looked for in 200 sentences', () => {
    expect(sentences).toHaveLength(200)
  })

  it.each(sentences)('%s', marked => {
    const from = marked.indexOf('⟨')
    const word = marked.slice(from + 1, marked.indexOf('⟩'))
    const sentence = marked.replace(/[⟨⟩]/g, '')
    for (let at = from; at < from + word.length; at++) {
      const found = plainSegmenter.around(sentence, at)
      expect(sentence.slice(found.from, found.to)).toBe(word)
    }
  })

  it('is never a clause, wherever one clicks', () => {
    for (const marked of sentences) {
      const sentence = marked.replace(/[⟨⟩]/g, '')
      for (let at = 0; at < sentence.length; at++) {
        const { from, to } = plainSegmenter.around(sentence, at)
        const word = sentence.slice(from, to)
        expect(from <= at && at < to).toBe(true)
        expect(word.match(/\p{sc=Han}/gu)?.length ?? 0, `${word} in ${sentence}`).toBeLessThanOrEqual(4)
        expect(/\p{sc=Han}/u.test(word) && /[，。、；：？！「」“”]/u.test(word)).toBe(false)
      }
    }
  })
})

describe('words', () => {
  it('cover a text without a gap', () => {
    const text = '𠮷祥社區👨‍👩‍👧，ＡＢＣ 3.5 שלום e\u0301。'
    expect(pieces(text).join('')).toBe(text)
  })

  it.each([
    ['2015，2016年', ['2015', '，', '2016', '年']],
    ['Name：John', ['Name', '：', 'John']],
    ['３；４', ['３', '；', '４']],
    ['１２．５，1,000', ['１２．５', '，', '1,000']],
    ['𠮷：😀，שלום', ['𠮷', '：', '😀', '，', 'שלום']],
  ])('are parted by the marks of Chinese, also between digits and letters: %s', (text, expected) => {
    expect(pieces(text)).toEqual(expected)
  })

  it.each([
    ['both scripts', ['社区治理'], '社區治理、社区治理', ['社區治理', '、', '社区治理']],
    ['the longest that begins there', ['网格', '网格员'], '网格员来了', ['网格员', '来', '了']],
    ['across what the segmenter would join', ['民都'], '居民都来', ['居', '民都', '来']],
    ['any case and width', ['Post-It'], '贴ｐｏｓｔ-it吧', ['贴', 'ｐｏｓｔ-it', '吧']],
    ['but no part of a longer word', ['art'], 'the party art', ['the', ' ', 'party', ' ', 'art']],
    ['rare characters', ['𠮷野家'], '去𠮷野家吃', ['去', '𠮷野家', '吃']],
  ])('keep those of the dictionary whole: %s', (_, dictionary, text, expected) => {
    expect(pieces(text, new WordSegmenter(dictionary))).toEqual(expected)
  })

  it.each([
    ['但网格化治理面临网格边界', ['但', '网格化', '治理', '面临', '网格', '边界']],
    ['黨建引領共建共治共享', ['黨建', '引領', '共建', '共治', '共享']],
    ['街道办事处与居民委员会', ['街道办事处', '与', '居民', '委员会']],
    ['公共建设，领导向居民说明', ['公共', '建设', '，', '领导', '向', '居民', '说明']],
    ['結構建設、政党建设、矛盾多元化解', ['結構', '建設', '、', '政党', '建设', '、', '矛盾', '多元化解']],
  ])('of the field stay whole, and cut no other in two: %s', (text, expected) => {
    expect(pieces(text)).toEqual(expected)
  })

  it('are found in the middle of a very long paragraph', () => {
    const text = '我们社区'.repeat(5000)
    const at = 4 * 2500 + 3
    expect(plainSegmenter.around(text, at)).toEqual({ from: at - 1, to: at + 1 })
  })
})
