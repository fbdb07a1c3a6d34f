import { expect, it } from 'vitest'
import { rangesTyped, typedRanges } from './ranges.ts'

it('reads ranges as people write them, also in full width', () => {
  const wanted = [
    { from: null, to: '18' },
    { from: '18', to: '60' },
    { from: '60', to: null },
  ]
  expect(rangesTyped('..18, 18..60, 60..')).toEqual(wanted)
  expect(rangesTyped('．．１８、１８．．６０，６０…')).toEqual(wanted)
  expect(rangesTyped('2015-03 .. 2016')).toEqual([{ from: '2015-03', to: '2016' }])
  expect(typedRanges(wanted)).toBe('..18, 18..60, 60..')
})

it('tells nothing from what is no range', () => {
  expect(rangesTyped(' ,')).toBeNull()
  expect(rangesTyped('18-60')).toBe('wrong')
})
