import { expect, it } from 'vitest'
import type { CodingId } from '../../../core/id.ts'
import { deal, freshDeal, partsOf, takeBack } from './split-parts.ts'

const id = (name: string) => name as CodingId

it('deals passages to parts, and makes parts by their keys', () => {
  let now = deal(deal(freshDeal, id('一'), 0), id('二'), 3)
  now = { ...now, names: ['主动', '', '', '被动'] }
  expect(partsOf(now)).toEqual([
    { name: '主动', codingIds: ['一'] },
    { name: '被动', codingIds: ['二'] },
  ])
  expect(deal(now, id('三'), 9)).toBe(now)
})

it('takes steps back one after the other', () => {
  const first = deal(freshDeal, id('一'), 0)
  const second = deal(first, id('一'), 1)
  const back = takeBack(second)
  expect(back?.id).toBe('一')
  expect(back && partsOf(back.deal)).toEqual(partsOf(first))
  const start = back && takeBack(back.deal)
  expect(start && partsOf(start.deal)).toEqual([])
  expect(start && takeBack(start.deal)).toBeNull()
})
