import { describe, expect, it } from 'vitest'
import { draw, drawParagraphs, drawRule } from '../testing/drawing.ts'
import { cleanText, readPlan } from '../testing/read-plan.ts'
import { chineseWords, englishWords } from '../testing/sample-words.ts'

const left = { x: 60, width: 225 }
const right = { x: 310, width: 225 }

function setColumns(
  words: readonly string[],
  columns: readonly { x: number; width: number }[],
  y: number,
): string {
  return words
    .map((column, index) => drawParagraphs([column], { ...(columns[index] ?? left), y, indent: 12 }).content)
    .join('')
}

describe('columns', () => {
  it('are read one after the other below a title across the page', async () => {
    const words = [englishWords(0, 9), englishWords(9, 19)]
    const { text } = await readPlan([
      draw('Of Lifts and Stairs', 180, 90, { size: 18 }) + setColumns(words, [left, right], 130),
    ])
    expect(text).toBe(`Of Lifts and Stairs\n\n${words.join('\n\n')}\n`)
  })

  it('are read in the order of the regions when something runs across between them', async () => {
    const words = [englishWords(0, 6), englishWords(6, 12), englishWords(1, 7), englishWords(7, 13)]
    const across = englishWords(3, 8)
    const content =
      setColumns(words.slice(0, 2), [left, right], 100) +
      drawParagraphs([across], { x: 60, y: 260, width: 475 }).content +
      setColumns(words.slice(2), [left, right], 320)
    const { text } = await readPlan([content])
    expect(text).toBe(`${[words[0], words[1], across, words[2], words[3]].join('\n\n')}\n`)
  })

  it('of three are read as three', async () => {
    const words = [englishWords(0, 6), englishWords(6, 12), englishWords(2, 9)]
    const columns = [60, 225, 390].map(x => ({ x, width: 145 }))
    const { text } = await readPlan([setColumns(words, columns, 100)])
    expect(text).toBe(`${words.join('\n\n')}\n`)
  })

  it('go on in the same sentence, also across a page with its head', async () => {
    const words = englishWords(0, 56)
    const lines = drawParagraphs([words], { x: 0, y: 0, width: 222 }).content.trimEnd().split('\n')
    const place = (part: readonly string[], x: number) =>
      `1 0 0 1 ${x} -100 cm\n${part.join('\n').replace(/ (\S+) (\S+) Tm/g, (_, a, b) => ` ${a} ${b} Tm`)}\n1 0 0 1 ${-x} 100 cm\n`
    const size = Math.ceil(lines.length / 6)
    const pages = [0, 1, 2].map(page => {
      const columns = [0, 1].map(column => {
        const from = (page * 2 + column) * size
        const part = lines.slice(from, from + size)
        // each part of the column starts at the top again
        const lifted = part.map((line, index) => line.replace(/(\S+) Tm/, `${842 - 12 * index} Tm`))
        return place(lifted, column === 0 ? 60 : 310)
      })
      return draw(`Journal of Stairs ${page + 7}`, 60, 40, { size: 8 }) + columns.join('')
    })
    const extracted = await readPlan(pages)
    expect(cleanText(extracted)).toBe(`${words}\n`)
  })

  it('of Chinese are read as columns too', async () => {
    const words = [chineseWords(0, 14), chineseWords(4, 18)]
    const content = words
      .map((column, index) =>
        drawParagraphs([column], {
          ...(index === 0 ? left : right),
          y: 100,
          leading: 17,
          indent: 20,
          font: 'Song',
        }),
      )
      .map(({ content }) => content)
    const { text } = await readPlan([content.join('')])
    expect(text).toBe(`${words.join('\n\n')}\n`)
  })

  it('read the last short line of a paragraph above them with that paragraph', async () => {
    const abstract = englishWords(0, 4)
    const words = [englishWords(4, 12), englishWords(1, 10)]
    const above = drawParagraphs([abstract], { x: 60, y: 100, width: 475, size: 9, leading: 11 })
    const { text } = await readPlan([above.content + setColumns(words, [left, right], above.y + 14)])
    expect(text).toBe(`${[abstract, ...words].join('\n\n')}\n`)
  })
})

