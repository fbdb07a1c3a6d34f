/** An entry as it is written; names of type and fields in lower case, values with their braces and commands. */
export interface BibtexEntry {
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
}

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[]
  /** Entries that were not closed or had something unreadable in them. */
  readonly broken: number
}

/** Abbreviations may stand for abbreviations; what they make in all is bounded, in UTF-16 code units. */
const MAX_EXPANSION = 4_000_000

const [OPEN_BRACE, CLOSE_BRACE, CLOSE_PARENTHESIS, QUOTE, BACKSLASH, LINE_END] = [
  0x7b, 0x7d, 0x29, 0x22, 0x5c, 0x0a,
]

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const opening = /@[ \t]{0,8}([A-Za-z]{1,30})[ \t]{0,8}([{(])/y
/** An entry at the start of a line ends whatever was not closed before it. */
const nextEntry = /\n[ \t]{0,8}@[ \t]{0,8}[A-Za-z]{1,30}[ \t]{0,8}[{(]/y
const blanks = /[\s,]*/y
/** Up to the comma; what has an equals sign before that is a field, and the key is missing. */
const keyForm = /[^,{}="\n]*(?=[,}\n])/y
const fieldName = /([^\s=,{}()"#%'@\\]{1,100})\s*=\s*/y
const bareValue = /[^\s,#{}()"=]{1,200}/y
const concatenation = /\s*#\s*/y

/**
 * Reads BibTeX: entries in braces or parentheses, values in braces, quotes or bare, joined by `#`, abbreviations by
 * `@string`, `@comment` and `@preamble` passed over. What follows no rule is passed over up to the next entry. One
 * pass, without recursion.
 */
export function parseBibtex(text: string, onEntry: (count: number) => void = () => undefined): BibtexFile {
  const parser = new Parser(text)
  const entries: BibtexEntry[] = []
  for (const entry of parser.entries()) {
    entries.push(entry)
    onEntry(entries.length)
  }
  return { entries, broken: parser.broken }
}

class Parser {
  broken = 0
  #at = 0
  #expanded = 0
  readonly #strings = new Map(months.map(month => [month, month]))

  constructor(private readonly text: string) {}

  *entries(): Generator<BibtexEntry> {
    for (;;) {
      this.#at = this.text.indexOf('@', this.#at)
      if (this.#at < 0) return
      const type = this.#take(opening)?.[1]?.toLowerCase()
      if (type === undefined) this.#at += 1
      else if (type === 'comment' || type === 'preamble') this.#enclosed(this.#at - 1)
      else if (type === 'string') for (const [name, value] of this.#fields()) this.#strings.set(name, value)
      else yield this.#entry(type)
    }
  }

  #entry(type: string): BibtexEntry {
    this.#take(blanks)
    const key = this.#take(keyForm)?.[0].trim() ?? ''
    return { type, key, fields: this.#fields() }
  }

  /** All fields up to the end of the entry. The first of two fields with one name counts. */
  #fields(): Map<string, string> {
    const fields = new Map<string, string>()
    for (;;) {
      this.#take(blanks)
      const end = this.text.charAt(this.#at)
      if (end === '}' || end === ')') {
        this.#at += 1
        return fields
      }
      const name = this.#take(fieldName)?.[1]?.toLowerCase()
      const value = name === undefined ? null : this.#value()
      if (name !== undefined && value !== null && !fields.has(name)) fields.set(name, value)
      if (value === null) {
        this.broken += 1
        this.#skipToEntry()
        return fields
      }
    }
  }

  /** Null when there is no value, or one that is not closed. */
  #value(): string | null {
    let value = ''
    do {
      const piece = this.#piece()
      if (piece === null) return null
      value += piece
    } while (this.#take(concatenation) && this.#at < this.text.length)
    return value
  }

  #piece(): string | null {
    const first = this.text.charCodeAt(this.#at)
    if (first === OPEN_BRACE || first === QUOTE) return this.#enclosed(this.#at)
    const word = this.#take(bareValue)?.[0]
    const meant = word === undefined ? undefined : this.#strings.get(word.toLowerCase())
    if (word === undefined || meant === undefined) return word ?? null
    this.#expanded += meant.length
    return this.#expanded > MAX_EXPANSION ? word : meant
  }

  /**
   * What is inside the brace, parenthesis or quote at `start`. Braces inside count, also after a backslash, and
   * hide quotes; a quote after a backslash is one of LaTeX. Null when an entry begins or the text ends before it is
   * closed.
   */
  #enclosed(start: number): string | null {
    const opened = this.text.charCodeAt(start)
    const closing = opened === OPEN_BRACE ? CLOSE_BRACE : opened === QUOTE ? QUOTE : CLOSE_PARENTHESIS
    let depth = 0
    for (this.#at = start + 1; this.#at < this.text.length; this.#at++) {
      const code = this.text.charCodeAt(this.#at)
      if (
        code === closing &&
        depth === 0 &&
        !(code === QUOTE && this.text.charCodeAt(this.#at - 1) === BACKSLASH)
      ) {
        this.#at += 1
        return this.text.slice(start + 1, this.#at - 1)
      }
      if (code === OPEN_BRACE) depth += 1
      else if (code === CLOSE_BRACE) depth -= 1
      else if (code === LINE_END && this.#isEntryAt(this.#at)) return null
    }
    return null
  }

  #skipToEntry(): void {
    const from = this.text.indexOf('\n@', this.#at)
    this.#at = from < 0 ? this.text.length : from
  }

  #isEntryAt(at: number): boolean {
    nextEntry.lastIndex = at
    return nextEntry.test(this.text)
  }

  #take(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.#at
    const match = form.exec(this.text)
    if (match) this.#at = form.lastIndex
    return match
  }
}
