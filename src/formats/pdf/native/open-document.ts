import { Refusal } from '../../../core/refusal.ts'
import { MAX_TEXT_CHARACTERS } from '../../text/index.ts'
import type { Pointer } from './exports.ts'
import { type Pdfium, withPdfium } from './pdfium.ts'

/** `FPDF_GetLastError`: the password is wrong or missing, or the encryption is of a kind PDFium cannot undo. */
const PASSWORD_ERRORS = [4, 5]
/** `FPDF_PAGEOBJ_TEXT` */
const TEXT_OBJECT = 1
const MOST_ON_LINE = 10_000

/** An open document; good only inside `withDocument`. */
export interface OpenDocument {
  readonly pdfium: Pdfium
  readonly handle: Pointer
}

/** A page in use; good only inside `withPage`. */
export interface OpenPage {
  readonly pdfium: Pdfium
  readonly page: Pointer
  /** The page's characters; 0 when PDFium makes nothing of them. */
  readonly text: Pointer
}

/**
 * Opens a PDF for `use` and closes it again. JavaScript in it cannot run: there is no form environment, the only
 * place where PDFium would start it. Refuses: file-protected, file-damaged, file-too-large, and what `use` refuses;
 * also when PDFium stumbles over the file in the middle.
 */
export async function withDocument<Result>(
  bytes: Uint8Array,
  use: (document: OpenDocument) => Promise<Result>,
): Promise<Result> {
  return withPdfium(async pdfium => {
    try {
      return await readDocument(pdfium, bytes, use)
    } catch (error) {
      throw isTrap(error) ? (pdfium.isExhausted() ? tooLarge() : damaged(error)) : error
    }
  })
}

async function readDocument<Result>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  use: (document: OpenDocument) => Promise<Result>,
): Promise<Result> {
  const { exports, memory } = pdfium
  const copy = memory.copyIn(bytes)
  if (copy === 0) throw tooLarge()
  const handle = exports.FPDF_LoadMemDocument(copy, bytes.length, 0)
  if (handle === 0) {
    const error = exports.FPDF_GetLastError()
    if (PASSWORD_ERRORS.includes(error)) throw new Refusal('file-protected', `PDFium error ${error}`)
    throw new Refusal('file-damaged', `PDFium error ${error}`)
  }
  const result = await use({ pdfium, handle })
  exports.FPDF_CloseDocument(handle)
  exports.free(copy)
  return result
}

/** Opens page `index` for `use` and closes it; null when the page cannot be read. Refuses: file-too-slow. */
export function withPage<Result>(
  { pdfium, handle }: OpenDocument,
  index: number,
  use: (page: OpenPage) => Result,
): Result | null {
  const { exports } = pdfium
  const page = exports.FPDF_LoadPage(handle, index)
  if (page === 0) return null
  refuseCrowdedLines(pdfium, page)
  const text = exports.FPDFText_LoadPage(page)
  const result = use({ pdfium, page, text })
  if (text !== 0) exports.FPDFText_ClosePage(text)
  exports.FPDF_ClosePage(page)
  return result
}

/**
 * PDFium sorts the pieces of a line one by one, which takes minutes for a line of a hundred thousand. Lines of people
 * have a few hundred at most.
 */
function refuseCrowdedLines({ exports, memory }: Pdfium, page: Pointer): void {
  const count = exports.FPDFPage_CountObjects(page)
  if (count < MOST_ON_LINE) return
  const at = memory.scratch
  let onLine = 0
  let base = Number.NaN
  for (let index = 0; index < count; index++) {
    const object = exports.FPDFPage_GetObject(page, index)
    if (object === 0 || exports.FPDFPageObj_GetType(object) !== TEXT_OBJECT) continue
    if (exports.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) continue
    const bottom = memory.float(at + 4)
    onLine = Math.abs(bottom - base) < 20 ? onLine + 1 : 1
    base = bottom
    if (onLine > MOST_ON_LINE) throw new Refusal('file-too-slow', `${onLine} pieces of text on one line`)
  }
}

/**
 * What a call throws after which PDFium is beyond repair: a trap or abort of WebAssembly, or its stack used up by
 * a file that nests too deep. Everything that is still open then goes with the module's memory.
 */
function isTrap(error: unknown): boolean {
  if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) return true
  return error instanceof Error ? error.name === 'ExitStatus' : typeof error !== 'object'
}

function damaged(error: unknown): Refusal {
  return new Refusal('file-damaged', `PDFium stopped: ${String(error)}`)
}

function tooLarge(): Refusal {
  return new Refusal('file-too-large', 'More memory than PDFium may take', { limit: MAX_TEXT_CHARACTERS })
}
