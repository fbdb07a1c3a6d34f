import { isHanzi } from '../characters.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const dash = /[—―–－-]{1,2}/g
/** Two words quoted as one: “国家社会”. */
const quoted = /“([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})”/g
/** Behind a dash, 一 between two more words of a quoted row: “區—街道一社區”. */
const inRow = /^[\u4e00-\u9fff]{2,4}?(?=一[\u4e00-\u9fff]{2,4}[”」』》])/
const openRow = /[“「『《][\u4e00-\u9fff]{1,6}$/
const twoHanzi = /^[\u4e00-\u9fff]{2}$/
/** A row of words is looked at for so many UTF-16 code units behind a dash. */
const ROW = 12

interface Confusion {
  readonly wrong: RegExp
  readonly right: string
}

/** Words that text recognition takes for others, where the others are no words. */
const confusions: readonly Confusion[] = [
  { wrong: /抵悟/g, right: '抵牾' },
  { wrong: /(?<![从從并並尚])未端(?![正上详詳庄莊坐着著起出过過来來])/g, right: '末端' },
  { wrong: /(?<![自知克律利异異舍捨损損为為一百])己经(?![常历歷过過营營])/g, right: '已经' },
  { wrong: /(?<![自知克律利異舍捨損為一百])己經(?![常歷過營])/g, right: '已經' },
  { wrong: /(?<![能不情])自已(?![经經是成])/g, right: '自己' },
  { wrong: /曰本(?=[人国國政企社])/g, right: '日本' },
]

/** Signs of text recognition: `一` where the same words stand with a dash elsewhere, and a few known slips. */
export const misreadCharacter: CleaningRule = {
  id: 'misread-character',
  kinds: ['G1'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find({ text }) {
    const dashes = dashesReadAsOne(text)
    const slips = confusions.flatMap(({ wrong, right }) =>
      [...text.matchAll(wrong)].map(
        ({ 0: words, index }): Finding => ({ from: index, to: index + words.length, suggestion: right }),
      ),
    )
    return [...dashes, ...slips].sort((a, b) => a.from - b.from)
  },
}

/** Places of `一` between two words that the text joins by a dash or quotes as one, or in a row with dashes. */
function dashesReadAsOne(text: string): Finding[] {
  const places = new Set<number>()
  const pairs = new Set<string>()
  for (const { 0: mark, index } of text.matchAll(dash)) {
    const end = index + mark.length
    const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(end, end + 2)]
    if (!isHanzi(before.at(-1))) continue
    if (twoHanzi.test(before) && twoHanzi.test(after)) pairs.add(`${before}一${after}`)
    const row = inRow.exec(text.slice(end, end + ROW))
    if (row && openRow.test(text.slice(Math.max(0, index - ROW), index))) places.add(end + row[0].length)
  }
  for (const match of text.matchAll(quoted)) pairs.add(`${match[1]}一${match[2]}`)
  for (let at = pairs.size > 0 ? text.indexOf('一') : -1; at >= 0; at = text.indexOf('一', at + 1)) {
    if (pairs.has(text.slice(Math.max(0, at - 2), at + 3))) places.add(at)
  }
  return [...places].map(at => ({ from: at, to: at + 1, suggestion: '—' }))
}
