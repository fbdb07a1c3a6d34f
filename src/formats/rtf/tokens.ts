/** What stands at a place of an RTF file. `byte` is one character of text, written as it is or as `\'xx`. */
export type TokenKind = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'end'

const OPEN = 0x7b
const CLOSE = 0x7d
const BACKSLASH = 0x5c
const APOSTROPHE = 0x27
const CR = 0x0d
const LF = 0x0a

/** Reads an RTF file token by token; the fields tell about the token read last. Never fails. */
export class Tokenizer {
  /** Of a `word`: its letters, e.g. `par`. */
  word = ''
  /** The number after a `word`, clamped to 32 bits; null without one. */
  parameter: number | null = null
  /** Of a `symbol` the character after the backslash, of a `byte` the byte. */
  byte = 0
  private at = 0

  private readonly bytes: Buffer

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** How far the file is read, in bytes. */
  get position(): number {
    return this.at
  }

  next(): TokenKind {
    const { bytes } = this
    while (this.at < bytes.length) {
      const byte = bytes[this.at++] ?? 0
      if (byte === CR || byte === LF) continue
      if (byte === OPEN) return 'open'
      if (byte === CLOSE) return 'close'
      if (byte === BACKSLASH) return this.control()
      this.byte = byte
      return 'byte'
    }
    return 'end'
  }

  private control(): TokenKind {
    const { bytes } = this
    const byte = bytes[this.at]
    if (byte === undefined) return 'end'
    if (isLetter(byte)) return this.controlWord()
    this.at += 1
    this.byte = byte
    if (byte === APOSTROPHE) return this.hexByte()
    if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) return 'byte'
    return 'symbol'
  }

  /** `\'` without two hexadecimal digits is a symbol that means nothing. */
  private hexByte(): TokenKind {
    const high = hexDigit(this.bytes[this.at])
    const low = hexDigit(this.bytes[this.at + 1])
    if (high < 0 || low < 0) return 'symbol'
    this.at += 2
    this.byte = high * 16 + low
    return 'byte'
  }

  private controlWord(): TokenKind {
    const { bytes } = this
    const from = this.at
    while (isLetter(bytes[this.at] ?? 0)) this.at += 1
    // Words of the standard have at most 32 letters; a longer one means nothing, so its rest does not matter.
    this.word = bytes.toString('latin1', from, Math.min(this.at, from + 32))
    this.parameter = this.number()
    if (bytes[this.at] === 0x20) this.at += 1
    if (this.word === 'bin') this.at += Math.min(Math.max(0, this.parameter ?? 0), bytes.length - this.at)
    return 'word'
  }

  private number(): number | null {
    const { bytes } = this
    const isNegative = bytes[this.at] === 0x2d && isDigit(bytes[this.at + 1] ?? 0)
    if (isNegative) this.at += 1
    if (!isDigit(bytes[this.at] ?? 0)) return null
    let value = 0
    for (let byte = bytes[this.at] ?? 0; isDigit(byte); byte = bytes[this.at] ?? 0) {
      value = Math.min(value * 10 + byte - 0x30, 0x7fffffff)
      this.at += 1
    }
    return isNegative ? -value : value
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function hexDigit(byte = 0): number {
  if (isDigit(byte)) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}
