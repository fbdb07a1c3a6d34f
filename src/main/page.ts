import type { MessagePortMain, WebContents } from 'electron'
import { PROJECT_PORT, SHELL_EVENT } from '../ipc/channels.ts'
import type { ShellEvent } from '../ipc/shell.ts'

/** How long the page may take to save what is being typed, in milliseconds. */
const TYPING_LIMIT = 3000

/** The page of a window as main speaks to it: what is said before it listens is held back. */
export class Page {
  #listens = false
  #held: (() => void)[] = []
  #typingSaved: (() => void) | null = null

  constructor(private readonly contents: Pick<WebContents, 'send' | 'postMessage' | 'isDestroyed'>) {}

  get listens(): boolean {
    return this.#listens
  }

  /** The page has called `ready`. */
  startListening(): void {
    this.#listens = true
    const held = this.#held
    this.#held = []
    for (const say of held) say()
  }

  /** The page was left or its process ended; the next one will call `ready` itself. */
  stopListening(): void {
    this.#listens = false
    this.typingSaved()
  }

  tell(event: ShellEvent): void {
    this.#say(() => this.contents.send(SHELL_EVENT, event))
  }

  /** Hands over a project's port; `handedOver` is called when it has left. */
  hand(port: MessagePortMain, handedOver: () => void): void {
    this.#say(() => {
      this.contents.postMessage(PROJECT_PORT, null, [port])
      handedOver()
    })
  }

  /** Lets the page save what is being typed; resolves when it has, or when its time is over. */
  saveTyping(limit = TYPING_LIMIT): Promise<void> {
    if (!this.#listens || this.contents.isDestroyed()) return Promise.resolve()
    return new Promise(resolve => {
      const timer = setTimeout(() => this.typingSaved(), limit)
      this.#typingSaved = () => {
        clearTimeout(timer)
        this.#typingSaved = null
        resolve()
      }
      this.tell({ kind: 'closing' })
    })
  }

  /** The page has called `readyToClose`. */
  typingSaved(): void {
    this.#typingSaved?.()
  }

  #say(say: () => void): void {
    if (this.contents.isDestroyed()) return
    if (this.#listens) say()
    else this.#held.push(say)
  }
}
