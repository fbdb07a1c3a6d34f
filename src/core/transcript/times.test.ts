import { describe, expect, it } from 'vitest'
import { timesOf } from './index.ts'

/** Start, end and text of the marks. */
function times(text: string): [number, number | null, string][] {
  return timesOf(text).map(({ start, end, from, to }) => [start, end, text.slice(from, to)])
}

describe('times of a recording', () => {
  it('reach from their stamp to the next', () => {
    expect(times('开始。\n[00:00:03] 您好。\n\n[00:01:10] 𠮷祥楼。\n[01:02:03.5] 好👨‍👩‍👧。\n')).toEqual([
      [3_000, null, '[00:00:03] 您好。\n\n'],
      [70_000, null, '[00:01:10] 𠮷祥楼。\n'],
      [3_723_500, null, '[01:02:03.5] 好👨‍👩‍👧。\n'],
    ])
  })

  it.each([
    ['minutes in round brackets', '(0:03) a\n(1:11) b\n（12:03） c', [3_000, 71_000, 723_000]],
    ['minutes beyond an hour', '[0:03] a\n[59:11] b\n[75:03] c', [3_000, 3_551_000, 4_503_000]],
    ['f4 and MAXQDA', 'I: Hi. #00:00:03-5#\nR: Yes. #00:01:10-0#', [3_500, 70_000]],
    ['a comma before the fraction', '00:00:03,500 a\n00:00:07,020 b\n00:00:09,000 c', [3_500, 7_020, 9_000]],
    [
      'stamps on labels',
      'Ann 0:03\nHi, are you there?\n\nMei 0:07\nYes.\n\nAnn 1:12\nGood, I think.\n\nMei 1:20\nYou do?',
      [3_000, 7_000, 72_000, 80_000],
    ],
    [
      'stamps behind labels',
      '张三（00:00:03）：你好吗？\n李四（00:00:09）：好。\n张三（00:00:12）：嗯。',
      [3_000, 9_000, 12_000],
    ],
    ['stamps within paragraphs', '您好 [00:03] 我是 [01:12] 居民 [02:20] 是吗', [3_000, 72_000, 140_000]],
    [
      'one stamp out of order among many',
      [3, 9, 14, 22, 18, 31, 37, 44, 52, 58, 59]
        .map(s => `[00:00:${String(s).padStart(2, '0')}] 嗯`)
        .join('\n'),
      [3, 9, 14, 22, 18, 31, 37, 44, 52, 58, 59].map(s => s * 1000),
    ],
  ])('are read from %s', (_, text, starts) => {
    expect(timesOf(text).map(({ start }) => start)).toEqual(starts)
  })

  it('have an end where the stamp is a range', () => {
    expect(
      times('00:00:03,500 --> 00:00:05,000\na\n\n00:00:06 --> 00:00:08\nb\n\n00:00:09 --> 00:00:11\nc'),
    ).toEqual([
      [3_500, 5_000, '00:00:03,500 --> 00:00:05,000\na\n\n'],
      [6_000, 8_000, '00:00:06 --> 00:00:08\nb\n\n'],
      [9_000, 11_000, '00:00:09 --> 00:00:11\nc'],
    ])
  })

  it.each([
    ['two stamps', '[00:00:03] a\n[00:00:09] b'],
    ['times of day with hours', '[09:12:03] a\n[09:13:11] b\n[10:02:20] c'],
    [
      'times of day of a chat',
      'Ann 14:03\nAre you there?\n\nMei 14:07\nYes.\n\nAnn 15:12\nGood, I think.\n\nMei 15:21\nYou do?',
    ],
    ['times that begin late, where nobody talks', '5:03 a\n6:11 b\n7:21 c'],
    ['times within sentences', '起初 (0:03) 很静，后来 (0:41) 有人来，再后来 (1:12) 走了。'],
    [
      'days of a chat after midnight',
      '张三 2023-05-12 00:01:03\n你在吗？\n\n李四 2023-05-12 00:02:11\n我在。\n\n张三 2023-05-12 00:03:20\n好吧。\n\n李四 2023-05-12 00:04:01\n嗯？',
    ],
    ['days', '2023-05-12 00:01:03 a\n2023-05-12 00:02:11 b\n2023-05-12 00:03:20 c'],
    ['full five minutes', '[0:05] a\n[0:10] b\n[0:30] c\n[1:00] d'],
    ['falling numbers', '[00:05:03] a\n[00:03:11] b\n[00:01:20] c\n[00:00:07] d'],
    ['the same time again', '[00:00:00] a\n[00:00:00] b\n[00:00:00] c'],
    ['more than 59 seconds', '[0:03] a\n[1:75] b\n[2:11] c\n[3:12] d'],
    ['am and pm', '1:03 am a\n1:12 am b\n2:13 am c'],
    ['ratios', '混合比 0:01 或 0:02 或 1:03 或 2:04 都试过了'],
    ['longer numbers', '00:01:02:03 a\n00:01:04:05 b\n00:01:06:07 c'],
  ])('are none for %s', (_, text) => {
    expect(timesOf(text)).toEqual([])
  })

  it('take little time on a line of nothing but times', () => {
    const text = '0:01 [0:02] '.repeat(50_000)
    expect(timesOf(text)).toEqual([])
  })
})
