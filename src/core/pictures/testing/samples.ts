import { palette } from '../../codebook/index.ts'
import {
  drawBars,
  drawCodeline,
  drawDispersion,
  drawHeatMap,
  drawNetwork,
  drawPortrait,
  drawSaturation,
  drawStackedBars,
  drawSunburst,
  drawTimeline,
  drawWordCloud,
  type Picture,
  type PictureLook,
} from '../index.ts'
import { randomFrom } from '../random.ts'
import { nameOf } from './look.ts'

export const pictureKinds = [
  ...(['bar', 'stacked', 'percent', 'heat', 'network', 'sunburst', 'portrait', 'codeline'] as const),
  ...(['timeline', 'saturation', 'cloud', 'dispersion'] as const),
] as const
export type SampleKind = (typeof pictureKinds)[number]

/** A picture of a kind with about `size` things in it; the same each time. */
export function samplePicture(kind: SampleKind, size: number, look: PictureLook): Picture {
  const random = randomFrom(size * 7919 + pictureKinds.indexOf(kind))
  const value = (most: number) => Math.floor(most * random() ** 2)
  const heads = Array.from({ length: size }, (_, at) => ({
    key: `key-${at}`,
    label: nameOf(at),
    color: palette[at % palette.length],
  }))
  const columns = Array.from({ length: Math.ceil(size * 0.7) }, (_, at) => ({
    key: `c${at}`,
    label: nameOf(at + 3),
  }))
  const cells = heads.map(() => columns.map(() => value(60)))
  const grid = { title: `${kind} <i>&`, unit: 'codings', rows: heads, columns, cells }
  switch (kind) {
    case 'bar':
      return drawBars(
        { ...grid, bars: heads.map(head => ({ ...head, value: value(2000) })), order: 'size' },
        look,
      )
    case 'stacked':
      return drawStackedBars({ ...grid, percent: false }, look)
    case 'percent':
      return drawStackedBars({ ...grid, percent: true }, look)
    case 'heat':
      return drawHeatMap(grid, look)
    case 'network': {
      const weights = heads.map(() => heads.map(() => value(12)))
      const weight = (one: number, other: number) =>
        weights[Math.min(one, other)]?.[Math.max(one, other)] ?? 0
      return drawNetwork(
        { ...grid, nodes: heads.map(head => ({ ...head, value: value(90) })), weight, threshold: 6 },
        look,
      )
    }
    case 'sunburst': {
      const tree = heads.map((head, at) => ({ ...head, value: value(40), children: [], at }))
      const nodes = tree.flatMap(({ at, ...node }) =>
        at % 4 === 0
          ? [{ ...node, children: tree.slice(at + 1, at + 4).map(({ at: _, ...child }) => child) }]
          : [],
      )
      return drawSunburst({ ...grid, nodes }, look)
    }
    case 'portrait':
    case 'codeline': {
      const characters = 9000
      const codings = Array.from({ length: size * 3 }, () => {
        const from = value(characters)
        return { from, to: Math.min(characters, from + 10 + value(500)), code: Math.floor(random() * size) }
      })
      const draw = kind === 'portrait' ? drawPortrait : drawCodeline
      return draw({ ...grid, characters, codes: heads, codings: size === 0 ? [] : codings }, look)
    }
    case 'timeline': {
      const years = columns.map((_, at) => ({ key: `${1990 + at}`, label: `${1990 + at}` }))
      return drawTimeline({ ...grid, columns: years, undated: 2 }, look)
    }
    case 'saturation':
      return drawSaturation(
        {
          title: kind,
          documents: heads,
          codes: heads.map(() => Array.from({ length: 4 }, () => value(size + 10))),
          order: 'reading',
          orders: 500,
          seed: 1,
        },
        look,
      )
    case 'cloud':
      return drawWordCloud(
        { ...grid, all: size, words: heads.map((head, at) => ({ ...head, value: 400 - at })) },
        look,
      )
    case 'dispersion':
      return drawDispersion(
        {
          ...grid,
          documents: heads.map(head => ({
            ...head,
            positions: Array.from({ length: value(30) }, random).sort(),
          })),
        },
        look,
      )
  }
}
