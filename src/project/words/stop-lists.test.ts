import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listedForm } from '../../core/words/index.ts'
import { stopLists } from '../../ipc/constants.ts'
import { readStopList, stopWords } from './stop-lists.ts'

const resources = join(import.meta.dirname, '../../../resources')

describe.each(stopLists)('the stop list %s', list => {
  const words = readStopList(resources, list)

  it('has each word once, as it is compared', () => {
    expect(words.filter((word, n) => words.indexOf(word) !== n)).toEqual([])
    expect(words.map(listedForm)).toEqual(words)
    expect(words.length).toBeGreaterThan(200)
  })
})

it('lists mean both scripts, any case and width; the project has the last say', () => {
  const own = [
    { word: '社區', counts: false },
    { word: 'The', counts: true },
  ]
  const words = stopWords(resources, ['zh', 'en'], own)
  expect(['這個', '為了', 'ＡＮＤ', '社区'].every(word => words.has(listedForm(word)))).toBe(true)
  expect(words.has('the')).toBe(false)
  expect(stopWords(resources, [], []).size).toBe(0)
})
