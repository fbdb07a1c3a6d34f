export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed'

/** How long typing must pause before it is stored, in milliseconds. */
export const PAUSE = 600

/** How words of a kind are compared and stored. `over`: what was stored when they were begun. */
export interface DraftStore<Words> {
  same(a: Words, b: Words): boolean
  save(words: Words, over: Words): Promise<void>
}

/**
 * Words while they are written. They are stored when typing pauses, and at once by `flush`; one write at a time, the
 * newest words last. What could not be stored stays here.
 */
export class Draft<Words> {
  #words: Words
  #stored: Words
  #timer: ReturnType<typeof setTimeout> | undefined
  #writing: Promise<void> | null = null
  #failed = false
  #refused = false

  constructor(
    stored: Words,
    private readonly store: DraftStore<Words>,
    private readonly onChange: () => void,
  ) {
    this.#words = stored
    this.#stored = stored
  }

  get words(): Words {
    return this.#words
  }

  /** What is in the project, as far as this draft knows. */
  get stored(): Words {
    return this.#stored
  }

  get state(): SaveState {
    if (this.#failed) return 'failed'
    if (this.#writing !== null) return 'saving'
    return this.#isStored() ? 'saved' : 'waiting'
  }

  /** True from the moment they could not be stored until they are, whatever is typed meanwhile. */
  get isRefused(): boolean {
    return this.#refused
  }

  /** Words as people type them. */
  write(words: Words): void {
    this.#words = words
    this.#failed = false
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), PAUSE)
    this.onChange()
  }

  /** Takes over what was stored elsewhere (undo, another panel); false where people are typing something else. */
  adopt(stored: Words): boolean {
    if (this.store.same(stored, this.#stored)) return true
    if (!this.#isStored() || this.#writing !== null) return false
    this.replace(stored)
    return true
  }

  /** Takes over what was stored elsewhere, whatever was typed. */
  replace(stored: Words): void {
    clearTimeout(this.#timer)
    this.#words = stored
    this.#stored = stored
    this.#failed = false
    this.#refused = false
    this.onChange()
  }

  /** What is typed here goes over those words, which were stored elsewhere, with the next write. */
  goOver(stored: Words): void {
    this.#stored = stored
    this.#failed = false
    this.#refused = false
    this.onChange()
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
    return this.store.same(this.#words, this.#stored)
  }

  async #save(words: Words): Promise<void> {
    try {
      await this.store.save(words, this.#stored)
      this.#stored = words
      this.#failed = false
      this.#refused = false
    } catch (error) {
      this.#failed = true
      this.#refused = true
      throw error
    }
  }
}
