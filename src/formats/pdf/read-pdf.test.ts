import { describe, expect, it } from 'vitest'
import { readPdf } from './index.ts'
import { draw } from './testing/drawing.ts'
import { writePdf } from './testing/pdf-writer.ts'

describe('reading a PDF', () => {
  it('reads', async () => {
    const pdf = writePdf({
      pages: [
        {
          content:
            draw('Hello big world', 72, 100) + draw('社区治理的关键', 72, 130, { font: 'Song', size: 12 }),
        },
      ],
      info: { Title: '标题' },
    })
    const { text, details } = await readPdf(pdf)
    console.log(text, details)
    expect(text).toBe('Hello big world\n\n社区治理的关键\n')
  })
})
