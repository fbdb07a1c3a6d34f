import { describe, expect, it } from 'vitest'
import { draw, drawParagraphs } from '../testing/drawing.ts'
import { cleanText, marksOf, planOf, readPlan } from '../testing/read-plan.ts'
import { chineseWords, englishWords } from '../testing/sample-words.ts'

/** Pages of one text that goes on and on, with what `head` and `foot` draw on each. */
function makePages(
  count: number,
  head: (page: number) => string,
  foot: (page: number) => string = () => '',
): { pages: string[]; words: string } {
  const words = englishWords(0, 12 * count + 5)
  const lines = drawParagraphs([words], { x: 72, y: 0, width: 450 }).content.trimEnd().split('\n')
  const size = Math.ceil(lines.length / count)
  const pages = Array.from({ length: count }, (_, page) => {
    const part = lines.slice(page * size, (page + 1) * size)
    const placed = part.map((line, index) => line.replace(/\S+ Tm/, `${842 - 100 - 12 * index} Tm`))
    return head(page) + placed.join('\n') + foot(page)
  })
  return { pages, words }
}

const folio = (words: string) => draw(words, 290, 800, { size: 9 })
const head = (words: string) => draw(words, 72, 50, { size: 9 })

describe('running heads and page numbers', () => {
  it('stay in the text as lines of their own, and what stands without them is whole', async () => {
    const { pages, words } = makePages(
      4,
      () => head('Journal of Stairs'),
      page => folio(String(page + 1)),
    )
    const extracted = await readPlan(pages)
    expect(extracted.text).toContain('\n\n2\n\nJournal of Stairs\n\n')
    expect(extracted.text.startsWith('Journal of Stairs\n\n')).toBe(true)
    expect(extracted.text.endsWith('\n\n4\n')).toBe(true)
    expect(cleanText(extracted)).toBe(`${words}\n`)
  })

  it('put nothing in the place of a word parted at the end of a page', async () => {
    const content = (words: string, y: number) => draw(words, 72, y)
    const full = (words: string) => drawParagraphs([words], { x: 72, y: 100, width: 450 }).content
    const first =
      'They met to talk about the gover\u00adnance of all the rooms and stairs and about the main\u00adte\u00adnance'
    const pages = [
      head('Journal of Stairs') + full(`${englishWords(0, 4)} ${first}`),
      head('Journal of Stairs') + content('of it.', 100),
      head('Journal of Stairs') + content('End.', 100),
    ]
    const lines = pages[0]?.trimEnd().split('\n') ?? []
    // cut the first page behind the hyphen, so that the word goes on over the page
    const cut = lines.findLastIndex(line => line.includes('-) Tj'))
    pages[0] = lines.slice(0, cut + 1).join('\n')
    pages[1] = head('Journal of Stairs') + content('nance of all the stairs.', 100)
    const extracted = await readPlan(pages)
    const parted = extracted.text.indexOf('-\n\nJournal')
    expect(parted).toBeGreaterThan(0)
    const mark = marksOf(extracted, 'furniture').find(({ from }) => from === parted)
    expect(mark).toMatchObject({ insert: '' })
    expect(cleanText(extracted)).toContain('nance of all the stairs.')
    expect(cleanText(extracted)).not.toContain('-')
  })

  it('may differ on left and right pages', async () => {
    const { pages, words } = makePages(6, page =>
      page % 2 === 0 ? head(`Of Lifts ${page + 31}`) : head(`${page + 31} Journal of Stairs`),
    )
    const extracted = await readPlan(pages)
    expect(cleanText(extracted)).toBe(`${words}\n`)
    expect(marksOf(extracted, 'page').map(({ label }) => label)).toEqual(['31', '32', '33', '34', '35', '36'])
  })

  it('are found in Chinese: · 12 ·, 第3页 共12页', async () => {
    for (const write of [
      (page: number) => `· ${page + 12} ·`,
      (page: number) => `第${page + 1}页 共5页`,
      (page: number) => `— ${page + 3} —`,
    ]) {
      const pages = [0, 1, 2, 3, 4].map(page => {
        const text = drawParagraphs([chineseWords(page, page + 9)], {
          x: 72,
          y: 90,
          width: 440,
          indent: 24,
          size: 12,
          leading: 18,
          font: 'Song',
        })
        const title = draw('楼道研究 2023年第4期', 200, 50, { font: 'Song', size: 9 })
        return title + text.content + draw(write(page), 280, 790, { font: 'Song', size: 9 })
      })
      const extracted = await readPlan(pages)
      expect(cleanText(extracted)).toBe(
        `${[0, 1, 2, 3, 4].map(page => chineseWords(page, page + 9)).join('\n\n')}\n`,
      )
    }
  })

  it('give the pages their labels, roman ones too, counted on where none is printed', async () => {
    const { pages } = makePages(
      6,
      () => '',
      page => folio(['', 'ii', 'iii', '1', '2', '3'][page] ?? ''),
    )
    const extracted = await readPlan(pages)
    expect(marksOf(extracted, 'page').map(({ label }) => label)).toEqual(['i', 'ii', 'iii', '1', '2', '3'])
  })

  it('give way to the labels of the file itself', async () => {
    const { pages } = makePages(
      4,
      () => '',
      page => folio(String(page + 11)),
    )
    const extracted = await readPlan({ ...planOf(pages), labels: '0 << /S /r >> 2 << /S /D /P (A-) >>' })
    expect(marksOf(extracted, 'page').map(({ label }) => label)).toEqual(['i', 'ii', 'A-1', 'A-2'])
  })
})

