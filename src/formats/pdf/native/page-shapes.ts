import { mergeRules } from '../merge-rules.ts'
import type { Box, Rule } from '../model.ts'
import type { Pointer } from './exports.ts'
import type { OpenPage } from './open-document.ts'
import type { PageFrame } from './page-frame.ts'

/** `FPDF_PAGEOBJ_…` */
const PATH = 2
const IMAGE = 3
const FORM = 5

/** Pages with more objects are drawings; nothing is gained from more of their lines. */
const MOST_OBJECTS = 4_000
const DEEPEST = 3
/** In points. */
const THICKEST_RULE = 2.5
const SHORTEST_RULE = 12

export interface PageShapes {
  /** On the upright page. */
  readonly rules: readonly Rule[]
  /** How much of the page pictures cover, 0 to 1. */
  readonly pictured: number
  /** How many paths are drawn; text may have been turned into them. */
  readonly paths: number
}

/** The straight lines and pictures of a page. */
export function readShapes(open: OpenPage, frame: PageFrame): PageShapes {
  const reader = new ShapeReader(open, frame)
  const { exports } = open.pdfium
  reader.readAll(exports.FPDFPage_CountObjects(open.page), index =>
    exports.FPDFPage_GetObject(open.page, index),
  )
  const area = frame.width * frame.height
  return {
    rules: mergeRules(reader.rules),
    pictured: Math.min(1, reader.pictures / area),
    paths: reader.paths,
  }
}

class ShapeReader {
  readonly rules: Rule[] = []
  pictures = 0
  paths = 0
  private left = MOST_OBJECTS

  constructor(
    private readonly open: OpenPage,
    private readonly frame: PageFrame,
  ) {}

  readAll(count: number, object: (index: number) => Pointer, depth = 0): void {
    const { exports } = this.open.pdfium
    for (let index = 0; index < count && this.left > 0; index++) {
      this.left -= 1
      const handle = object(index)
      const kind = handle === 0 ? 0 : exports.FPDFPageObj_GetType(handle)
      if (kind === PATH && depth === 0) this.addPath(handle)
      else if (kind === IMAGE) this.addPicture(handle, depth)
      else if (kind === FORM && depth < DEEPEST) {
        const inner = (at: number) => exports.FPDFFormObj_GetObject(handle, at)
        this.readAll(exports.FPDFFormObj_CountObjects(handle), inner, depth + 1)
      }
    }
  }

  private addPath(handle: Pointer): void {
    this.paths += 1
    const box = this.bounds(handle)
    if (box === null) return
    const width = box.right - box.left
    const height = box.bottom - box.top
    if (Math.min(width, height) <= THICKEST_RULE) {
      if (Math.max(width, height) >= SHORTEST_RULE) this.rules.push(box)
      return
    }
    // the border of a box; one that is only filled does as well
    if (width < SHORTEST_RULE || height < SHORTEST_RULE || width * height > 0.9 * this.pageArea()) return
    this.rules.push(
      { ...box, bottom: box.top },
      { ...box, top: box.bottom },
      { ...box, right: box.left },
      { ...box, left: box.right },
    )
  }

  private addPicture(handle: Pointer, depth: number): void {
    const box = this.bounds(handle)
    // inside a form the place is the form's own; large ones are scans all the same
    if (depth > 0) this.pictures += this.pageArea() / 2
    else if (box !== null) this.pictures += (box.right - box.left) * (box.bottom - box.top)
  }

  private pageArea(): number {
    return this.frame.width * this.frame.height
  }

  private bounds(handle: Pointer): Box | null {
    const { exports, memory } = this.open.pdfium
    const at = memory.scratch
    if (exports.FPDFPageObj_GetBounds(handle, at, at + 4, at + 8, at + 12) === 0) return null
    const a = this.frame.place(memory.float(at), memory.float(at + 4))
    const b = this.frame.place(memory.float(at + 8), memory.float(at + 12))
    const box = {
      left: Math.max(0, Math.min(a.x, b.x)),
      right: Math.min(this.frame.width, Math.max(a.x, b.x)),
      top: Math.max(0, Math.min(a.y, b.y)),
      bottom: Math.min(this.frame.height, Math.max(a.y, b.y)),
    }
    return box.right >= box.left && box.bottom >= box.top ? box : null
  }
}
