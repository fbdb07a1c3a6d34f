import { describe, expect, it } from 'vitest'
import { readPdf } from './index.ts'
import { draw, drawParagraphs } from './testing/drawing.ts'
import { writePdf } from './testing/pdf-writer.ts'
import { marksOf, readPlan } from './testing/read-plan.ts'
import { chineseWords, englishWords } from './testing/sample-words.ts'

const column = { x: 72, y: 90, width: 450 }

describe('paragraphs', () => {
  it('are put together from lines set in at their start', async () => {
    const paragraphs = [englishWords(0, 5), englishWords(5, 9), englishWords(9, 12)]
    const { text } = await readPlan([drawParagraphs(paragraphs, { ...column, indent: 15 }).content])
    expect(text).toBe(`${paragraphs.join('\n\n')}\n`)
  })

  it('are put together from lines with space between them', async () => {
    const paragraphs = [englishWords(0, 5), englishWords(5, 9), englishWords(9, 12)]
    const { text } = await readPlan([drawParagraphs(paragraphs, { ...column, space: 8 }).content])
    expect(text).toBe(`${paragraphs.join('\n\n')}\n`)
  })

  it('are told by short last lines alone', async () => {
    const paragraphs = [englishWords(0, 4), englishWords(5, 9), englishWords(9, 12)]
    const { text } = await readPlan([drawParagraphs(paragraphs, column).content])
    expect(text).toBe(`${paragraphs.join('\n\n')}\n`)
  })

  it('begin with an indent although the line before is full', async () => {
    const lines = [
      '  Nobody had a key to it',
      'and nobody asked for one',
      '  Later it was found out',
      'that there was none here',
    ]
    const content = lines
      .map((line, at) => draw(line.trim(), 72 + 6 * line.search(/\S/), 90 + 12 * at))
      .join('')
    const { text } = await readPlan([content])
    expect(text).toBe(
      'Nobody had a key to it and nobody asked for one\n\nLater it was found out that there was none here\n',
    )
  })

  it('that run from right to left are put together too', async () => {
    // drawn as they are seen: each line ends at the right, and its letters stand in reverse
    const lines = ['המדרגות היו צרות וחשוכות ואף אחד', 'לא ידע מי אחראי להן.']
    const content = lines.map((line, at) => {
      const width = [...line].reduce((sum, letter) => sum + (letter < '\u0100' ? 5 : 10), 0)
      return draw([...line].reverse().join(''), 520 - width, 100 + 14 * at, { font: 'Song' })
    })
    const { text } = await readPlan([content.join('')])
    expect(text).toBe(`${lines.join(' ')}\n`)
  })

  it('go on across pages, and the page mark starts with the first word there', async () => {
    const words = englishWords(0, 20)
    const lines = drawParagraphs([words], column).content.trimEnd().split('\n')
    const pages = [lines.slice(0, 8), lines.slice(8)].map(part => part.join('\n'))
    const extracted = await readPlan([`${pages[0]}`, `${pages[1]}`])
    expect(extracted.text).toBe(`${words}\n`)
    const [first, second] = marksOf(extracted, 'page')
    expect(first?.label).toBe('1')
    expect(second).toMatchObject({ label: '2', from: first?.to, to: extracted.text.length })
    expect(first?.words.endsWith(' ')).toBe(true)
  })

  it('of Chinese are joined without a blank, beside Latin words as the text does', async () => {
    const paragraphs = [
      chineseWords(0, 6),
      `${chineseWords(6, 8)}会上用Word文档记录2024年的事。${chineseWords(8, 12)}`,
    ]
    const { text } = await readPlan([
      drawParagraphs(paragraphs, { ...column, indent: 24, size: 12, leading: 18, font: 'Song' }).content,
    ])
    expect(text).toBe(`${paragraphs.join('\n\n')}\n`)
  })

  it('have their words parted at hyphens put together, but not those that are always written with one', async () => {
    const words =
      'The gover\u00adnance of common affairs is a well-known and wide\u00adspread con\u00adcern of a well-known kind, and ' +
      'admin\u00adistra\u00adtive com\u00admit\u00adtees are no better at it than neigh\u00adbour\u00adhoods are, ' +
      'as twenty-\u00adfive respon\u00addents re\u00admem\u00adbered in a well-\u00adknown inter\u00adview.'
    const narrow = { ...column, width: 132 }
    const { text } = await readPlan([drawParagraphs([words], narrow).content])
    expect(text).toBe(`${words.replaceAll('\u00ad', '')}\n`)
  })

  it('keep web addresses whole', async () => {
    const words =
      'Minutes are at https://example.org/governance/\u00adminutes/of-\u00adthe-\u00adcommittee/2023.html for all.'
    const lines = [
      'Minutes are at https://example.org/governance/',
      'minutes/of-the-',
      'committee/2023.html for all.',
    ]
    const content = lines.map((line, index) => draw(line, 72, 100 + 12 * index)).join('')
    const { text } = await readPlan([content])
    expect(text).toBe(`${words.replaceAll('\u00ad', '')}\n`)
  })
})

