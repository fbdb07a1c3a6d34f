import { describe, expect, it } from 'vitest'
import { readFileText } from '../../src/formats/read/read-file-text.ts'
import { expectedShape, type Shape, shapeOf, withoutFurniture } from './formats-article.ts'
import {
  authorLost,
  beyondPlane0,
  bulletsDrawn,
  clusters,
  type Difference,
  emojiLost,
  joinersLost,
  noComments,
  noIndent,
  notesListed,
  onlyParagraphs,
  type PrintedDifference,
  plainNumbers,
  plainText,
  songtiAlone,
  titlePage,
  typedIndent,
} from './formats-differences.ts'
import { fixture } from './formats-fixtures.ts'
import { letters, sharedCharacters } from './formats-letters.ts'

const files: readonly (readonly [string, readonly Difference[]])[] = [
  ['article-libreoffice.docx', []],
  ['article-libreoffice.odt', []],
  ['article-libreoffice.rtf', [authorLost]],
  ['article-libreoffice.doc', []],
  ['article-libreoffice.html', [noComments, plainNumbers]],
  ['article-libreoffice.epub', [noComments, onlyParagraphs]],
  ['article-pandoc.docx', [typedIndent]],
  ['article-pandoc.odt', [noComments, typedIndent]],
  ['article-pandoc.rtf', [noComments, typedIndent]],
  ['article-pandoc.html', [noComments, noIndent]],
  ['article-pandoc.epub', [noComments, noIndent, titlePage]],
  ['article-chromium.mhtml', [noComments, noIndent]],
]

const printed: readonly (readonly [string, readonly PrintedDifference[]])[] = [
  ['article-libreoffice.pdf', []],
  ['journal-libreoffice.pdf', []],
  ['article-ghostscript.pdf', [beyondPlane0]],
  ['article-weasyprint.pdf', [clusters]],
  ['article-chromium.pdf', [bulletsDrawn, notesListed, emojiLost]],
  ['article-cairo.pdf', [plainText, joinersLost]],
  ['article-reportlab.pdf', [plainText, songtiAlone]],
]

async function shape(name: string): Promise<Shape> {
  return shapeOf(await readFileText(fixture(name), name))
}

describe('one article in many formats', () => {
  const asked = expectedShape('article')

  it.each(files)('%s has the same words, headings, notes and comments', async (name, differences) => {
    const expected = differences.reduce((before, { change }) => change(before), asked)
    expect(await shape(name)).toEqual(expected)
  })
})