describe('tables', () => {
  const rows = [
    ['No.', 'Name', 'Age'],
    ['1', 'Ada', '34'],
    ['2', 'Bo', '67'],
    ['3', 'Cy', '45'],
  ]
  const cells = (x: readonly number[], y: number, step: number) =>
    rows
      .map((row, index) => row.map((cell, at) => draw(cell, x[at] ?? 0, y + step * index)).join(''))
      .join('')

  it('stay row by row, cells parted by tabs', async () => {
    const text = drawParagraphs([englishWords(0, 6)], { x: 60, y: 100, width: 475 })
    const extracted = await readPlan([text.content + cells([80, 200, 340], text.y + 20, 14)])
    expect(extracted.text.split('\n\n')[1]).toBe(`${rows.map(row => row.join('\t')).join('\n')}\n`)
  })

  it('keep lines of one cell together when they are ruled', async () => {
    const lines = [0, 1, 2, 3].map(index => drawRule(70, 190 + 40 * index, 400)).join('')
    const upright = [70, 180, 400].map(x => drawRule(x, 190, x, 310)).join('')
    const words: [string, number, number][] = [
      ['Question', 76, 205],
      ['Answer', 186, 205],
      ['How often?', 76, 245],
      ['Every week, and in winter', 186, 240],
      ['more often than that', 186, 254],
      ['Who came?', 76, 285],
      ['Nobody at first', 186, 285],
    ]
    const content = words.map(([word, x, y]) => draw(word, x, y)).join('')
    const { text } = await readPlan([lines + upright + content])
    expect(text).toBe(
      'Question\tAnswer\nHow often?\tEvery week, and in winter more often than that\nWho came?\tNobody at first\n',
    )
  })

  it('may hold questions and answers side by side, each in several lines', async () => {
    const rows = [0, 3, 6, 9].map(from => [englishWords(from, from + 1), englishWords(from + 1, from + 3)])
    let y = 100
    const content = rows.map(row => {
      const cells = row.map((words, at) =>
        drawParagraphs([words], { ...(at === 0 ? left : right), y, isRagged: true }),
      )
      y = Math.max(...cells.map(cell => cell.y)) + 10
      return cells.map(cell => cell.content).join('')
    })
    const { text } = await readPlan([content.join('')])
    expect(text).toBe(`${rows.map(row => row.join('\t')).join('\n')}\n`)
  })

  it('are not made of labels and their words', async () => {
    const turns = ['I:', 'B:', 'I:', 'B:'].map((speaker, index) => {
      const y = 100 + 14 * index
      return (
        draw(speaker, 60, y) + draw(`This is turn number ${'one two three four'.split(' ')[index]}.`, 110, y)
      )
    })
    const { text } = await readPlan([turns.join('')])
    expect(text).not.toContain('\t')
    expect(text).toContain('I: This is turn number one.')
  })
})

describe('tables between columns', () => {
  it('are read whole, in their place', async () => {
    const words = [englishWords(0, 6), englishWords(6, 12), englishWords(1, 7), englishWords(7, 13)]
    const rows = ['Stage Day Hours', 'First Monday 2', 'Second Friday 13', 'Third Sunday 4'].map(row =>
      row.split(' '),
    )
    const table = rows.map((row, at) =>
      row.map((cell, column) => draw(cell, 150 + 125 * column, 275 + 14 * at)).join(''),
    )
    const lines = [264, 280, 322].map(y => drawRule(140, y, 460)).join('')
    const content =
      setColumns(words.slice(0, 2), [left, right], 100) +
      lines +
      table.join('') +
      setColumns(words.slice(2), [left, right], 350)
    const { text } = await readPlan([content])
    const written = rows.map(row => row.join('\t')).join('\n')
    expect(text).toBe(`${[words[0], words[1], written, words[2], words[3]].join('\n\n')}\n`)
  })
})

describe('turned pages', () => {
  it('are read as they are looked at', async () => {
    const content = draw('Seen upright', 100, 742, { angle: 90 })
    const { text } = await readPlan([{ content, rotate: 90 }])
    expect(text).toBe('Seen upright\n')
  })

  it('have words in another direction apart from the text', async () => {
    const words = englishWords(0, 8)
    const content = drawParagraphs([words], { x: 72, y: 100, width: 400 }).content
    const { text } = await readPlan([draw('Draft of May', 40, 400, { angle: 90 }) + content])
    expect(text).toBe(`${words}\n\nDraft of May\n`)
  })
})