describe('headings', () => {
  it('are found by size, weight and numbering, with levels', async () => {
    const body = (y: number, from: number) => drawParagraphs([englishWords(from, from + 6)], { ...column, y })
    const first = body(170, 0)
    const second = body(first.y + 40, 6)
    const content =
      draw('Talking in Stairwells', 72, 90, { size: 20 }) +
      draw('1 Introduction', 72, 140, { size: 13, font: 'CourierBold' }) +
      first.content +
      draw('1.1 Where it began', 72, first.y + 16, { size: 13, font: 'CourierBold' }) +
      second.content
    const extracted = await readPlan([content])
    expect(marksOf(extracted, 'heading').map(({ words, level }) => [words, level])).toEqual([
      ['Talking in Stairwells', 1],
      ['1 Introduction', 2],
      ['1.1 Where it began', 3],
    ])
  })

  it('are known by the bookmarks of the file', async () => {
    const text = drawParagraphs([englishWords(0, 6)], { ...column, y: 120 }).content
    const pages = [{ content: draw('Stairwells', 72, 90) + text }, { content: draw('Lifts', 72, 90) + text }]
    const outline = [{ title: 'Lifts', page: 1 }]
    const extracted = await readPlan({ pages, outline })
    expect(marksOf(extracted, 'heading').map(({ words }) => words)).toEqual(['Lifts'])
  })
})

describe('lists', () => {
  it('are one line each, nested ones set in', async () => {
    const lines: [string, number][] = [
      ['1. First of all', 72],
      ['2. After that', 72],
      ['- in the morning', 96],
      ['- in the evening', 96],
      ['3. Finally', 72],
    ]
    const text = drawParagraphs([englishWords(0, 6)], column)
    const content = lines.map(([line, x], index) => draw(line, x, text.y + 14 + 12 * index)).join('')
    const extracted = await readPlan([text.content + content])
    expect(extracted.text.split('\n\n')[1]).toBe(
      '1. First of all\n2. After that\n  - in the morning\n  - in the evening\n3. Finally\n',
    )
  })
})

describe('progress', () => {
  it('is told for each page', async () => {
    const seen: [number, number][] = []
    const pages = ['one', 'two', 'three'].map(word => ({ content: draw(word, 72, 100) }))
    await readPdf(writePdf({ pages }), { progress: (done, total) => void seen.push([done, total]) })
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  it('may end the reading, and the next file is read all the same', async () => {
    const pdf = writePdf({ pages: [{ content: draw('one', 72, 100) }] })
    const stop = new Error('enough')
    const reading = readPdf(pdf, {
      progress: () => {
        throw stop
      },
    })
    await expect(reading).rejects.toBe(stop)
    expect((await readPdf(pdf)).text).toBe('one\n')
  })

  it('lets several files be read at once', async () => {
    const files = Array.from({ length: 4 }, (_, index) =>
      writePdf({ pages: [1, 2, 3].map(page => ({ content: draw(`File ${index} page ${page}.`, 72, 100) })) }),
    )
    const read = await Promise.all(files.map(file => readPdf(file)))
    expect(read.map(({ text }) => text)).toEqual(
      files.map((_, index) => `File ${index} page 1.\n\nFile ${index} page 2.\n\nFile ${index} page 3.\n`),
    )
  })
})
