import { SaxesParser } from 'saxes'
import { widthOf } from '../text-width.ts'

export interface SvgElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  /** Number of the mark it belongs to, or null. */
  readonly mark: number | null
  /** In `<defs>`. */
  readonly defined: boolean
}

/** All elements of a picture in their order; throws where it is no XML. */
export function parsedSvg(svg: string): SvgElement[] {
  const elements: SvgElement[] = []
  const open: { name: string; attributes: Record<string, string>; text: string; place: number }[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: attributes as Record<string, string>, text: '', place: elements.length })
    elements.push({ name, attributes: {}, text: '', mark: null, defined: false })
  })
  parser.on('text', words => {
    const last = open.at(-1)
    if (last !== undefined) last.text += words
  })
  parser.on('closetag', () => {
    const closed = open.at(-1)
    if (closed === undefined) return
    const marked = open.findLast(({ attributes }) => attributes['data-mark'] !== undefined)
    const mark = marked === undefined ? null : Number(marked.attributes['data-mark'])
    const defined = open.some(({ name }) => name === 'defs')
    const { name, attributes, text } = closed
    elements[closed.place] = { name, attributes, text, mark, defined }
    open.pop()
  })
  parser.write(svg).close()
  return elements
}

type Corner = readonly [x: number, y: number]

/** The corners of what an element covers; null for elements that cover nothing. */
export function cornersOf({ name, attributes, text }: SvgElement): readonly Corner[] | null {
  const number = (key: string) => Number(attributes[key] ?? 0)
  switch (name) {
    case 'rect':
      return rectangle(number('x'), number('y'), number('width'), number('height'))
    case 'circle': {
      const radius = number('r')
      return rectangle(number('cx') - radius, number('cy') - radius, 2 * radius, 2 * radius)
    }
    case 'line':
      return [
        [number('x1'), number('y1')],
        [number('x2'), number('y2')],
      ]
    case 'path':
      return pathPoints(attributes.d ?? '')
    case 'text':
      return textCorners(attributes, text)
    default:
      return null
  }
}

/** As wide as the words are measured, as high as small letters: what must not meet other words. */
function textCorners(attributes: Readonly<Record<string, string>>, text: string): readonly Corner[] {
  const size = Number(attributes['font-size'])
  const wide = widthOf(text, size)
  const [x, y] = [Number(attributes.x), Number(attributes.y)]
  const anchor = attributes['text-anchor']
  const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x
  const corners = rectangle(left, y - size * 0.75, wide, size * 0.85)
  const [degrees = 0, aroundX = 0, aroundY = 0] = (
    /rotate\(([^)]*)\)/.exec(attributes.transform ?? '')?.[1] ?? ''
  )
    .split(' ')
    .map(Number)
  const turn = (degrees * Math.PI) / 180
  return corners.map(([cornerX, cornerY]): Corner => {
    const [right, down] = [cornerX - aroundX, cornerY - aroundY]
    return [
      aroundX + right * Math.cos(turn) - down * Math.sin(turn),
      aroundY + right * Math.sin(turn) + down * Math.cos(turn),
    ]
  })
}

function rectangle(x: number, y: number, width: number, height: number): readonly Corner[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

/** The points a path of the commands M, L, H, V, h, v, A and Z goes through. */
function pathPoints(d: string): readonly Corner[] {
  const points: Corner[] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([MLHVAZhv])([^MLHVAZhv]*)/g)) {
    const values = rest
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    if (command === 'Z') continue
    if (command === 'H') x = values[0] ?? 0
    else if (command === 'V') y = values[0] ?? 0
    else if (command === 'h') x += values[0] ?? 0
    else if (command === 'v') y += values[0] ?? 0
    else [x = 0, y = 0] = values.slice(-2)
    points.push([x, y])
  }
  return points
}

/** Whether two shapes with four corners share any of their area: no side of one parts them. */
export function shapesMeet(one: readonly Corner[], other: readonly Corner[]): boolean {
  return ![one, other].some(shape =>
    shape.some(([x, y], at) => {
      const [nextX, nextY] = shape[(at + 1) % shape.length] ?? [0, 0]
      const [acrossX, acrossY] = [y - nextY, nextX - x]
      const along = (corners: readonly Corner[]) =>
        corners.map(([cornerX, cornerY]) => cornerX * acrossX + cornerY * acrossY)
      const [first, second] = [along(one), along(other)]
      const slack = 1e-6
      return (
        Math.max(...first) <= Math.min(...second) + slack || Math.max(...second) <= Math.min(...first) + slack
      )
    }),
  )
}
