import type { ChangeSet } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { DocumentId } from '../../core/id.ts'
import type { ActDone } from '../../ipc/events.ts'
import { fromStore, isWriting, setAhead, startWriting, stopWriting, type Writer } from '../editor/index.ts'
import { RefusedError } from '../state/client.ts'
import { beforeClosing } from '../state/closing.ts'
import { runCommand } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import {
  dropTextKeeper,
  type StoredState,
  setTextKeeper,
  type TextKeeper,
  useEditing,
} from '../state/editing.ts'
import { attempt, notifyError } from '../state/notices.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { PendingEdits } from './pending-edits.ts'

/** How long typing must pause before it is stored, and how long it may go on unstored, in milliseconds. */
const PAUSE = 1_000
const LONGEST_WAIT = 10_000
/** Where storing is slow, the pause is so many times as long as that took. */
const REST = 4

/** One document's text while it is written in: stores what is typed in small acts, and takes over what others store. */
export class EditSession implements TextKeeper, Writer {
  readonly #pending: PendingEdits
  readonly #stopClosing: () => void
  readonly #flushOutside = (event: Event) => this.#leaveText(event)
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince: number | null = null
  #lasted = 0
  #sending: Promise<void> | null = null
  #isOver = false
  #isComposing = false

  constructor(
    readonly documentId: DocumentId,
    readonly view: EditorView,
    revision: number,
  ) {
    this.#pending = new PendingEdits(view.state.doc, revision)
    this.#stopClosing = beforeClosing(() => this.flush())
    setTextKeeper(this)
    startWriting(view, this)
    view.contentDOM.addEventListener('blur', this.#flushOutside)
    window.addEventListener('pointerdown', this.#flushOutside, true)
  }

  get isOpen(): boolean {
    return !this.#isOver
  }

  get isAhead(): boolean {
    return this.#pending.ahead !== null
  }

  update({ docChanged, transactions, view }: ViewUpdate): void {
    this.#isComposing = view.composing || view.compositionStarted
    if (!docChanged) return
    for (const transaction of transactions) {
      if (transaction.docChanged && !transaction.annotation(fromStore))
        this.#pending.typed(transaction.changes)
    }
    this.#schedule()
  }

  /** The text shown is another one now, or typing was ended: what is left is stored all the same. */
  end(): void {
    if (this.#isOver) return
    this.#isOver = true
    clearTimeout(this.#timer)
    this.view.contentDOM.removeEventListener('blur', this.#flushOutside)
    window.removeEventListener('pointerdown', this.#flushOutside, true)
    this.#store()
      .catch(notifyError)
      .finally(() => {
        this.#stopClosing()
        dropTextKeeper(this)
        for (const key of [keys.structure, keys.cleaning, keys.flags]) {
          attempt(() => queryClient.invalidateQueries({ queryKey: key(this.documentId) }))
        }
      })
  }

  finish(): void {
    attempt(async () => {
      await this.flush()
      if (isWriting(this.view.state)) stopWriting(this.view)
      this.end()
    })
  }

  undo(): void {
    this.#after('history.undo')
  }

  redo(): void {
    this.#after('history.redo')
  }

  /** Rejects when it could not be stored; the words stay in the text. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#store()
  }

  noteAct(event: ActDone): void {
    const isOwn =
      this.#pending.isSending && event.act.operation === 'documents.edit' && event.act.kind === 'change'
    if (!isOwn) {
      attempt(() => this.#adopt())
      return
    }
    this.#pending.acknowledge()
    this.#tellEditor()
    this.#shareText()
  }

  #after(command: string): void {
    attempt(async () => {
      await this.flush()
      runCommand(command)
    })
  }

  #leaveText(event: Event): void {
    const isInText = event.type === 'pointerdown' && this.view.contentDOM.contains(event.target as Node)
    if (!isInText && this.isAhead) this.flush().catch(notifyError)
  }

  #schedule(): void {
    this.#waitingSince ??= performance.now()
    this.#tell('waiting')
    clearTimeout(this.#timer)
    const rest = Math.max(PAUSE, REST * this.#lasted)
    const left = LONGEST_WAIT + rest - (performance.now() - this.#waitingSince)
    this.#timer = setTimeout(() => this.#storeAtPause(), Math.max(0, Math.min(rest, left)))
  }

  #storeAtPause(): void {
    // A word that an input method is putting together is no word yet.
    if (this.#isComposing) this.#schedule()
    else this.#store().catch(notifyError)
  }

  async #store(): Promise<void> {
    while (this.#sending !== null || this.#pending.hasUnsent) {
      this.#sending ??= this.#send().finally(() => {
        this.#sending = null
      })
      await this.#sending
    }
    this.#waitingSince = null
    this.#tell('stored')
  }

  async #send(): Promise<void> {
    const batch = this.#pending.take()
    if (batch === null) return
    this.#tell('saving')
    const began = performance.now()
    try {
      await client.documents.edit({ id: this.documentId, ...batch })
      // Its event came before the answer.
      this.#lasted = performance.now() - began
    } catch (error) {
      this.#pending.takeBack()
      this.#tell('failed')
      if (!(error instanceof RefusedError) || error.refusal.code !== 'revision-changed') throw error
      await this.#adopt()
    }
  }

  /** Takes over a text that somebody else stored, with what was typed set upon it. */
  async #adopt(): Promise<void> {
    const { text, revision } = await client.documents.read({ id: this.documentId })
    if (this.#pending.isSending || this.#isOver) return
    const changes = this.#pending.adopt(text, revision)
    if (isWriting(this.view.state)) {
      const place = firstChange(changes)
      this.view.dispatch({
        changes,
        annotations: fromStore.of(true),
        effects: setAhead.of(this.#pending.ahead),
        ...(place === null ? {} : { selection: { anchor: place }, scrollIntoView: true }),
      })
    }
    this.#shareText()
  }

  #tellEditor(): void {
    if (!this.#isOver && isWriting(this.view.state))
      this.view.dispatch({ effects: setAhead.of(this.#pending.ahead) })
  }

  /** Whoever else shows the text gets it without asking. */
  #shareText(): void {
    const { stored, revision } = this.#pending
    queryClient.setQueryData(keys.text(this.documentId), {
      id: this.documentId,
      text: stored.toString(),
      revision,
    })
  }

  #tell(stored: StoredState): void {
    const isAhead = stored === 'stored' && this.isAhead
    if (!this.#isOver) useEditing.setState({ stored: isAhead ? 'waiting' : stored })
  }
}

/** Where the changed words end, as the caret stands after them. */
function firstChange(changes: ChangeSet): number | null {
  let place: number | null = null
  changes.iterChangedRanges((_from, _to, _fromAfter, toAfter) => {
    place ??= toAfter
  })
  return place
}
