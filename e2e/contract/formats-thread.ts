import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { RefusalCode } from '../../src/core/refusal.ts'
import type { Mark } from '../../src/core/text/index.ts'
import type { ReadingWarning } from '../../src/formats/extracted.ts'
import type { FormatName, ReadingOptions } from '../../src/formats/read/index.ts'

/** What became of a file that was given to a reading thread. */
export type Outcome =
  | {
      readonly kind: 'text'
      readonly format: FormatName
      readonly encoding: string | null
      readonly text: string
      readonly marks: readonly Mark[]
      readonly warnings: readonly ReadingWarning[]
      /** Of a table. */
      readonly rows: number | null
    }
  /** A project came in; `mended` is how many of its quotations the mended file has. */
  | { readonly kind: 'project'; readonly codings: number; readonly mended: number | null }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string }
  /** Something was thrown that is no refusal, or the thread died of it. */
  | { readonly kind: 'defect'; readonly message: string }
  | { readonly kind: 'hang' }

export interface Reading {
  readonly outcome: Outcome
  /** Attempts to reach the network, another program or the disk, and rejections that nobody handled. */
  readonly escapes: readonly string[]
}

/**
 * A file hangs after ten seconds of computing, or a minute without any answer: on a machine that has much else to do,
 * the clock on the wall says little. In milliseconds; nothing else computes in this process meanwhile.
 */
const COMPUTING = 10_000
const WAITING = 60_000
const GLANCE = 250

/**
 * Reads files in a thread with every door closed, so that one that hangs or kills its reader fails a test and does
 * not hang the suite. One file at a time.
 */
export class ReadingThread {
  #worker: Promise<Worker> | undefined

  /** `entry` is the script of the thread. */
  constructor(private readonly entry = 'formats-thread-entry.mjs') {}

  /** Loads what reads, which is no part of reading a file. */
  async ready(): Promise<void> {
    this.#worker ??= startWorker(this.entry)
    await this.#worker
  }

  /** What is not refused must be a text in the agreed shape; `faultsOf` says what is wrong with it. */
  async read(
    bytes: Uint8Array,
    name: string,
    options: ReadingOptions | { readonly mend: boolean } = {},
  ): Promise<Reading> {
    this.#worker ??= startWorker(this.entry)
    const worker = await this.#worker
    // Listeners are taken off one by one: a worker without any no longer hears its own port.
    const reading = await new Promise<Reading>(resume => {
      const end = (reading: Reading) => {
        clearInterval(timer)
        worker.off('message', end)
        worker.off('error', die)
        worker.off('exit', die)
        resume(reading)
      }
      const die = (reason: unknown) => {
        const message = `The thread died: ${reason instanceof Error ? reason.stack : reason}`
        end({ outcome: { kind: 'defect', message }, escapes: [] })
      }
      const begun = performance.now()
      const before = process.cpuUsage()
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(before)
        const isSlow = (user + system) / 1000 > COMPUTING || performance.now() - begun > WAITING
        if (isSlow) end({ outcome: { kind: 'hang' }, escapes: [] })
      }, GLANCE)
      worker.on('message', end)
      worker.on('error', die)
      worker.on('exit', die)
      worker.postMessage({ bytes, name, options })
    })
    const { kind } = reading.outcome
    if (kind === 'hang' || kind === 'defect') await this.close()
    return reading
  }

  async close(): Promise<void> {
    const worker = await this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

/** Resolves when the readers are loaded: that is no part of reading a file. */
function startWorker(entry: string): Promise<Worker> {
  const worker = new Worker(resolve(import.meta.dirname, entry), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  return new Promise((resume, reject) => {
    worker.once('error', reject)
    worker.once('message', () => {
      worker.off('error', reject)
      resume(worker)
    })
  })
}

/** What is wrong with a reading: anything but a refusal or a text in the agreed shape, and any escape. Empty if fine. */
export function faultsOf({ outcome, escapes }: Reading): string[] {
  if (outcome.kind === 'hang') return ['no answer in ten seconds of computing', ...escapes]
  if (outcome.kind === 'defect') return [outcome.message, ...escapes]
  if (outcome.kind === 'project' && outcome.mended !== null && outcome.mended < outcome.codings) {
    return [`${outcome.codings} codings, of which ${outcome.mended} are in the mended file`, ...escapes]
  }
  return outcome.kind === 'text' ? [...faultsOfText(outcome.text, outcome.marks), ...escapes] : [...escapes]
}

function faultsOfText(text: string, marks: readonly Mark[]): string[] {
  const faults: string[] = []
  if (!text.isWellFormed()) faults.push('the text has half characters')
  if (text.includes('\r')) faults.push('the text has a carriage return')
  marks.forEach((mark, index) => {
    const said = JSON.stringify(mark).slice(0, 200)
    if (mark.from < 0 || mark.to > text.length || mark.from > mark.to)
      faults.push(`outside the text: ${said}`)
    if (splitsPair(text, mark.from) || splitsPair(text, mark.to)) faults.push(`splits a character: ${said}`)
    const before = marks[index - 1]
    if (before !== undefined && before.from > mark.from) faults.push(`not in order: ${said}`)
  })
  const pages = marks.filter(mark => mark.kind === 'page')
  pages.forEach((page, index) => {
    const next = pages[index + 1]
    if (next !== undefined && next.from !== page.to) faults.push(`a gap behind page ${page.label}`)
  })
  return faults
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}
