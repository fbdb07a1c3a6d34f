import { type FormattedRun, firstRunAfter, readFormattedRuns } from './formatted-pages.ts'
import { type ParagraphFormat, readParagraphFormat } from './paragraph-format.ts'
import type { PieceTable, TextPiece } from './pieces.ts'
import { eachProperty } from './properties.ts'
import type { Styles } from './styles.ts'
import { parts, type WordFile } from './word-file.ts'

/** Modifiers that stand elsewhere; the older code means the same. */
const HUGE = 0x6646
const OLDER_HUGE = 0x6645

/** The formatting of paragraphs, looked up by the place of the character that ends them. Everything is read once. */
export class Paragraphs {
  private readonly runs: readonly FormattedRun[]
  private readonly formats = new Map<number, ParagraphFormat>()
  private readonly huge = new Map<number, Partial<ParagraphFormat>>()
  private piece = 0

  constructor(
    private readonly file: WordFile,
    private readonly table: PieceTable,
    private readonly styles: Styles,
  ) {
    this.runs = readFormattedRuns(file.main, file.part(parts.paragraphPages), 13)
  }

  /** The formatting of the paragraph that ends at a place of the text. */
  endingAt(place: number): ParagraphFormat {
    const piece = this.pieceAt(place)
    if (piece === undefined) return this.styles.format(0)
    const offset = piece.offset + (place - piece.from) * piece.width
    const index = firstRunAfter(this.runs, offset)
    const run = this.runs[index]
    if (run === undefined || run.from > offset) return this.styles.format(0)
    const format = this.formats.get(index) ?? this.read(run)
    this.formats.set(index, format)
    return format
  }

  /** Places mostly follow each other, so the search starts at the last piece found. */
  private pieceAt(place: number): TextPiece | undefined {
    const { pieces } = this.table
    if (place < (pieces[this.piece]?.from ?? 0)) this.piece = 0
    while (this.piece < pieces.length && (pieces[this.piece]?.to ?? 0) <= place) this.piece += 1
    return pieces[this.piece]
  }

  /** PapxInFkp, MS-DOC 2.9.181: a style, and modifiers of it. */
  private read({ page, at }: FormattedRun): ParagraphFormat {
    const place = page.u8(at) * 2
    if (place === 0 || place >= page.length) return this.styles.format(0)
    const words = page.u8(place)
    const start = words === 0 ? place + 2 : place + 1
    const size = words === 0 ? page.u8(Math.min(place + 1, page.length - 1)) * 2 : words * 2 - 1
    const properties = page.slice(start, Math.max(0, Math.min(size, page.length - start)))
    if (properties.length < 2) return this.styles.format(0)
    let format = { ...this.styles.format(properties.u16(0)), ...readParagraphFormat(properties, 2) }
    eachProperty(
      properties,
      (code, reader, operand) => {
        if (code !== HUGE && code !== OLDER_HUGE) return
        format = { ...format, ...this.readHuge(reader.u32(operand)) }
      },
      2,
    )
    return format
  }

  /** Modifiers that do not fit in a page stand in the data stream: those of rows with many cells. */
  private readHuge(place: number): Partial<ParagraphFormat> {
    const known = this.huge.get(place)
    const { data } = this.file
    if (known !== undefined || data === null || place + 2 > data.length) return known ?? {}
    const size = Math.min(data.u16(place), data.length - place - 2)
    const format = readParagraphFormat(data.slice(place + 2, size))
    this.huge.set(place, format)
    return format
  }
}
