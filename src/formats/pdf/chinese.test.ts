import { describe, expect, it } from 'vitest'
import { draw } from './testing/drawing.ts'
import { PAGE_WIDTH } from './testing/pdf-writer.ts'
import { cleanText, readPlan } from './testing/read-plan.ts'

/** Columns of vertical text, the first at the right, each character set by itself. */
function drawVertical(columns: readonly string[], setting: { x: number; y: number; size: number }): string {
  return columns
    .flatMap((column, index) =>
      [...column].map((character, at) =>
        draw(character, setting.x - index * 1.8 * setting.size, setting.y + at * setting.size, {
          font: 'Song',
          size: setting.size,
        }),
      ),
    )
    .join('')
}

describe('Chinese', () => {
  it('has radicals as the hanzi they look like', async () => {
    // U+2F00 一, U+2F8A 色, U+2EDA 页, U+2EE2 马
    const { text } = await readPlan([draw('\u2f00种\u2f8a彩，三\u2eda\u2ee2路', 72, 100, { font: 'Song' })])
    expect(text).toBe('一种色彩，三页马路\n')
  })

  it('in vertical columns is read from the right', async () => {
    const columns = [
      '　　門口的白板擦過很多遍',
      '舊字的痕跡還看得見。　　',
      '　　「輪到誰了？」守門的人',
      '每個星期三都這樣問。',
    ]
    const { text } = await readPlan([drawVertical(columns, { x: 480, y: 80, size: 14 })])
    expect(text).toBe(
      '門口的白板擦過很多遍舊字的痕跡還看得見。\n\n「輪到誰了？」守門的人每個星期三都這樣問。\n',
    )
  })

  it('in vertical columns of a vertical font too', async () => {
    const columns = ['門口的白板擦過很多遍，有些', '字還看得見。']
    const content = columns.map((column, index) =>
      draw(column, 480 - 26 * index, 80, { font: 'SongVertical', size: 14 }),
    )
    const { text } = await readPlan([content.join('')])
    expect(text).toBe('門口的白板擦過很多遍，有些字還看得見。\n')
  })

  it('in vertical columns has its page numbers out of the way', async () => {
    const words = ['門口的白板擦過很多遍有些字', '還看得見有些字已經看不見了', '守門的人每個星期三都問一遍']
    const pages = words.map(
      (word, page) =>
        drawVertical([word], { x: 480, y: 80, size: 14 }) +
        draw(String(page + 5), PAGE_WIDTH / 2, 800, { size: 9 }),
    )
    const extracted = await readPlan(pages)
    expect(cleanText(extracted)).toBe(`${words.join('')}\n`)
  })

  it('spread over a line as a title has no blanks', async () => {
    const title = draw('居民公约', 200, 90, { font: 'Song', size: 18, letterSpace: 14 })
    const { text } = await readPlan([
      title + draw('第一条　本公约每年商量一次。', 72, 140, { font: 'Song', size: 12 }),
    ])
    expect(text).toBe('居民公约\n\n第一条　本公约每年商量一次。\n')
  })
})
