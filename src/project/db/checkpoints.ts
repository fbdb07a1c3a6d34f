import { Refusal } from '../../core/refusal.ts'
import type { Connection } from './connection.ts'
import { refusalOf } from './errors.ts'

/** Milliseconds without an act after which what was written is taken from the journal beside the file into it. */
const REST = 1000
/** Pages of the journal beside the file (64 MB) after which it is done within an act all the same. */
const MOST_PAGES = 16_384

/**
 * Takes what acts wrote from the write-ahead journal into the file while nobody waits for it. An act is on disk as soon
 * as it stands in the journal, whether or not this was done yet.
 */
export class Checkpoints {
  #timer: NodeJS.Timeout | undefined

  constructor(private readonly db: Connection) {
    db.pragma(`wal_autocheckpoint = ${MOST_PAGES}`)
  }

  /** To be called after each act. */
  acted(): void {
    if (this.#timer === undefined) this.#timer = setTimeout(() => this.#write(), REST).unref()
    else this.#timer.refresh()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #write(): void {
    this.#timer = undefined
    try {
      this.db.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      // Where the disk is full nothing is lost: the journal keeps it, and the next rest tries again.
      if (!(refusalOf(error) instanceof Refusal)) throw error
    }
  }
}
