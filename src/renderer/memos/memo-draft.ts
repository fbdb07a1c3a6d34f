import type { MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { Draft, type SaveState } from '../state/draft.ts'

export interface MemoWords {
  readonly title: string
  readonly text: string
}

/** How memos are stored; the host in the window, something simpler in tests. */
export interface MemoStore {
  create(input: MemoWords & { readonly subject: MemoSubject }): Promise<Memo>
  update(input: MemoWords & { readonly id: MemoId }): Promise<Memo>
}

/** A memo while it is written. A memo that never got a word is never stored. */
export class MemoDraft {
  #id: MemoId | null
  readonly #draft: Draft<MemoWords>

  constructor(
    private readonly subject: MemoSubject,
    memo: Memo | null,
    private readonly store: MemoStore,
    private readonly onChange: () => void,
  ) {
    this.#id = memo?.id ?? null
    this.#draft = new Draft(
      { title: memo?.title ?? '', text: memo?.text ?? '' },
      { same: (a, b) => a.title === b.title && a.text === b.text, save: words => this.#save(words) },
      onChange,
    )
  }

  get id(): MemoId | null {
    return this.#id
  }

  get words(): MemoWords {
    return this.#draft.words
  }

  get state(): SaveState {
    return this.#draft.state
  }

  /** Words as people type them. */
  write(words: Partial<MemoWords>): void {
    this.#draft.write({ ...this.words, ...words })
  }

  /** Takes over what was stored elsewhere (undo, another panel) unless people are typing. */
  adopt({ id, title, text }: Memo): void {
    if (id === this.#id) this.#draft.adopt({ title, text })
  }

  /** Makes sure that the memo is in the project, also one without a word, and gives its id. */
  async keep(): Promise<MemoId> {
    await this.flush()
    if (this.#id === null) {
      this.#id = (await this.store.create({ subject: this.subject, ...this.words })).id
      this.onChange()
    }
    return this.#id
  }

  /** Stores what is not stored yet. Rejects when it could not be; the words stay here. */
  flush(): Promise<void> {
    return this.#draft.flush()
  }

  async #save(words: MemoWords): Promise<void> {
    if (this.#id === null) this.#id = (await this.store.create({ subject: this.subject, ...words })).id
    else await this.store.update({ id: this.#id, ...words })
  }
}
