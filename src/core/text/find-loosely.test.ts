import { expect, it } from 'vitest'
import { looseFinder } from './find-loosely.ts'

const text = '社区治理在\n𠮷祥社區。Gover-\nnance of the 👨‍👩‍👧 quarter.'
const find = looseFinder(text)
const words = (wanted: string) => {
  const span = find(wanted)
  return span === null ? null : text.slice(span.from, span.to)
}

it.each([
  ['社区治理在𠮷祥', '社区治理在\n𠮷祥'],
  ['社 区\n治理', '社区治理'],
  ['Governance of', 'Gover-\nnance of'],
  ['👨‍👩‍👧', '👨‍👩‍👧'],
  ['社区\u200b治\ufeff理', '社区治理'],
  ['the 👨‍👩‍👧 quarter', 'the 👨‍👩‍👧 quarter'],
])('finds %s', (wanted, found) => expect(words(wanted)).toBe(found))

it.each(['governance', '居民', '', ' \n'])('does not find “%s”', wanted => expect(find(wanted)).toBeNull())
