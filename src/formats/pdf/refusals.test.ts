import { describe, expect, it } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { readPdf } from './index.ts'
import { draw, drawParagraphs, drawPicture } from './testing/drawing.ts'
import { writePdf } from './testing/pdf-writer.ts'
import { planOf, readPlan } from './testing/read-plan.ts'
import { englishWords } from './testing/sample-words.ts'

const page = drawParagraphs([englishWords(0, 6)], { x: 72, y: 90, width: 450 }).content
const scan = drawPicture(0, 0, 595, 842)

async function refusalOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error.code
  throw new Error(`No refusal but ${String(error)}`)
}

describe('a PDF', () => {
  it('that is none is damaged', async () => {
    expect(await refusalOf(readPdf(new TextEncoder().encode('%PDF-1.7\nnothing else')))).toBe('file-damaged')
    expect(await refusalOf(readPdf(new Uint8Array(0)))).toBe('file-damaged')
  })

  it('with a password is protected', async () => {
    const key = 'ab'.repeat(32)
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`
    expect(await refusalOf(readPlan({ ...planOf([page]), trailer }))).toBe('file-protected')
  })

  it('of pictures has no text, even when a stamp lies on them', async () => {
    expect(await refusalOf(readPlan([scan, scan]))).toBe('file-without-text')
    expect(await refusalOf(readPlan([scan + draw('OK', 72, 100), scan, scan]))).toBe('file-without-text')
  })

  it('of empty pages has no text', async () => {
    expect(await refusalOf(readPlan(['', '']))).toBe('file-without-text')
  })

  it('with some pages as pictures says which', async () => {
    const { warnings } = await readPlan([page, scan, page, scan, scan, page, ''])
    expect(warnings).toEqual([{ code: 'pages-without-text', values: { count: 3, pages: '2, 4–5' } }])
  })

  it('with characters that have no name says how many', async () => {
    const { text, warnings } = await readPlan([page + draw('ABCDEFG', 72, 300, { font: 'Unnamed' })])
    expect(warnings).toEqual([{ code: 'pdf-characters-lost', values: { count: 7 } }])
    expect(text).toContain('\ufffd'.repeat(7))
  })

  it('without names for most characters has no text', async () => {
    const lines = Array.from({ length: 20 }, (_, line) =>
      draw('ABCDEFGHIJ', 72, 100 + 14 * line, { font: 'Unnamed' }),
    )
    expect(await refusalOf(readPlan([lines.join('') + draw('Page', 72, 700)]))).toBe('file-without-text')
  })

  it('with scripts and links is read without running or fetching anything', async () => {
    const catalog =
      '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >> ' +
      '/AcroForm << /Fields [] /XFA (<xdp/>) >>'
    const { text } = await readPlan({ ...planOf([page]), catalog })
    expect(text).toContain('The residents')
  })

  it('is read after one that was refused', async () => {
    await refusalOf(readPdf(new Uint8Array(10)))
    expect((await readPlan([page])).text).toContain('The residents')
  })
})

describe('a damaged PDF', () => {
  const whole = writePdf({
    ...planOf([page, page]),
    info: { Title: 'Stairs' },
    outline: [{ title: 'One', page: 0 }],
    labels: '0 << /S /r >>',
  })

  /** Reads what may be read; anything but a refusal is a defect. */
  async function isSound(bytes: Uint8Array): Promise<boolean> {
    try {
      await readPdf(bytes)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    return true
  }

  it('that breaks off anywhere is read or refused', async () => {
    const step = Math.ceil(whole.length / 60)
    for (let size = 0; size < whole.length; size += step) {
      expect(await isSound(whole.slice(0, size))).toBe(true)
    }
  })

  it('with wrong bytes anywhere is read or refused', async () => {
    // a small generator, so that each run looks at the same places
    let seed = 20_231
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let run = 0; run < 150; run++) {
      const bytes = whole.slice()
      for (let change = 0; change <= run % 5; change++) bytes[next(bytes.length)] = next(256)
      expect(await isSound(bytes)).toBe(true)
    }
  })
})
