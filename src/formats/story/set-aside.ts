import type { XmlHandlers } from '../container/index.ts'

type Attributes = Readonly<Record<string, string>>

type Event =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes; boxEnd: number }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly words: string }

/** Where elements set aside are told when their time has come. */
export interface Listener extends Required<XmlHandlers> {
  /** Whether a text box that opens now is shown at all. */
  readonly isShowing: boolean
}

/**
 * Text boxes hang on a word in the middle of a paragraph. Their elements are set aside and told when the paragraph
 * is over, a box inside a box after that box. However deep boxes lie, each element is kept once.
 */
export class SetAside {
  private events: Event[] = []
  /** Places in `events` of the boxes that are open. */
  private readonly openBoxes: number[] = []
  /** Stretches of `events` to be told. */
  private waiting: [from: number, to: number][] = []

  /** `isBox` tells the names of elements that are text boxes. */
  constructor(private readonly isBox: (name: string) => boolean) {}

  /** Whether a box is open: all elements go here until it ends. */
  get isKeeping(): boolean {
    return this.openBoxes.length > 0
  }

  /** Whether something waits to be told. */
  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  open(name: string, attributes: Attributes): void {
    if (this.isBox(name)) this.openBoxes.push(this.events.length)
    this.events.push({ kind: 'open', name, attributes, boxEnd: 0 })
  }

  close(name: string): void {
    this.events.push({ kind: 'close', name })
    if (!this.isBox(name)) return
    const from = this.openBoxes.pop() ?? 0
    const to = this.events.length
    const box = this.events[from]
    if (box?.kind === 'open') box.boxEnd = to
    if (this.openBoxes.length === 0) this.waiting.push([from + 1, to - 1])
  }

  text(words: string): void {
    this.events.push({ kind: 'text', words })
  }

  /** Tells what was inside each box; `between` is called before each box and after the last. */
  tell(listener: Listener, between: () => void): void {
    const { events } = this
    for (let box = 0; box < this.waiting.length; box++) {
      between()
      const [from, to] = this.waiting[box] ?? [0, 0]
      for (let at = from; at < to; at++) at = this.tellOne(events, at, listener)
    }
    between()
    this.waiting = []
    this.events = []
  }

  /** Tells the event at a place, or lets a box wait; gives the last place dealt with. */
  private tellOne(events: readonly Event[], at: number, listener: Listener): number {
    const event = events[at]
    if (event?.kind === 'open') {
      if (this.isBox(event.name) && listener.isShowing) {
        this.waiting.push([at + 1, event.boxEnd - 1])
        return event.boxEnd - 1
      }
      listener.open(event.name, event.attributes)
    } else if (event?.kind === 'close') listener.close(event.name)
    else if (event !== undefined) listener.text(event.words)
    return at
  }
}
