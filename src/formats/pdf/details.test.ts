import { describe, expect, it } from 'vitest'
import { isoDate } from './dates.ts'
import { makeDetails } from './details.ts'
import { draw } from './testing/drawing.ts'
import { readPlan } from './testing/read-plan.ts'

const nothing = { title: '', author: '', keywords: '', created: '', language: '' }

describe('details', () => {
  it('come from the information of the file', async () => {
    const { details } = await readPlan({
      pages: [{ content: draw('楼道里的白板', 72, 100, { font: 'Song' }) }],
      info: {
        Title: '楼道里的商量：𠮷祥里的一年',
        Author: '陈建国；林小雨',
        Keywords: '社区, 协商；参与',
        CreationDate: "D:20230405060708+08'00'",
        Subject: 'no such field',
      },
      language: 'zh-CN',
    })
    expect(details).toEqual({
      title: '楼道里的商量：𠮷祥里的一年',
      author: '陈建国; 林小雨',
      keywords: '社区; 协商; 参与',
      date: '2023-04-05',
      language: 'zh-CN',
    })
  })

  it.each([
    ['Microsoft Word - Stairs and lifts.docx', 'Stairs and lifts'],
    ['Microsoft PowerPoint - Stairs.pptx', undefined],
    ['stairs_final(2).indd', undefined],
    ['untitled', undefined],
    ['幻灯片 1', undefined],
    ['https://example.org/stairs', undefined],
    ['file:///C:/stairs', undefined],
    ['2023-04', undefined],
    ['Of U.S. lifts', 'Of U.S. lifts'],
  ])('make of the title %s: %s', (title, expected) => {
    expect(makeDetails({ ...nothing, title }, '').title).toBe(expected)
  })

  it('leave out a language that the text is not in', () => {
    expect(makeDetails({ ...nothing, language: 'en-US' }, '楼道里的白板').language).toBeUndefined()
    expect(makeDetails({ ...nothing, language: 'zh-TW' }, 'The white board').language).toBeUndefined()
    expect(makeDetails({ ...nothing, language: 'en-US' }, 'The white board').language).toBe('en-US')
  })
})

describe('dates of a PDF', () => {
  it.each([
    ["D:20240131235959+08'00'", '2024-01-31T23:59:59+08:00'],
    ['D:20240131235959Z', '2024-01-31T23:59:59Z'],
    ['D:202401312359', '2024-01-31T23:59:00'],
    ['20240131', '2024-01-31'],
    ['D:2024', '2024'],
    ['D:20241340', '2024'],
    ['2024-01-31T10:00:00Z', '2024-01-31T10:00:00Z'],
    ['Wed Jan 31 2024', null],
    ['', null],
  ])('%s is %s', (words, expected) => {
    expect(isoDate(words)).toBe(expected)
  })
})
