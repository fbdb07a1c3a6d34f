import type { MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'

export interface MemoWords {
  readonly title: string
  readonly text: string
}

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

/** How memos are stored; the host in the window, something simpler in tests. */
export interface MemoStore {
  create(input: MemoWords & { readonly subject: MemoSubject }): Promise<Memo>
  update(input: MemoWords & { readonly id: MemoId }): Promise<Memo>
}

/** How long typing must pause before it is stored, in milliseconds. */
export const PAUSE = 600

/**
 * A memo while it is written. Words are stored when typing pauses, and at once by `flush`; one write at a time,
 * the newest words last. A memo that never got a word is never stored.
 */
export class MemoDraft {
  #id: MemoId | null
  #words: MemoWords
  #stored: MemoWords
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> | null = null
  #failed = false

  constructor(
    private readonly subject: MemoSubject,
    memo: Memo | null,
    private readonly store: MemoStore,
    private readonly onChange: () => void,
  ) {
    this.#id = memo?.id ?? null
    this.#words = { title: memo?.title ?? '', text: memo?.text ?? '' }
    this.#stored = this.#words
  }

  get id(): MemoId | null {
    return this.#id
  }

  get words(): MemoWords {
    return this.#words
  }

  get state(): SaveState {
    if (this.#failed) return 'failed'
    if (this.#writing !== null) return 'saving'
    return this.#isStored() ? 'saved' : 'waiting'
  }

  /** Words as people type them. */
  write(words: Partial<MemoWords>): void {
    this.#words = { ...this.#words, ...words }
    this.#failed = false
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), PAUSE)
    this.onChange()
  }

  /** Takes over what was stored elsewhere (undo, another panel) unless people are typing. */
  adopt(memo: Memo): void {
    if (memo.id !== this.#id || !this.#isStored() || this.#writing !== null) return
    this.#words = { title: memo.title, text: memo.text }
    this.#stored = this.#words
    this.onChange()
  }

  /** Makes sure that the memo is in the project, also one without a word, and gives its id. */
  async keep(): Promise<MemoId> {
    await this.flush()
    if (this.#id === null) {
      this.#id = (await this.store.create({ subject: this.subject, ...this.#words })).id
      this.onChange()
    }
    return this.#id
  }

  /** Stores what is not stored yet. Rejects when it could not be; the words stay here. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    while (!this.#isStored()) {
      if (this.#writing === null) {
        this.#writing = this.#save(this.#words).finally(() => {
          this.#writing = null
          this.onChange()
        })
        this.onChange()
      }
      await this.#writing
    }
  }

  #isStored(): boolean {
    return this.#words.title === this.#stored.title && this.#words.text === this.#stored.text
  }

  async #save(words: MemoWords): Promise<void> {
    try {
      if (this.#id === null) this.#id = (await this.store.create({ subject: this.subject, ...words })).id
      else await this.store.update({ id: this.#id, ...words })
      this.#stored = words
      this.#failed = false
    } catch (error) {
      this.#failed = true
      throw error
    }
  }
}
