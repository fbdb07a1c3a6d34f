import { expect, it } from 'vitest'
import { serialDate } from './index.ts'

it.each([
  ['44260', '2021-03-05'],
  ['44260.75', '2021-03-05'],
  [' ４４２６０ ', '2021-03-05'],
  ['36526', '2000-01-01'],
  ['10000', '1927-05-18'],
])('reads the day %s as %s', (raw, day) => {
  expect(serialDate(raw)).toBe(day)
})

it.each(['2021', '100086', '04426', '44260岁', '-44260', '', '𠮷'])('finds no day in %s', raw => {
  expect(serialDate(raw)).toBeNull()
})
