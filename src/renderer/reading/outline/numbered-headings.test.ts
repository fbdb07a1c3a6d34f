import { expect, it } from 'vitest'
import { numberedHeadings } from './numbered-headings.ts'

const read = (text: string) =>
  numberedHeadings(text).map(({ level, from, to }) => [level, text.slice(from, to)])

it('takes short numbered paragraphs for headings, the wider the higher', () => {
  const text = [
    '第一章 𠮷祥社區的治理',
    '一、問題的提出',
    '正文说明：社区治理需要居民参与。',
    '  （一）黨建引領',
    '(二)居民參與？',
    '2.1 基层政府',
    '二、小结',
  ].join('\n\n')
  expect(read(text)).toEqual([
    [1, '第一章 𠮷祥社區的治理'],
    [2, '一、問題的提出'],
    [3, '（一）黨建引領'],
    [3, '(二)居民參與？'],
    [4, '2.1 基层政府'],
    [2, '二、小结'],
  ])
})

it.each([
  ['a sentence', '一、社区是居民生活的地方。'],
  ['the beginning of a list', '（一）以下几项：'],
  ['a long paragraph', `一、${'社区'.repeat(30)}`],
  ['a number in a sentence', '2.1亿元投入社区\n共有2.1 基层'],
  ['a date or a list in Latin script', '1. Introduction\n2.1 Methods'],
  ['nothing', ''],
])('takes no heading from %s', (_, text) => {
  expect(read(text)).toEqual([])
})
