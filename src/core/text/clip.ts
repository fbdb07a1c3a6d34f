import { startsCluster } from './cluster.ts'

/** The beginning of a text: at most so many UTF-16 code units, never a part of what a person sees as one character. */
export function beginning(text: string, most: number): string {
  let end = Math.min(most, text.length)
  while (end > 0 && !startsCluster(text, end)) end--
  return text.slice(0, end)
}

/** The end of a text, as `beginning` takes the other one. */
export function ending(text: string, most: number): string {
  let start = Math.max(0, text.length - most)
  while (start < text.length && !startsCluster(text, start)) start++
  return text.slice(start)
}