describe('one article by many makers of PDF', () => {
  const asked = expectedShape('article')

  it.each(printed)('%s has the same characters in the same paragraphs', async (name, differences) => {
    const { text } = withoutFurniture(await readFileText(fixture(name), name))
    const tidy = (words: string) =>
      differences
        .reduce((before, { change }) => change(before), lines(words))
        .replace(/\n{2,}/g, '\n')
        .trim()
    expect(tidy(text)).toBe(tidy(asked.text))
  })

  it.each(printed)('%s has the characters that an independent reader finds', async (name, differences) => {
    const { text } = await readFileText(fixture(name), name)
    const independent = new TextDecoder().decode(fixture(name.replace('.pdf', '.pdftotext.txt')))
    const read = differences.includes(clusters) ? clusters.change : (words: string) => words
    expect(sharedCharacters(read(signs(text)), read(signs(independent)))).toBeGreaterThanOrEqual(0.999)
  })

  it.each(['article-libreoffice.pdf', 'journal-libreoffice.pdf'])('%s has headings and notes', async name => {
    const { headings, notes } = shapeOf(withoutFurniture(await readFileText(fixture(name), name)))
    expect(headings).toEqual(asked.headings)
    expect(notes).toEqual(asked.notes)
  })

  it('names the pages as they are printed', async () => {
    const { text, marks } = await readFileText(fixture('journal-libreoffice.pdf'), 'journal.pdf')
    const pages = marks.filter(mark => mark.kind === 'page')
    expect(pages.map(page => page.label)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(pages[0]?.from).toBe(0)
    expect(pages.at(-1)?.to).toBe(text.length)
  })

  it('takes the running heads and folios out of a journal, and nothing else', async () => {
    const read = await readFileText(fixture('journal-libreoffice.pdf'), 'journal.pdf')
    const furniture = read.marks.filter(mark => mark.kind === 'furniture')
    const words = furniture.map(({ from, to }) => letters(read.text.slice(from, to)).replace(/^-/, ''))
    const even = (page: number) => `${page}社区研究笔记２０２４年第３期`
    const odd = (page: number) => `街巷里的商量${page}`
    expect(words).toEqual([odd(1), even(2), odd(3), even(4), odd(5), even(6), odd(7)])
  })

  it('finds what was highlighted, by whom and how', async () => {
    const { text, marks } = await readFileText(fixture('highlights.pdf'), 'highlights.pdf')
    const comments = marks.filter(mark => mark.kind === 'comment')
    expect(comments.map(({ from, to, ...rest }) => ({ ...rest, words: text.slice(from, to) }))).toEqual([
      {
        kind: 'comment',
        words: '商量',
        author: '',
        text: '',
        madeAt: '2024-03-06T08:45:00Z',
        color: '#66cc66',
        tags: [],
      },
      {
        kind: 'comment',
        words: '再看看',
        author: '研究者',
        text: '现场用语，可作编码名',
        madeAt: '2024-03-06T08:30:00Z',
        color: '#ffd100',
        tags: [],
      },
    ])
  })
})

/** Each paragraph, item and row a line, without blanks: how far apart they stand on paper says little. */
function lines(text: string): string {
  return text.split('\n').map(letters).join('\n')
}

/** Characters that two readers of one file must share: without hyphens and what only ours adds for notes. */
function signs(text: string): string {
  return letters(text)
    .replace(/[-‐]|注释(?=\[1\])|Notes(?=\[1\])/g, '')
    .replace(/\[(\d+)\]/g, '$1')
}

describe('a paper in two columns', () => {
  const asked = expectedShape('paper')
  const papers = ['paper-groff.pdf', 'paper-weasyprint.pdf']

  it.each(papers)('%s reads down one column and then the other, words whole', async name => {
    const { text } = withoutFurniture(await readFileText(fixture(name), name))
    expect(text).toBe(asked.text)
  })

  it.each(papers)('%s keeps its notes with their places, and its headings', async name => {
    const { headings, notes } = shapeOf(withoutFurniture(await readFileText(fixture(name), name)))
    expect(notes).toEqual(asked.notes)
    expect(headings.map(([, words]) => words)).toEqual(asked.headings.map(([, words]) => words))
  })

  it.each(papers)('%s is cited by the numbers on its pages', async name => {
    const { marks } = await readFileText(fixture(name), name)
    const labels = marks.flatMap(mark => (mark.kind === 'page' ? [mark.label] : []))
    expect(labels).toEqual(['141', '142', '143', '144', '145'])
  })

  it.each(papers)('%s has the characters that an independent reader finds', async name => {
    const { text } = await readFileText(fixture(name), name)
    const independent = new TextDecoder().decode(fixture(name.replace('.pdf', '.pdftotext.txt')))
    expect(sharedCharacters(signs(text), signs(independent))).toBeGreaterThanOrEqual(0.999)
  })
})

describe('one survey in many tables', () => {
  const tables = [
    'survey-utf8-bom.csv',
    'survey-semicolon.csv',
    'survey.tsv',
    'survey-openpyxl.xlsx',
    'survey-libreoffice.xlsx',
  ]

  it.each(tables)('%s has the same rows', async name => {
    const asked = await readFileText(fixture('survey-utf8-bom.csv'), 'survey.csv')
    const { text, table } = await readFileText(fixture(name), name)
    expect(text).toBe(asked.text)
    expect(table?.rows).toEqual(asked.table?.rows)
    expect(text).toContain('006\t𠮷先生\t1栋\t80\t2023-06-04\t👨‍👩‍👧 全家都去。שלום\t是')
  })

  it('finds the encoding of one in GBK', async () => {
    const asked = await readFileText(fixture('survey-utf8-bom.csv'), 'survey.csv')
    const { text, encoding } = await readFileText(fixture('survey-gbk.csv'), 'survey.csv')
    expect(encoding).toBe('gb18030')
    expect(text).toBe(asked.text.replace(/^006.*\n/m, ''))
  })
})
