import { describe, expect, it } from 'vitest'
import { drawBars, drawCodeline, drawNetwork, drawPortrait, drawStackedBars, drawSunburst } from './index.ts'
import { squaresOf } from './portrait.ts'
import { lookOf, names } from './testing/look.ts'
import { parsedSvg } from './testing/parsed-svg.ts'

const widthsOf = (svg: string) =>
  parsedSvg(svg)
    .filter(({ name, mark }) => name === 'rect' && mark !== null)
    .map(({ attributes, mark }) => [mark, Number(attributes.width)] as const)

describe('lengths and places follow the numbers', () => {
  it('bars are as long as their numbers', () => {
    const values = [40, 10, 0, 25]
    const bars = values.map((value, at) => ({ key: `${at}`, label: names[at] ?? '', value }))
    const { svg, marks } = drawBars({ title: '', unit: '', bars, order: 'given' }, lookOf())
    const widths = widthsOf(svg).map(([, width]) => width)
    expect(widths.map(width => (width * 40) / (widths[0] ?? 1)).map(Math.round)).toEqual(values)
    expect(marks.map(({ row }) => row)).toEqual(['0', '1', '2', '3'])
  })

  it('parts of a bar together are as long as their sum', () => {
    const heads = ['a', 'b'].map(key => ({ key, label: key }))
    const columns = ['x', 'y', 'z'].map(key => ({ key, label: key }))
    const cells = [
      [10, 20, 30],
      [0, 15, 15],
    ]
    const grid = { title: '', unit: '', rows: heads, columns, cells }
    const lengths = (percent: boolean) => {
      const { svg, marks } = drawStackedBars({ ...grid, percent }, lookOf())
      const parts = parsedSvg(svg).filter(
        ({ name, mark, attributes }) => name === 'rect' && mark !== null && attributes.height === '18',
      )
      return heads.map(({ key }) =>
        parts
          .filter(({ mark }) => marks[mark ?? -1]?.row === key)
          .reduce((sum, { attributes }) => sum + Number(attributes.width), 0),
      )
    }
    // Each part begins where the one before it ends.
    const drawn = drawStackedBars({ ...grid, percent: false }, lookOf())
    const first = parsedSvg(drawn.svg)
      .filter(({ mark, attributes }) => attributes.height === '18' && drawn.marks[mark ?? -1]?.row === 'a')
      .map(({ attributes }) => [Number(attributes.x), Number(attributes.width)] as const)
    expect(first).toHaveLength(3)
    for (const [at, [x]] of first.entries()) {
      const [before, width] = first[at - 1] ?? [x, 0]
      expect(x).toBeCloseTo(before + width, 1)
    }
    const [long = 0, short = 0] = lengths(false)
    expect(long / short).toBeCloseTo(2, 2)
    const [one = 0, other = 0] = lengths(true)
    expect(one).toBeCloseTo(other, 0)
  })

  it('links are drawn from the threshold on, each two once', () => {
    const jaccard = [
      [1, 0.5, 0.2],
      [0.5, 1, 0.499],
      [0.2, 0.499, 1],
    ]
    const nodes = ['a', 'b', 'c'].map(key => ({ key, label: key, value: 1 }))
    const weight = (one: number, other: number) => jaccard[one]?.[other] ?? 0
    const linked = (threshold: number) =>
      drawNetwork({ title: '', unit: '', nodes, weight, threshold }, lookOf()).marks.flatMap(
        ({ row, column }) => (column === null ? [] : `${row}${column}`),
      )
    expect(linked(0.5)).toEqual(['ab'])
    expect(linked(0.499).sort()).toEqual(['ab', 'bc'])
    expect(linked(0).sort()).toEqual(['ab', 'ac', 'bc'])
    expect(linked(0.51)).toEqual([])
  })

  it('a code with what is below it takes the whole circle', () => {
    const child = (key: string, value: number) => ({ key, label: key, value, children: [] })
    const nodes = [{ ...child('top', 5), children: [child('one', 10), child('none', 0)] }]
    const { svg, marks, table } = drawSunburst({ title: '', unit: 'n', nodes }, lookOf())
    expect(marks.map(({ row }) => row)).toEqual(['top', 'one'])
    expect(marks[0]?.label).toContain('15')
    expect(table.lines).toEqual([
      ['top', 5, 15],
      ['top/one', 10, 10],
      ['top/none', 0, 0],
    ])
    const inner = parsedSvg(svg).find(({ name, mark }) => name === 'path' && mark === 0)
    // Two halves: an arc of the whole circle would end where it begins, and be nothing.
    expect(inner?.attributes.d?.match(/Z/g)).toHaveLength(2)
  })

  it('a square has the code that covers most of it; equal ones the earlier code', () => {
    const codes = ['a', 'b'].map(key => ({ key, label: key }))
    const codings = [
      { from: 0, to: 60, code: 1 },
      { from: 0, to: 40, code: 0 },
      { from: 110, to: 120, code: 0 },
      { from: 110, to: 120, code: 1 },
      { from: 150, to: 200, code: 1 },
      { from: 150, to: 200, code: 0 },
    ]
    const data = { title: '', unit: '', characters: 200, codes, codings }
    expect(squaresOf(data, 2)).toEqual({ codes: [1, 0], starts: [0, 100] })
    // 60 to 150 are not coded.
    expect(
      squaresOf(data, 20)
        .codes.map(code => 'ab'[code] ?? '.')
        .join(''),
    ).toBe('aaaabb.....a...aaaaa')
    const { marks } = drawPortrait(data, lookOf())
    // A square for each character: 60, 10 and 50 of them are coded.
    expect(marks).toHaveLength(120)
    expect(marks.at(-1)).toMatchObject({ row: 'a', span: { to: 200 } })
  })

  it('along the text codings that touch are one stretch, others are apart', () => {
    const codings = [
      { from: 0, to: 100, code: 0 },
      { from: 50, to: 120, code: 0 },
      { from: 900, to: 1000, code: 0 },
    ]
    const codes = [{ key: 'a', label: 'a' }]
    const { marks } = drawCodeline({ title: '', unit: '', characters: 1000, codes, codings }, lookOf())
    expect(marks.map(({ span }) => span)).toEqual([
      { from: 0, to: 120 },
      { from: 900, to: 1000 },
    ])
  })
})
