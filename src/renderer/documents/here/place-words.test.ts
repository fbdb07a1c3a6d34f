import { expect, it } from 'vitest'
import type { Mark } from '../../../core/text/index.ts'
import { placeWords } from './place-words.ts'

const marks: readonly Mark[] = [
  { kind: 'page', from: 0, to: 50, label: 'iv' },
  { kind: 'turn', from: 0, to: 30, speaker: '𠮷' },
  { kind: 'time', from: 5, to: 30, start: 3_723_400, end: null },
  { kind: 'page', from: 50, to: 90, label: '1' },
]

it('says page, time and speaker of a place, and nothing where nothing is known', () => {
  expect(placeWords(marks, 6)).toEqual({ page: 'iv', time: '1:02:03', speaker: '𠮷' })
  expect(placeWords(marks, 2)).toEqual({ page: 'iv', time: null, speaker: '𠮷' })
  expect(placeWords(marks, 50)).toEqual({ page: '1', time: null, speaker: null })
  expect(placeWords([], 0)).toEqual({ page: null, time: null, speaker: null })
})
