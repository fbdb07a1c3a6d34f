import { Refusal } from '../../core/refusal.ts'
import type { Extracted, ReadingControls } from '../extracted.ts'
import { readableSymbols } from '../symbol-fonts.ts'
import { TextBuilder } from '../text-builder.ts'
import { ByteRun } from './byte-run.ts'
import { characterSymbols, characterWords } from './characters.ts'
import { destinations, skip } from './destinations.ts'
import { FlowWriter, type Sink, Story } from './flow/index.ts'
import { formattingWords } from './formatting-words.ts'
import { plainParagraph, ReaderState } from './state.ts'
import { structureWords } from './structure-words.ts'
import { Tokenizer } from './tokens.ts'

/**
 * Reads Rich Text Format: words in any code page or Unicode, headings, lists with the labels the file shows, tables,
 * notes at the end, comments as marks. Hidden and deleted words, pictures, objects, heads and feet of pages are out.
 * Refuses: file-damaged when the file does not start with `{\rtf`, file-empty, file-too-large.
 */
export function readRtf(bytes: Uint8Array, controls: ReadingControls = {}): Extracted {
  if (
    !/^\s*\{\s*\\rtf/.test(
      Buffer.from(bytes.subarray(0, 64))
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, ''),
    )
  ) {
    throw new Refusal('file-damaged', 'Does not start with {\\rtf')
  }
  const builder = new TextBuilder()
  const writer = new FlowWriter(builder)
  const reader = new RtfReader(new Story('body', block => writer.write(block)))
  const details = reader.read(new Tokenizer(bytes), done => controls.progress?.(done, bytes.length))
  return { ...builder.finish(), details, warnings: [] }
}

/** Tokens between two reports of progress. */
const REPORT_EVERY = 1 << 18

class RtfReader {
  private readonly state: ReaderState
  private readonly run = new ByteRun()
  /** How many characters still stand in for the last `\u`. */
  private toSkip = 0
  /** The first half of a character beyond the first 65,536, and where it goes when the second half comes. */
  private half: { readonly unit: number; readonly sink: Sink | null } | null = null
  /** After `\*`: the group may be skipped by who does not know it. */
  private isOptional = false

  constructor(private readonly body: Story) {
    this.state = new ReaderState({
      sink: body,
      story: body,
      destination: 'text',
      isSkipped: false,
      whole: null,
      field: null,
      font: null,
      fallback: 1,
      isHidden: false,
      isDeleted: false,
      paragraph: plainParagraph,
    })
  }

  read(tokens: Tokenizer, progress: (done: number) => void) {
    for (let count = 1, kind = tokens.next(); kind !== 'end'; kind = tokens.next(), count++) {
      if (kind === 'byte') this.byte(tokens.byte)
      else {
        this.endRun()
        if (kind === 'word') this.word(tokens.word, tokens.parameter)
        else if (kind === 'symbol') this.symbol(String.fromCharCode(tokens.byte))
        else this.brace(kind)
      }
      if (count % REPORT_EVERY === 0) progress(tokens.position)
    }
    this.endRun()
    this.half?.sink?.write(LOST)
    this.state.closeAll()
    this.body.finish(this.state.lastParagraphProperties)
    return this.state.info.details()
  }

  private byte(byte: number): void {
    this.isOptional = false
    if (this.toSkip > 0) this.toSkip -= 1
    else if (this.state.current.sink !== null) this.run.push(byte)
  }

  /** Bytes that follow each other are decoded together: a character may take several. */
  private endRun(): void {
    if (this.run.isEmpty) return
    const { state } = this
    this.endHalf()
    const words = state.fonts.decode(this.run.take(), state.current.font ?? state.defaultFont, state.codePage)
    state.write(words.replace(/(?!\t)\p{Cc}/gu, ''))
  }

  private brace(kind: 'open' | 'close'): void {
    this.toSkip = 0
    this.isOptional = false
    if (kind === 'open') this.state.open()
    else this.state.close()
  }

  private symbol(symbol: string): void {
    const character = characterSymbols.get(symbol)
    this.isOptional = symbol === '*'
    if (symbol === '\r' || symbol === '\n') this.word('par', null)
    else if (character !== undefined) this.character(character)
  }

  private character(character: string): void {
    if (this.toSkip > 0) {
      this.toSkip -= 1
      return
    }
    this.endHalf()
    this.state.write(character)
  }

  private word(word: string, parameter: number | null): void {
    const { state, isOptional } = this
    this.isOptional = false
    if (state.current.isSkipped && word !== 'ud') return
    if (word === 'u') {
      this.unicode(parameter ?? 0)
      return
    }
    const character = characterWords.get(word)
    if (character !== undefined) {
      this.character(character)
      return
    }
    const structure = structureWords.get(word)
    if (structure !== undefined) {
      // Never a stand-in: the writer left that out.
      this.toSkip = 0
      this.endHalf()
      structure(state)
      return
    }
    const destination = destinations.get(word)
    if (destination !== undefined) destination(state)
    else if (isOptional) skip(state)
    else formattingWords.get(word)?.(state, parameter)
  }

  /** One code unit; characters beyond the first 65,536 come as two. Some writers give the code point. */
  private unicode(code: number): void {
    const { state } = this
    const unit = code < 0 ? code + 0x10000 : code
    this.toSkip = state.current.fallback
    if (unit < 9 || unit > 0x10ffff) return
    const before = this.half
    this.half = null
    if (isLowHalf(unit) && before?.sink === state.current.sink) {
      state.write(String.fromCharCode(before.unit, unit))
      return
    }
    if (before !== null) before.sink?.write(LOST)
    if (isHighHalf(unit)) {
      this.half = { unit, sink: state.current.sink }
      return
    }
    const font = state.current.font ?? state.defaultFont
    const character = isLowHalf(unit) ? LOST : String.fromCodePoint(unit)
    state.write(readableSymbols(character, state.fonts.nameOf(font)))
  }

  /** Other words come to the same place: a first half that waits there stays alone. */
  private endHalf(): void {
    if (this.half?.sink !== this.state.current.sink) return
    this.half = null
    this.state.write(LOST)
  }
}

/** Stands for half a character whose other half is missing. */
const LOST = '\ufffd'

const isHighHalf = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLowHalf = (unit: number) => unit >= 0xdc00 && unit < 0xe000
