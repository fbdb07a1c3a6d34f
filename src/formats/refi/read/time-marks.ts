import type { TimeMark } from '../../../core/text/index.ts'
import type { Convention, CountedText } from './conventions.ts'
import type { SyncPoint } from './foreign-model.ts'

/** What stands between two moments of a transcript; moments without a time or a place are passed over. */
export function timeMarks(
  points: readonly SyncPoint[],
  counted: CountedText,
  convention: Convention,
): TimeMark[] {
  const moments = points
    .flatMap(({ time, position }) => {
      if (time === null || position === null || time < 0) return []
      const place = counted.spanOf({ start: position, end: position }, convention)
      return place === null ? [] : [{ time, at: place.from }]
    })
    .toSorted((a, b) => a.at - b.at || a.time - b.time)
  return moments.flatMap(({ time, at }, index): TimeMark[] => {
    const next = moments[index + 1]
    const to = next?.at ?? counted.text.length
    const end = next !== undefined && next.time >= time ? next.time : null
    return to > at ? [{ kind: 'time', from: at, to, start: time, end }] : []
  })
}
