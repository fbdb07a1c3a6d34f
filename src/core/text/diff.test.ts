import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startsCluster } from './cluster.ts'
import { diffTexts } from './diff.ts'
import { editText } from './edit.ts'
import { findHunks } from './hunks.ts'

const piece = fc.constantFrom(
  '社',
  '區',
  '区',
  '𠮷',
  '👨‍👩‍👧',
  '👧',
  'a',
  'Ａ',
  'e\u0301',
  '\u0301',
  'ש',
  'ع',
  ' ',
  '，',
  '。',
  '\n',
  '\n\n',
  'word ',
)
const shortText = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(''))
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 }).map(text => text.replaceAll('\r', ''))

/** Paragraphs long enough for all levels of the comparison. */
const paragraph = fc.array(piece, { minLength: 1, maxLength: 120 }).map(parts => parts.join(''))
const longText = fc.array(paragraph, { minLength: 80, maxLength: 160 }).map(parts => parts.join('\n\n'))

function leads(before: string, after: string): void {
  const edit = editText(before, diffTexts(before, after))
  expect(edit.text === after).toBe(true)
}

describe('the change between two texts', () => {
  it('gives the text after, whatever the texts', () => {
    fc.assert(fc.property(shortText, shortText, leads), { numRuns: 1_000 })
    fc.assert(fc.property(anyText, anyText, leads), { numRuns: 1_000 })
  })

  it('gives the text after for long texts with edited, moved and lost paragraphs', () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom('drop', 'move', 'edit', 'add', 'double'), fc.nat(), fc.nat(), shortText),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(longText, acts, (before, list) => {
        const parts = before.split('\n\n')
        for (const [act, one, other, words] of list) {
          const [at, place] = [one % (parts.length + 1), other % (parts.length + 1)]
          if (act === 'drop') parts.splice(at, 1 + (other % 3))
          else if (act === 'add') parts.splice(at, 0, words)
          else if (act === 'move') parts.splice(place, 0, ...parts.splice(at, 3))
          else if (act === 'double') parts.splice(place, 0, ...parts.slice(at, at + 2))
          else if (parts[at] !== undefined) parts[at] = parts[at].slice(0, 7) + words + parts[at].slice(9)
        }
        const after = parts.join('\n\n').toWellFormed()
        leads(before.toWellFormed(), after)
      }),
      { numRuns: 60 },
    )
  })

  it('gives the text after where nothing is alike', () => {
    const han = (length: number, start: number) =>
      Array.from(
        { length },
        (_, at) => String.fromCharCode(start + ((at * 7919) % 4_000)) + (at % 50 === 0 ? '\n' : ''),
      ).join('')
    const [before, after] = [han(60_000, 0x4e00), han(50_000, 0x6e00)]
    leads(before, after)
    expect(diffTexts(before, after).length).toBeLessThan(1_000)
  })

  it('is empty between equal texts', () => {
    fc.assert(
      fc.property(shortText, text => {
        expect(diffTexts(text, text)).toEqual(text === '' ? [] : [text.length])
      }),
    )
  })

  it('is one insertion where one character was put in, one deletion where it was taken out', () => {
    const character = fc.constantFrom('社', '𠮷', '👨‍👩‍👧', 'a', '。', '\n')
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('社', '區', 'a', 'b', '𠮷', '\n', '，'), { maxLength: 80 }),
        fc.nat(80),
        character,
        (parts, at, added) => {
          const after = [...parts.slice(0, at), added, ...parts.slice(at)].join('')
          const before = parts.join('')
          expect(diffTexts(before, after).filter(Array.isArray)).toEqual([[0, ...added.split('\n')]])
          expect(diffTexts(after, before).filter(Array.isArray)).toEqual([[added.length]])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('changes nothing but what was changed, in a long text', () => {
    const paragraphs = Array.from(
      { length: 400 },
      (_, index) => `第${index}段，居民在楼下谈了${index * 7}次话，${'然后各自回家。'.repeat(index % 9)}`,
    )
    const before = paragraphs.join('\n\n')
    const at = (index: number) => before.indexOf(`第${index}段`)
    const after = before
      .replace('第30段，居民', '第30段，𠮷祥楼的居民')
      .replace('第200段，居民在楼下', '第200段，居民在街口')
      .replace(/第390段.*\n\n/, '')
    expect(findHunks(before, after)).toEqual([
      { fromBefore: at(30) + 5, toBefore: at(30) + 5, fromAfter: at(30) + 5, toAfter: at(30) + 10 },
      { fromBefore: at(200) + 9, toBefore: at(200) + 11, fromAfter: at(200) + 14, toAfter: at(200) + 16 },
      { fromBefore: at(390), toBefore: at(391), fromAfter: at(390) + 5, toAfter: at(390) + 5 },
    ])
  })

  it.each([
    [
      'a paragraph is put in whole',
      '甲段。\n\n乙段。\n',
      '甲段。\n\n乙一段。\n\n乙段。\n',
      [5, [0, '乙一段。', '', ''], 4],
    ],
    ['a sentence is put in whole', '我来了。我走了。', '我来了。我看了。我走了。', [4, [0, '我看了。'], 4]],
    ['an emoji is changed whole', 'a👨‍👩‍👧b', 'a👨‍👩‍👦b', [1, [8, '👨‍👩‍👦'], 1]],
    ['a letter is changed with its accent', 'xe\u0301y', 'xe\u0300y', [1, [2, 'e\u0300'], 1]],
    ['a rare character is changed whole', '𠮷', '𠮶', [[2, '𠮶']]],
    ['all is put in', '', 'a\nb', [[0, 'a', 'b']]],
    ['all is taken out', 'a\nb', '', [[3]]],
    ['a script is changed character by character', '社區與環境', '社区与环境', [1, [3, '区与环'], 1]],
  ])('reads as a person would tell it: %s', (_, before, after, change) => {
    expect(diffTexts(before, after)).toEqual(change)
  })

  it('keeps what a conversion of the script leaves as it is, in a long text', () => {
    const line = '這裡的居民說他們會參與社區的環境治理'
    const simple = '这里的居民说他们会参与社区的环境治理'
    const before = Array.from({ length: 600 }, (_, index) => `${index}${line}`).join('\n')
    const after = before.replaceAll(line, simple)
    const kept = diffTexts(before, after).filter(part => typeof part === 'number')
    expect(kept.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(0.5 * before.length)
  })

  it('changes a script place by place', () => {
    const forms = ['裏', '裡', '里', '著', '着', 'Ａ', 'A', '，', ',', '社']
    const simple = new Map([
      ['裏', '里'],
      ['裡', '里'],
      ['著', '着'],
      ['Ａ', 'A'],
      ['，', ','],
    ])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...forms), { maxLength: 60 }), characters => {
        const after = characters.map(character => simple.get(character) ?? character).join('')
        for (const hunk of findHunks(characters.join(''), after)) {
          expect([hunk.fromBefore, hunk.toBefore]).toEqual([hunk.fromAfter, hunk.toAfter])
        }
      }),
    )
  })

  it('takes out what stood behind every few characters, and nothing else', () => {
    const words = Array.from({ length: 12_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * 7_919) % 3_001)),
    )
    const glossed = words.map((word, at) => (at % 3 === 0 ? `${word}(huì)` : word)).join('')
    expect(diffTexts(glossed, words.join('')).filter(Array.isArray)).toEqual(Array(4_000).fill([5]))
    const changed = words.with(6_002, '改').join('')
    expect(diffTexts(glossed, changed).filter(Array.isArray)).toHaveLength(4_001)
  })

  it('joins and breaks lines without touching the words', () => {
    const word = (at: number) =>
      'abcdefghijklmnop'.slice((at * 7) % 11, ((at * 7) % 11) + 2 + ((at * 13) % 5))
    const words = Array.from({ length: 3_000 }, (_, at) => `${word(at)}${word(at >> 3)}${at % 97}`)
    const lines = (width: number) =>
      words.map((each, at) => each + (at % width === width - 1 ? '\n' : ' ')).join('')
    const changes = diffTexts(lines(10), lines(7)).filter(Array.isArray)
    const moved = words.filter((_, at) => (at % 10 === 9) !== (at % 7 === 6))
    expect(changes).toHaveLength(moved.length)
    expect(changes.every(change => change[0] === 1)).toBe(true)
  })

  it.each([
    ['the letters of a changed word', 'in the colour of', 'in the color of', [11, [1], 4]],
    ['unlike words as a whole', 'we saw the house', 'we saw five mice', [7, [9, 'five mice']]],
  ])('compares %s', (_, before, after, change) => {
    expect(diffTexts(before, after)).toEqual(change)
  })

  it('cuts no character as people see it', () => {
    fc.assert(
      fc.property(shortText, shortText, (before, after) => {
        for (const hunk of findHunks(before, after)) {
          expect(startsCluster(before, hunk.fromBefore) && startsCluster(before, hunk.toBefore)).toBe(true)
          expect(startsCluster(after, hunk.fromAfter) && startsCluster(after, hunk.toAfter)).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
