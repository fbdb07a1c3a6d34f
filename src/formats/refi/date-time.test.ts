import { expect, it } from 'vitest'
import { toDateTime } from './date-time.ts'

it.each([
  ['drops fractions of a second', ['2024-05-06T07:08:09.999Z'], '2024-05-06T07:08:09Z'],
  ['turns an offset into UTC', ['2024-05-06T01:08:09+08:00'], '2024-05-05T17:08:09Z'],
  ['takes the next when one is no time', ['', 'gestern', '2024-05-06T07:08:09Z'], '2024-05-06T07:08:09Z'],
  [
    'takes the next for years that tools do not read',
    ['+012024-05-06T00:00:00Z', '0000-05-06T00:00:00Z', '0001-01-01T00:00:00Z'],
    '0001-01-01T00:00:00Z',
  ],
  ['knows how long months are', ['2024-02-30T00:00:00Z'], '2024-03-01T00:00:00Z'],
  ['has a time in any case', [], '1980-01-01T00:00:00Z'],
])('%s', (_, given, written) => {
  expect(toDateTime(...given)).toBe(written)
})
