import { Refusal } from '../../core/refusal.ts'
import { ByteReader } from './byte-reader.ts'
import { CompoundFile } from './compound-file.ts'

/** Parts of the table stream, by their place in the file's header (FibRgFcLcb97, MS-DOC 2.5.6). */
export const parts = {
  styles: 1,
  footnoteCalls: 2,
  footnoteTexts: 3,
  commentCalls: 4,
  commentTexts: 5,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  commentRangeNames: 37,
  shapes: 40,
  commentStarts: 42,
  commentEnds: 43,
  endnoteCalls: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listUses: 74,
  /** Of FibRgFcLcb2002: when comments were made. */
  commentDates: 112,
} as const

/** Lengths of the stories that follow each other in the text, in UTF-16 code units (FibRgLw97). */
export interface StoryLengths {
  readonly body: number
  readonly footnotes: number
  readonly headers: number
  readonly macros: number
  readonly comments: number
  readonly endnotes: number
  readonly boxes: number
}

const WORD_97 = 0x00c1
const PAIRS = 0x9a

/** The streams of a Word document (97 and later) and what its header says about them. */
export class WordFile {
  readonly main: ByteReader
  readonly data: ByteReader | null
  readonly lengths: StoryLengths
  /** The properties of the document, if it has any. */
  readonly summary: ByteReader | null
  private readonly table: ByteReader
  private readonly pairs: number

  /** Refuses: file-damaged, file-protected, format-unknown (Word 95 and before). */
  constructor(bytes: Uint8Array) {
    const file = new CompoundFile(bytes)
    if (file.has('EncryptedPackage')) throw new Refusal('file-protected', 'An encrypted package')
    const main = file.stream('WordDocument')
    if (main === null || main.u16(0) === 0) throw new Refusal('file-damaged', 'No Word document inside')
    const version = main.u16(2)
    if (version < WORD_97) throw new Refusal('format-unknown', `Word file of version ${version}`)
    const flags = main.u16(0x0a)
    if ((flags & 0x0100) !== 0) throw new Refusal('file-protected', 'The Word document is encrypted')
    const table = file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table')
    if (table === null) throw new Refusal('file-damaged', 'No table stream')
    this.main = main
    this.table = table
    this.data = file.stream('Data')
    this.summary = file.stream('\x05SummaryInformation')
    this.pairs = main.u16(0x98)
    this.lengths = readLengths(main)
  }

  /** A part of the table stream; empty when the document has none. Refuses: file-damaged. */
  part(place: number): ByteReader {
    if (place >= this.pairs) return new ByteReader(new Uint8Array())
    const at = PAIRS + place * 8
    const length = this.main.u32(at + 4)
    return length === 0 ? new ByteReader(new Uint8Array()) : this.table.slice(this.main.u32(at), length)
  }

  /** What stands in the table stream from the start of a part on: some parts do not count all they hold. */
  partAndRest(place: number): ByteReader {
    const part = this.part(place)
    if (part.length === 0) return part
    const from = this.main.u32(PAIRS + place * 8)
    return this.table.slice(from, this.table.length - from)
  }
}

function readLengths(main: ByteReader): StoryLengths {
  const length = (at: number) => Math.max(0, main.i32(at))
  return {
    body: length(0x4c),
    footnotes: length(0x50),
    headers: length(0x54),
    macros: length(0x58),
    comments: length(0x5c),
    endnotes: length(0x60),
    boxes: length(0x64),
  }
}