describe('what is no furniture', () => {
  it('is a title, although later pages carry it above their text', async () => {
    const title = draw('Journal of Stairs', 200, 70, { size: 18 })
    const { pages } = makePages(4, page => (page === 0 ? title : head('Journal of Stairs')))
    const extracted = await readPlan(pages)
    expect(cleanText(extracted).startsWith('Journal of Stairs\n\nThe residents')).toBe(true)
    expect(marksOf(extracted, 'furniture')).toHaveLength(3)
  })

  it('is a heading that each part of a collection begins with', async () => {
    const { pages } = makePages(5, () => draw('Interview', 72, 60, { size: 16 }))
    expect(marksOf(await readPlan(pages), 'furniture')).toEqual([])
  })

  it('is a line of the text that comes back now and then', async () => {
    const pages = Array.from({ length: 26 }, (_, page) => {
      const first = page % 5 === 0 ? 'Nobody said anything.' : englishWords(page, page + 1)
      return (
        draw(first, 72, 80) +
        drawParagraphs([englishWords(page, page + 9)], { x: 72, y: 92, width: 450 }).content
      )
    })
    expect(marksOf(await readPlan(pages), 'furniture')).toEqual([])
  })

  it('are notes that say the same on many pages', async () => {
    const pages = [0, 1, 2, 3, 4].map(page => {
      const text = drawParagraphs([englishWords(page, page + 9)], { x: 72, y: 90, width: 450 }).content
      return text + draw(`${page * 2 + 3}. Ibid., p. ${[12, 90, 7, 33, 5][page]}.`, 72, 760, { size: 8 })
    })
    expect(marksOf(await readPlan(pages), 'furniture')).toEqual([])
  })

  it('of a single page is anything but an unmistakable page number', async () => {
    const text = drawParagraphs([englishWords(0, 9)], { x: 72, y: 90, width: 450 }).content
    const read = async (words: string) => marksOf(await readPlan([text + folio(words)]), 'furniture').length
    expect(await read('- 1 -')).toBe(1)
    expect(await read('Page 1 of 1')).toBe(1)
    expect(await read('Page 1 of 7')).toBe(0)
    expect(await read('42')).toBe(0)
    expect(await read('Journal of Stairs')).toBe(0)
  })
})

describe('pages without words', () => {
  it('at the end keep what stands on them, inside the text', async () => {
    const { pages, words } = makePages(
      4,
      () => head('Journal of Stairs'),
      page => folio(String(page + 1)),
    )
    const empty = [4, 5].map(page => head('Journal of Stairs') + folio(String(page + 1)))
    const extracted = await readPlan([...pages, ...empty])
    expect(cleanText(extracted)).toBe(`${words}\n`)
    expect(extracted.text.endsWith('\n\n6\n')).toBe(true)
    expect(Math.max(...extracted.marks.map(({ to }) => to))).toBe(extracted.text.length)
    expect(marksOf(extracted, 'page').map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('in between lie under the furniture of their neighbours', async () => {
    const { pages, words } = makePages(
      4,
      () => head('Journal of Stairs'),
      page => folio(String(page + 1)),
    )
    const empty = head('Journal of Stairs') + folio('3')
    const extracted = await readPlan([...pages.slice(0, 2), empty, ...pages.slice(2)])
    expect(cleanText(extracted)).toBe(`${words}\n`)
  })
})
