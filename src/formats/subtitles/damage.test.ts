import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { readSubtitles } from './index.ts'

const sample = `WEBVTT
Language: zh

NOTE nothing

00:01.000 --> 00:02.000 align:left
<v.a 陈明>𠮷 &amp; <ruby>漢<rt>hàn</rt></ruby></v> <v Ann>👨‍👩‍👧 Hi.</v>

2
00:00:02,000 --> 00:00:03,000
{\\an8}<i>שלום</i> Bob: one

3
00:00:09.000 --> 00:00:10.000
Bob: two
- three
`

describe('damaged subtitles', () => {
  it('give a text whose marks lie inside it, or a refusal', () => {
    for (const bytes of damagedCopies(new TextEncoder().encode(sample))) {
      try {
        const { text, marks } = readSubtitles(bytes)
        expect(text.isWellFormed()).toBe(true)
        expect(marks.every(({ from, to }) => from < to && to <= text.length)).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }
  })

  it.each([
    ['brackets', '<'.repeat(300_000)],
    ['open tags', '<c '.repeat(100_000)],
    ['overrides', '{\\'.repeat(150_000)],
    ['ampersands', '&a'.repeat(150_000)],
    ['closing brackets', `x.${')'.repeat(10_000_000)}y`],
    ['lines', 'x\n'.repeat(300_000)],
    ['dots', '…'.repeat(300_000)],
    ['digits', '1'.repeat(300_000)],
  ])('of nothing but %s are read to the end', (_, words) => {
    const bytes = new TextEncoder().encode(`1\n00:00:01,000 --> 00:00:02,000\n${words}\nend`)
    expect(readSubtitles(bytes).text.endsWith('end\n')).toBe(true)
  })
})
