import { ChangeSet, Text } from '@codemirror/state'
import { diffTexts, type TextChange } from '../../core/text/index.ts'

/** A change of the text of a revision, to be stored. */
export interface Batch {
  readonly revision: number
  readonly change: TextChange
}

/**
 * What was typed into a text since it was stored: the changes on their way, and those made since. The text shown is
 * always the stored one with both of them.
 */
export class PendingEdits {
  #stored: Text
  #revision: number
  #sent: ChangeSet | null = null
  #unsent: ChangeSet | null = null

  constructor(stored: Text, revision: number) {
    this.#stored = stored
    this.#revision = revision
  }

  get revision(): number {
    return this.#revision
  }

  /** The text as it is stored. */
  get stored(): Text {
    return this.#stored
  }

  /** Leads from the stored text to the one shown; null where they are the same. */
  get ahead(): ChangeSet | null {
    if (this.#sent === null) return this.#unsent
    return this.#unsent === null ? this.#sent : this.#sent.compose(this.#unsent)
  }

  get isSending(): boolean {
    return this.#sent !== null
  }

  get hasUnsent(): boolean {
    return this.#unsent !== null
  }

  typed(changes: ChangeSet): void {
    const unsent = this.#unsent === null ? changes : this.#unsent.compose(changes)
    this.#unsent = unsent.empty ? null : unsent
  }

  /** What is to be stored next; null while something is on its way, or when there is nothing. */
  take(): Batch | null {
    if (this.#sent !== null || this.#unsent === null) return null
    const change = joined(this.#unsent.toJSON() as TextChange)
    this.#sent = ChangeSet.fromJSON(change)
    this.#unsent = null
    return { revision: this.#revision, change }
  }

  /** What was on its way is stored. */
  acknowledge(): void {
    if (this.#sent === null) return
    this.#stored = this.#sent.apply(this.#stored)
    this.#revision += 1
    this.#sent = null
  }

  /** What was on its way was not stored. */
  takeBack(): void {
    this.#unsent = this.ahead
    this.#sent = null
  }

  /**
   * Another text is stored now; nothing may be on its way. What was typed stays, set upon it. Gives the change for the
   * text shown.
   */
  adopt(text: string, revision: number): ChangeSet {
    const other = ChangeSet.fromJSON(diffTexts(this.#stored.toString(), text))
    const shown = this.#unsent === null ? other : other.map(this.#unsent)
    const unsent = this.#unsent?.map(other, true) ?? null
    this.#unsent = unsent?.empty ? null : unsent
    this.#stored = Text.of(text.split('\n'))
    this.#revision = revision
    return shown
  }
}

/**
 * The same change with parts that touch as one: words typed in the place of others, letter by letter or after these were
 * taken out, stand for them, and a coding of the old words is one of the new.
 */
function joined(change: TextChange): TextChange {
  const parts: unknown[] = []
  for (const part of change) {
    const last = parts.at(-1)
    if (isReplaced(last) && isReplaced(part)) parts[parts.length - 1] = joinTwo(last, part)
    else parts.push(part)
  }
  return parts
}

type Replaced = readonly [number, ...string[]]

function isReplaced(part: unknown): part is Replaced {
  return Array.isArray(part)
}

function joinTwo([removed, ...first]: Replaced, [more, ...second]: Replaced): Replaced {
  const [start = '', ...rest] = second
  if (second.length === 0) return [removed + more, ...first]
  const before = first.slice(0, -1)
  return [removed + more, ...before, (first.at(-1) ?? '') + start, ...rest]
}
