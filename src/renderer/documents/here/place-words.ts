import type { Mark } from '../../../core/text/index.ts'

/** On which page a place is, at what time it was said and by whom; null for what is not known. */
export function placeWords(
  marks: readonly Mark[],
  position: number,
): { readonly page: string | null; readonly time: string | null; readonly speaker: string | null } {
  const here = marks.filter(mark => mark.from <= position && position < mark.to)
  const page = here.find(mark => mark.kind === 'page')
  const time = here.findLast(mark => mark.kind === 'time')
  const turn = here.findLast(mark => mark.kind === 'turn')
  return {
    page: page?.label ?? null,
    time: time === undefined ? null : clock(time.start),
    speaker: turn?.speaker ?? null,
  }
}

/** Milliseconds as hours, minutes and seconds. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
