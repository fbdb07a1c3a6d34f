import { describe, expect, it } from 'vitest'
import { contrast } from './colors.ts'
import { type Picture, pictureThemes } from './index.ts'
import { pictureColors } from './look.ts'
import { lookOf } from './testing/look.ts'
import { cornersOf, parsedSvg, type SvgElement, shapesMeet } from './testing/parsed-svg.ts'
import { pictureKinds, samplePicture } from './testing/samples.ts'
import { drawTimeline } from './timeline.ts'

const sizes = [0, 1, 2, 10, 60, 500]
const cases = pictureKinds.flatMap(kind => sizes.map(size => [kind, size] as const))

const wordsOf = (elements: readonly SvgElement[]) =>
  elements.flatMap(element => {
    const corners = element.name === 'text' ? cornersOf(element) : null
    return corners === null ? [] : [{ words: element.text, corners }]
  })

function outside(picture: Picture): string[] {
  return parsedSvg(picture.svg)
    .filter(({ defined }) => !defined)
    .filter(element =>
      cornersOf(element)?.some(
        ([x, y]) => !(x >= -0.01 && y >= -0.01 && x <= picture.width + 0.01 && y <= picture.height + 0.01),
      ),
    )
    .map(({ name, text, attributes }) => `${name} ${text} ${JSON.stringify(attributes)}`)
}

function overlapping(picture: Picture): string[] {
  // From the top down: what begins below the end of another cannot meet it.
  const words = wordsOf(parsedSvg(picture.svg))
    .map(word => ({
      ...word,
      top: Math.min(...word.corners.map(([, y]) => y)),
      bottom: Math.max(...word.corners.map(([, y]) => y)),
    }))
    .toSorted((one, other) => one.top - other.top)
  const met: string[] = []
  for (const [at, one] of words.entries()) {
    for (let next = at + 1; next < words.length; next++) {
      const other = words[next]
      if (other === undefined || other.top >= one.bottom) break
      if (shapesMeet(one.corners, other.corners)) met.push(`${one.words} | ${other.words}`)
    }
  }
  return met
}

describe('every picture', () => {
  it.each(cases)('%s of %i: is XML, says what it is, draws each mark once', (kind, size) => {
    const picture = samplePicture(kind, size, lookOf())
    const elements = parsedSvg(picture.svg)
    const [root, title, desc] = elements
    expect(root?.attributes).toMatchObject({ role: 'img', viewBox: `0 0 ${picture.width} ${picture.height}` })
    expect(title).toMatchObject({ name: 'title', text: picture.title })
    expect(desc?.name).toBe('desc')
    expect(desc?.text).not.toMatch(/\{\{|undefined|NaN|Infinity/)
    expect(picture.svg).not.toMatch(/NaN|Infinity|undefined/)
    const marks = elements.flatMap(({ attributes }) => attributes['data-mark'] ?? [])
    expect(marks).toEqual(picture.marks.map((_, at) => String(at)))
    if (size === 0) expect(picture.marks).toEqual([])
  })

  it.each(cases)('%s of %i: keeps within its edges, and no words stand on others', (kind, size) => {
    for (const width of [480, 1200]) {
      const picture = samplePicture(kind, size, lookOf({ width }))
      expect(outside(picture)).toEqual([])
      expect(overlapping(picture)).toEqual([])
    }
  })

  it('timeline: discs that stand apart have their numbers beside them, in the last column, too', () => {
    const columns = ['2019', '2020', '2021'].map(label => ({ key: label, label }))
    const rows = ['居民𠮷参与', '平台'].map(label => ({ key: label, label }))
    const cells = [
      [1, 0, 12_345],
      [2, 3, 4],
    ]
    const words = { title: '时间', unit: '编码' }
    const { svg, marks } = drawTimeline({ ...words, rows, columns, cells, undated: 0 }, lookOf())
    const numbered = parsedSvg(svg).filter(({ name, mark }) => name === 'text' && mark !== null)
    expect(numbered.map(({ text }) => text)).toEqual(['1', '12,345', '2', '3', '4'])
    expect(marks).toHaveLength(5)
  })

  it.each(pictureKinds)('%s: the same numbers give the same bytes', kind => {
    expect(samplePicture(kind, 60, lookOf()).svg).toBe(samplePicture(kind, 60, lookOf()).svg)
  })

  it.each(pictureKinds)('%s: names stay words, whatever signs they have', kind => {
    const { svg } = samplePicture(kind, 12, lookOf({ provenance: ['project <&>"', 'journal 7'] }))
    expect(svg).not.toContain('<script')
    const elements = parsedSvg(svg)
    expect(elements.find(({ name }) => name === 'metadata')?.text).toBe('project <&>"\njournal 7')
    const allowed = /^(svg|title|desc|metadata|defs|pattern|rect|path|circle|line|g|text)$/
    expect(elements.filter(({ name }) => !allowed.test(name))).toEqual([])
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter(key => /^on|href|style/.test(key)),
    ).toEqual([])
  })

  it.each(pictureKinds)('%s: says how many are not shown', kind => {
    const { svg } = samplePicture(kind, 500, lookOf({ most: 8 }))
    // A curve is drawn through all of them.
    if (kind !== 'saturation') expect(svg).toMatch(/more are not shown/)
  })

  it.each(pictureKinds)('%s: words have contrast on what they stand on, in each theme', kind => {
    for (const theme of pictureThemes) {
      const { paper, empty } = pictureColors[theme]
      const elements = parsedSvg(samplePicture(kind, 30, lookOf({ theme })).svg)
      for (const { name, attributes, mark, text } of elements) {
        if (name !== 'text') continue
        const grounds = elements
          .filter(other => other.mark === mark && mark !== null && /^#/.test(other.attributes.fill ?? ''))
          .filter(other => other.name !== 'text')
          .map(other => other.attributes.fill ?? '')
        const best = Math.max(
          ...[paper, empty, ...grounds].map(ground => contrast(attributes.fill ?? '', ground)),
        )
        expect(best, `${theme} ${text}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })
})
