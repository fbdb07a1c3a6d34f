import type { Pattern } from '../../../core/search/index.ts'

/** What the page asks of the thread, and is answered with the hits of: from, to, from, to, … */
export interface PatternRequest extends Pattern {
  readonly text: string
}

/** No text gives more hits than this. */
const MOST = 1_000_000

self.addEventListener('message', ({ data }: MessageEvent<PatternRequest>) => {
  const hits: number[] = []
  for (const { index, 0: words } of data.text.matchAll(new RegExp(data.source, data.flags))) {
    if (words.length > 0) hits.push(index, index + words.length)
    if (hits.length >= 2 * MOST) break
  }
  self.postMessage(hits)
})
