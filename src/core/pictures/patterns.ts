import { element } from './svg.ts'

/** Lines or dots on a colour: parts that differ in colour differ in pattern too, and stay apart without colour. */
export interface Pattern {
  readonly color: string
  readonly over: string
  /** 1 to 6. */
  readonly kind: number
}

const KINDS = 7

const strokes: readonly string[] = [
  '',
  'M-2 10 10 -2M-2 2 2 -2M6 10 10 6',
  'M2 2h1M6 6h1',
  'M0 4h8',
  'M-2 -2 10 10M6 -2 10 2M-2 6 2 10',
  'M4 0v8',
  'M0 4h8M4 0v8',
]

/** What to fill with; a pattern is kept in `known` under the name it is called by. */
export function fill(known: Map<string, Pattern>, pattern: Pattern): string {
  const kind = pattern.kind % KINDS
  if (kind === 0) return pattern.color
  for (const [id, other] of known) {
    if (other.kind === kind && other.color === pattern.color) return `url(#${id})`
  }
  const id = `postil-${pattern.color.slice(1)}-${kind}`
  known.set(id, { ...pattern, kind })
  return `url(#${id})`
}

export function patternMarkup(id: string, { color, over, kind }: Pattern): string {
  return element(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('rect', { width: 8, height: 8, fill: color }) +
      element('path', {
        d: strokes[kind],
        stroke: over,
        'stroke-width': kind === 2 ? 2 : 1.2,
        fill: 'none',
      }),
  )
}
