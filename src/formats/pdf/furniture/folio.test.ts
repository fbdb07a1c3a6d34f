import { describe, expect, it } from 'vitest'
import { readFolio, writeFolio } from './folio.ts'
import { labelPages } from './page-labels.ts'

describe('page numbers', () => {
  it.each([
    ['12', 12, 'arabic', false],
    ['- 12 -', 12, 'arabic', true],
    ['· 12 ·', 12, 'arabic', true],
    ['—１２—', 12, 'arabic', true],
    ['[12]', 12, 'arabic', true],
    ['第 12 页', 12, 'arabic', true],
    ['第12頁 共30頁', 12, 'arabic', true],
    ['共30页，第12页', 12, 'arabic', true],
    ['Page 12 of 30', 12, 'arabic', true],
    ['12/30', 12, 'arabic', true],
    ['p. 12', 12, 'arabic', true],
    ['xiv', 14, 'roman', false],
    ['XIV', 14, 'roman', false],
    ['十二', 12, 'chinese', false],
    ['一百二十三', 123, 'chinese', false],
    ['二〇三', 203, 'chinese', false],
  ] as const)('%s is %i', (line, number, style, isDecorated) => {
    expect(readFolio(line)).toMatchObject({ number, style, isDecorated })
  })

  it.each(['12 Stairs', 'iiii', 'mild', '2.3', '第三章', 'A', '', '12 13'])('%s is none', line => {
    expect(readFolio(line)).toBeNull()
  })

  it('say how many pages there are', () => {
    expect(readFolio('第3页 共12页')?.total).toBe(12)
    expect(readFolio('Page 3 of 12')?.total).toBe(12)
    expect(readFolio('3')?.total).toBeNull()
  })

  it('are written as they are read', () => {
    for (const style of ['arabic', 'roman', 'chinese'] as const) {
      for (const number of [1, 4, 9, 10, 11, 19, 20, 21, 40, 99, 100, 103, 120, 399]) {
        expect(readFolio(writeFolio(number, style))).toMatchObject({ number, style })
      }
    }
  })
})

describe('labels of pages', () => {
  const printed = (entries: [number, number][]) =>
    new Map(entries.map(([page, number]) => [page, { number, style: 'arabic' as const }]))

  it('are counted from 1 when few are printed', () => {
    expect(labelPages(6, [], printed([[3, 40]]))).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('are those printed on most pages, counted on in between', () => {
    expect(
      labelPages(
        5,
        [],
        printed([
          [1, 12],
          [2, 13],
          [4, 15],
        ]),
      ),
    ).toEqual(['11', '12', '13', '14', '15'])
  })

  it('are never below 1', () => {
    expect(
      labelPages(
        4,
        [],
        printed([
          [1, 1],
          [2, 2],
          [3, 3],
        ]),
      ),
    ).toEqual(['1', '1', '2', '3'])
  })

  it('are those of the file, where it has some', () => {
    expect(
      labelPages(
        3,
        ['i', null, '1'],
        printed([
          [0, 7],
          [1, 8],
          [2, 9],
        ]),
      ),
    ).toEqual(['i', '2', '1'])
  })
})
