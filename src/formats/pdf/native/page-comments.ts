import type { Point } from '../directions.ts'
import type { Box } from '../model.ts'
import type { Pointer } from './exports.ts'
import type { OpenPage } from './open-document.ts'
import type { PageFrame } from './page-frame.ts'

/** `FPDF_ANNOT_…` of annotations that hold somebody's words or mark somebody's words. */
const TEXT = 1
const FREE_TEXT = 3
const MARKUP = new Set([9, 10, 11, 12])

const HIDDEN = 2
/** No reader leaves as many on a page. */
const MOST_ON_PAGE = 5_000
const MOST_QUADS = 2_000

/** An annotation as it stands in the file. */
export interface RawComment {
  /** Boxes on the upright page that cover the commented words; none for notes that are pinned to a place. */
  readonly quads: readonly Box[]
  /** Where it is pinned. */
  readonly place: Point
  readonly isFreeText: boolean
  readonly author: string
  readonly text: string
  /** As the file has it, `D:2024…`. */
  readonly date: string
  readonly color: string | null
  readonly tags: readonly string[]
  readonly objectNumber: number
  /** The annotation this is an answer to; 0 for none. */
  readonly answerTo: number
}

/** Highlights, underlines, strike-outs and notes of a page. Popups are windows on them and left out. */
export function readComments(open: OpenPage, frame: PageFrame): RawComment[] {
  const { exports } = open.pdfium
  const count = Math.min(exports.FPDFPage_GetAnnotCount(open.page), MOST_ON_PAGE)
  const comments: RawComment[] = []
  for (let index = 0; index < count; index++) {
    const annotation = exports.FPDFPage_GetAnnot(open.page, index)
    if (annotation === 0) continue
    const comment = new AnnotationReader(open, frame, annotation).read()
    if (comment !== null) comments.push(comment)
    exports.FPDFPage_CloseAnnot(annotation)
  }
  return comments
}

class AnnotationReader {
  constructor(
    private readonly open: OpenPage,
    private readonly frame: PageFrame,
    private readonly annotation: Pointer,
  ) {}

  read(): RawComment | null {
    const { exports } = this.open.pdfium
    const kind = exports.FPDFAnnot_GetSubtype(this.annotation)
    const isMarkup = MARKUP.has(kind)
    if (!isMarkup && kind !== TEXT && kind !== FREE_TEXT) return null
    if ((exports.FPDFAnnot_GetFlags(this.annotation) & HIDDEN) !== 0) return null
    // the state of a discussion, such as "accepted", is kept as a note of its own
    if (this.has('StateModel')) return null
    return {
      quads: isMarkup ? this.quads() : [],
      place: this.place(kind === FREE_TEXT),
      isFreeText: kind === FREE_TEXT,
      author: this.words('T') || this.words('Zotero:AuthorName'),
      text: this.words('Contents') || this.richText(),
      date: this.words('M') || this.words('CreationDate'),
      color: this.color(),
      tags: parseTags(this.words('Zotero:Tags')),
      objectNumber: exports.EPDFAnnot_GetObjectNumber(this.annotation),
      answerTo: this.answerTo(),
    }
  }

  private has(key: string): boolean {
    const { exports, memory } = this.open.pdfium
    return exports.FPDFAnnot_HasKey(this.annotation, memory.key(key)) !== 0
  }

  private words(key: string): string {
    if (!this.has(key)) return ''
    const { exports, memory } = this.open.pdfium
    const name = memory.key(key)
    return memory
      .string16((buffer, size) => exports.FPDFAnnot_GetStringValue(this.annotation, name, buffer, size))
      .replace(/\r\n?/g, '\n')
      .trim()
  }

  /** Words of `RC`, XHTML that some programs write instead of plain contents. */
  private richText(): string {
    if (!this.has('RC')) return ''
    const { exports, memory } = this.open.pdfium
    const xhtml = memory.string16((buffer, size) =>
      exports.EPDFAnnot_GetRichContent(this.annotation, buffer, size),
    )
    return xhtml
      .slice(0, 1_000_000)
      .replace(/<\/p>\s*<p/g, '\n<p')
      .replace(/<[^<>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&')
      .trim()
  }

  private quads(): Box[] {
    const { exports, memory } = this.open.pdfium
    const count = Math.min(exports.FPDFAnnot_CountAttachmentPoints(this.annotation), MOST_QUADS)
    const boxes: Box[] = []
    for (let index = 0; index < count; index++) {
      if (exports.FPDFAnnot_GetAttachmentPoints(this.annotation, index, memory.scratch) === 0) continue
      const corners = [0, 8, 16, 24].map(offset =>
        this.frame.place(memory.float(memory.scratch + offset), memory.float(memory.scratch + offset + 4)),
      )
      boxes.push({
        left: Math.min(...corners.map(corner => corner.x)),
        right: Math.max(...corners.map(corner => corner.x)),
        top: Math.min(...corners.map(corner => corner.y)),
        bottom: Math.max(...corners.map(corner => corner.y)),
      })
    }
    return boxes
  }

  /** The upper left corner; of a text field its middle. */
  private place(isField: boolean): Point {
    const { exports, memory } = this.open.pdfium
    if (exports.FPDFAnnot_GetRect(this.annotation, memory.scratch) === 0) return { x: 0, y: 0 }
    // FS_RECTF: left, top, right, bottom
    const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map(offset =>
      memory.float(memory.scratch + offset),
    )
    return isField ? this.frame.place((left + right) / 2, (top + bottom) / 2) : this.frame.place(left, top)
  }

  private color(): string | null {
    const { exports, memory } = this.open.pdfium
    const at = memory.scratch
    if (exports.EPDFAnnot_GetColor(this.annotation, 0, at, at + 4, at + 8) === 0) return null
    const channels = [0, 4, 8].map(offset => (memory.word(at + offset) & 0xff).toString(16).padStart(2, '0'))
    return `#${channels.join('')}`
  }

  private answerTo(): number {
    const { exports, memory } = this.open.pdfium
    if (!this.has('IRT')) return 0
    const other = exports.FPDFAnnot_GetLinkedAnnot(this.annotation, memory.key('IRT'))
    if (other === 0) return 0
    const number = exports.EPDFAnnot_GetObjectNumber(other)
    exports.FPDFPage_CloseAnnot(other)
    return number
  }
}

/** Zotero keeps tags as a JSON list of words. */
function parseTags(json: string): string[] {
  if (json === '') return []
  try {
    const tags: unknown = JSON.parse(json)
    return Array.isArray(tags) ? tags.filter(tag => typeof tag === 'string' && tag !== '') : []
  } catch {
    return []
  }
}
