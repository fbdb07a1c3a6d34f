import { describe, expect, it } from 'vitest'
import { readTiming } from './timing.ts'

describe('timing lines', () => {
  it.each([
    ['SubRip', '00:00:01,500 --> 00:00:04,250', 1500, 4250],
    ['WebVTT without hours', '00:04.200 --> 01:07.000 line:0 position:20%', 4200, 67_000],
    ['a place after the times', '00:00:01,000 --> 00:00:02,000 X1:40 Y1:20', 1000, 2000],
    ['more than 99 hours', '123:00:04.200 --> 123:00:05.200', 442_804_200, 442_805_200],
    ['no milliseconds', '0:01:00 --> 0:01:02', 60_000, 62_000],
    ['one digit of a second', '00:00:01.5 --> 00:00:02.25', 1500, 2250],
    ['microseconds', '00:00:01.123456 --> 00:00:02.999999', 1123, 2999],
    ['full width signs and stray blanks', ' 00： 00：01，000 -->00：00：02，000', 1000, 2000],
    ['a short arrow', '00:00:01,000 -> 00:00:02,000', 1000, 2000],
  ])('reads %s', (_, line, start, end) => {
    expect(readTiming(line)).toEqual({ start, end })
  })

  it('knows no end where it lies before the start', () => {
    expect(readTiming('00:00:05,000 --> 00:00:02,000')).toEqual({ start: 5000, end: null })
  })

  it.each([
    ['words with an arrow', 'from 1:00 --> 2:00 we rest'],
    ['one time', '00:00:01,000 -->'],
    ['no arrow', '00:00:01,000 00:00:02,000'],
    ['a line of digits without end', '1'.repeat(100_000)],
  ])('takes %s for none', (_, line) => {
    expect(readTiming(line)).toBeNull()
  })
})
