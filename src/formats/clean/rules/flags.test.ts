import { describe, expect, it } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { cleaned, marked } from '../removed-by.ts'
import { headFurniture } from '../sample-dirt.ts'
import { article, cleanTexts } from '../sample-texts.ts'
import { gbkBytes } from './gbk.ts'

/** GBK text whose first byte was lost, as a page shows it: `?`, and full-width marks at half width. */
function withLostByte(text: string): string {
  const bytes = [...text].flatMap(character => gbkBytes(character) ?? [character.charCodeAt(0)]).slice(1)
  return `?${new TextDecoder('gb18030').decode(Uint8Array.from(bytes))}`.normalize('NFKC')
}

describe('flags', () => {
  it('mark characters read one byte off and say what stood there', () => {
    expect(withLostByte('。”[7]')).toBe('?!盵7]')
    const page = `${article}\n有人说:“规矩要写下来${withLostByte('。”[7]')}后来才写。\n`
    expect(marked('byte-shift', page)).toEqual(['?!盵 → 。”['])
    expect(marked('byte-shift', `${article}\n真的吗?!我们不信。吵什么?!都坐下。\n`)).toEqual([])
  })

  it('mark note marks without notes, not lists', () => {
    expect(marked('orphan-note-mark', `${article}\n③\n\n又一段。\n`)).toEqual(['③'])
    expect(marked('orphan-note-mark', `${article}\n①量街\n②抽签\n③让签\n\n①登记\n②签名\n`)).toEqual([])
  })

  it('mark the first quotation mark without a partner, not quotations over paragraphs', () => {
    expect(marked('unbalanced-quote', '他说“好”,又说”不好”。\n')).toEqual(['”'])
    expect(marked('unbalanced-quote', '他说“好,又说“不好”。\n')).toEqual(['“'])
    expect(marked('unbalanced-quote', '“第一段。\n\n“第二段。”\n')).toEqual([])
  })

  it('mark a dash read as 一 and known slips', () => {
    expect(
      marked('misread-character', '街道——社区两级。街道一社区关系到统一社区的名称。未端治理。\n'),
    ).toEqual(['一 → —', '未端 → 末端'])
  })

  it('mark letters and question marks in place of characters', () => {
    expect(
      marked('lost-character', '要科W合理地规划。S市Q社区A小区的X光。皮埃尔?布迪厄这样说?他没有。\n'),
    ).toEqual(['W', '? → ·'])
  })

  it('mark what a scraped page leaves out', () => {
    const body = '议事会把轮换的办法写成一张大表贴在街口的木牌上,谁都看得见,谁都可以提意见'
    const page = `${headFurniture}三是${body}。\n\n${body}。${body}。\n\n${body}\n`
    expect(marked('missing-part', page)).toEqual(['三是', '见'])
    expect(marked('missing-part', page.slice(headFurniture.length))).toEqual([])
  })

  it('change nothing, and are counted in the warnings', () => {
    const text = '他说“好”,又说”不好”。未端治理。\n'
    expect(cleaned(text)).toBe(text)
    expect(cleanText(text).warnings).toEqual([
      { code: 'unbalanced-quote', values: { count: 1 } },
      { code: 'misread-character', values: { count: 1 } },
    ])
  })

  it.each(Object.entries(cleanTexts))('mark nothing in a sound text: %s', (_, text) => {
    expect(cleanText(text).flags).toEqual([])
  })
})
