import { describe, expect, it } from 'vitest'
import { draw } from '../testing/drawing.ts'
import { writePdf } from '../testing/pdf-writer.ts'
import { withDocument, withPage } from './open-document.ts'
import type { Pdfium } from './pdfium.ts'

const pdf = writePdf({ pages: [{ content: draw('one', 72, 100) }] })

const large = writePdf({ pages: [{ content: `${draw('one', 72, 100)}% ${'a'.repeat(1_000_000)}\n` }] })

/** Reads the file, and gives the PDFium that was used. */
function used(bytes = pdf): Promise<Pdfium> {
  return withDocument(bytes, async document => {
    expect(withPage(document, 0, open => document.pdfium.exports.FPDFText_CountChars(open.text))).toBe(3)
    return document.pdfium
  })
}

describe('a document', () => {
  it('is read by the same PDFium as the one before, as long as all goes well', async () => {
    expect(await used()).toBe(await used())
  })

  it('that PDFium stumbles over is damaged, and another PDFium reads the next', async () => {
    const first = await used()
    for (const trap of [new WebAssembly.RuntimeError('unreachable'), new RangeError('Maximum call stack')]) {
      const reading = withDocument(pdf, () => Promise.reject(trap))
      await expect(reading).rejects.toMatchObject({ code: 'file-damaged' })
      expect(await used()).not.toBe(first)
    }
  })

  it('that needs more memory than PDFium may take is too large', async () => {
    const reading = withDocument(pdf, async ({ pdfium }) => {
      expect(pdfium.exports.malloc(600 * 1024 * 1024)).toBe(0)
      expect(pdfium.isExhausted()).toBe(true)
      throw new WebAssembly.RuntimeError('out of memory')
    })
    await expect(reading).rejects.toMatchObject({ code: 'file-too-large' })
  })

  it('with more text on one line than PDFium can sort is refused at once', async () => {
    const line = Array.from({ length: 10_010 }, (_, at) => draw('a', at % 500, 100)).join('')
    const crowded = writePdf({ pages: [{ content: line }] })
    const reading = withDocument(crowded, async document => withPage(document, 0, () => true))
    await expect(reading).rejects.toMatchObject({ code: 'file-too-slow' })
  })

  it('leaves no memory behind', async () => {
    const { exports } = await used()
    const before = exports.malloc(16)
    exports.free(before)
    // each of them takes a megabyte while it is open
    for (let run = 0; run < 50; run++) await used(large)
    const after = exports.malloc(16)
    exports.free(after)
    expect(exports.memory.buffer.byteLength).toBeLessThan(32 * 1024 * 1024)
    expect(after).toBe(before)
  })
})
