import { expect, it } from 'vitest'
import { chanceOf, timesOf } from './keyness-words.ts'

const keyword = (count: number, against: number, per10000: number, per10000Against: number) => ({
  word: '𠮷',
  count,
  against,
  per10000,
  per10000Against,
  logLikelihood: 0,
  logRatio: 0,
})

it('says whose word it is by shares, not by counts', () => {
  expect(timesOf(keyword(5, 5, 50, 10))).toEqual({ side: 'more', times: 5 })
  expect(timesOf(keyword(9, 3, 5, 10))).toEqual({ side: 'less', times: 2 })
  expect(timesOf(keyword(1, 2, 4, 4))).toEqual({ side: 'same', times: 1 })
  expect(timesOf(keyword(1, 0, 4, 0))).toEqual({ side: 'onlyA', times: null })
  expect(timesOf(keyword(0, 2, 0, 4))).toEqual({ side: 'onlyB', times: null })
})

it.each([
  [3.83, null],
  [3.84, 0.05],
  [6.63, 0.01],
  [10.82, 0.01],
  [10.83, 0.001],
  [200, 0.0001],
])('takes G² %d for unlikely at %s', (logLikelihood, chance) => {
  expect(chanceOf(logLikelihood)).toBe(chance)
})
