import { Refusal } from '../../../core/refusal.ts'
import type { Matches } from '../../../core/search/index.ts'
import type { PatternRequest } from './pattern-worker.ts'

/** A search that takes longer than this is given up. In milliseconds. */
const PATIENCE = 2000

let thread: Worker | null = null

/**
 * Looks for a regular expression in a thread of its own, as one with repetitions inside repetitions may never come to
 * an end, and the page could not be used meanwhile. Refuses: pattern-too-slow; cancelled when the signal says so.
 */
export function findPattern(request: PatternRequest, signal: AbortSignal): Promise<Matches> {
  return new Promise((resolve, reject) => {
    const worker = thread ?? new Worker(new URL('./pattern-worker.ts', import.meta.url), { type: 'module' })
    thread = null
    const settle = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      worker.onmessage = null
      worker.onerror = null
    }
    const giveUp = (refusal: Refusal) => {
      settle()
      worker.terminate()
      reject(refusal)
    }
    const cancel = () => giveUp(new Refusal('cancelled', 'Another search came'))
    const slow = () => giveUp(new Refusal('pattern-too-slow', `No answer in ${PATIENCE} ms`))
    const timer = setTimeout(slow, PATIENCE)
    signal.addEventListener('abort', cancel)
    worker.onmessage = ({ data }: MessageEvent<Matches>) => {
      settle()
      // Ready for the next search.
      thread?.terminate()
      thread = worker
      resolve(data)
    }
    // Out of memory or of stack: too much for this text as well.
    worker.onerror = event => {
      event.preventDefault()
      slow()
    }
    if (signal.aborted) cancel()
    else worker.postMessage(request)
  })
}
