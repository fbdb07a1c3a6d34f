import { expect, it } from 'vitest'
import { foldText } from '../text/index.ts'
import { wordFinder } from './find-words.ts'

function find(
  text: string,
  words: string,
  more: { readonly wholeWords?: boolean; readonly mode?: 'all' } = {},
) {
  const finder = wordFinder({
    mode: 'phrase',
    near: 'sentence',
    exact: [],
    wholeWords: false,
    ...more,
    words,
  })
  const found = finder({ folded: foldText(text), words: () => text })
  return found.flatMap((from, n) => (n % 2 === 0 ? [text.slice(from, found[n + 1])] : []))
}

it('finds all words in their order, of two at one place the longer', () => {
  expect(find('居民與𠮷社區治理、社区', '社区 社区治理 居民', { mode: 'all' })).toEqual([
    '居民',
    '社區治理',
    '社区',
  ])
})

it('finds none of several words where one is missing', () => {
  expect(find('社区治理', '社区 居民', { mode: 'all' })).toEqual([])
})

it('finds whole words, whose both ends stand free', () => {
  expect(find('art, party, artist, Ａｒｔ，𠮷art社', 'art', { wholeWords: true })).toEqual([
    'art',
    'Ａｒｔ',
    'art',
  ])
})

it('looks for the next match behind the last, but within what did not fit', () => {
  expect(find('社社社社社', '社社')).toEqual(['社社', '社社'])
  expect(find('xab ab ab', 'ab ab', { wholeWords: true })).toEqual(['ab ab'])
})
