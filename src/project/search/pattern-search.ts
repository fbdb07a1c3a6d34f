import { Worker } from 'node:worker_threads'
import { Refusal } from '../../core/refusal.ts'
import { type Matches, type Pattern, readPattern } from '../../core/search/index.ts'
import type { SearchQuery } from '../../ipc/search.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { readTextContent } from '../store/contents.ts'
import type { Search } from './run-search.ts'

/** A text that takes longer than this is given up, with the pattern. In milliseconds. */
const PATIENCE = 2000

/**
 * The whole of the thread: it gets a pattern once, then texts, and answers each with its matches. It stands here as
 * a script, because a thread that is loaded from a file would need a built one, and tests have none.
 */
const script = `
  const { parentPort, workerData: { source, flags, most } } = require('node:worker_threads')
  const pattern = new RegExp(source, flags)
  parentPort.on('message', text => {
    const matches = []
    for (const { index, 0: words } of text.matchAll(pattern)) {
      if (words.length > 0) matches.push(index, index + words.length)
      if (matches.length > most) break
    }
    parentPort.postMessage(matches)
  })`

/** No text can give more matches than a search may have. */
const MOST_IN_TEXT = 4_000_000

/**
 * Looks for a regular expression in a thread of its own, since one with repetitions inside repetitions may never come
 * to an end. Refuses: search-empty, pattern-invalid, pattern-too-slow, cancelled.
 */
export function patternSearch(db: ReadDb, query: SearchQuery, { signal }: QueryContext): Search {
  const thread = new PatternThread(readPattern(query.words, query.exact), signal)
  return {
    find: ({ textKey }) => thread.find(readTextContent(db, textKey)),
    end: () => thread.end(),
  }
}

class PatternThread {
  readonly #worker: Worker

  constructor(
    { source, flags }: Pattern,
    private readonly signal: AbortSignal,
  ) {
    const workerData = { source, flags, most: MOST_IN_TEXT }
    this.#worker = new Worker(script, {
      eval: true,
      workerData,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    // Whoever waits for a text hears of it; between two texts nothing goes wrong.
    this.#worker.on('error', () => {})
  }

  find(text: string): Promise<Matches> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer)
        this.signal.removeEventListener('abort', stop)
        this.#worker.off('message', hear).off('exit', fail)
        act()
      }
      const hear = (matches: Matches) => settle(() => resolve(matches))
      const fail = () => settle(() => reject(tooSlow()))
      const stop = () => settle(() => reject(new Refusal('cancelled', 'The search was cancelled')))
      const timer = setTimeout(fail, PATIENCE)
      this.signal.addEventListener('abort', stop)
      this.#worker.on('message', hear).on('exit', fail)
      if (this.signal.aborted) stop()
      else this.#worker.postMessage(text)
    })
  }

  end(): void {
    void this.#worker.terminate()
  }
}

function tooSlow(): Refusal {
  return new Refusal('pattern-too-slow', `No answer to a regular expression in ${PATIENCE} ms`)
}
