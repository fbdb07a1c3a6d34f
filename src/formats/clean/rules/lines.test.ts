import { describe, expect, it } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { cleaned } from '../removed-by.ts'
import { headFurniture } from '../sample-dirt.ts'
import { article, cleanTexts } from '../sample-texts.ts'

/** A page that is a site's for sure, with these lines behind the article. */
const scraped = (lines: string) => cleaned(`${headFurniture}${article}\n${lines}`).slice(article.length + 1)

const clause = '议事会把轮换的办法写成一张大表贴在街口的木牌上'

describe('a line that breaks off', () => {
  it.each([
    ['after a comma', `${clause},${clause},\n\n${clause}。\n`, `${clause},${clause},${clause}。\n`],
    ['after a semicolon', `${clause};\n\n${clause}。\n`, `${clause};${clause}。\n`],
    [
      'after a word',
      `先量街。${clause},没有写字的地方用\n\n画来代替。\n`,
      `先量街。${clause},没有写字的地方用画来代替。\n`,
    ],
    ['after a number', `先量街。${clause},一共用去19\n\n张纸。\n`, `先量街。${clause},一共用去19张纸。\n`],
    [
      'inside a reference',
      '[3]白露.雨天的经济[J].市井,2018\n\n(6):7-12.\n',
      '[3]白露.雨天的经济[J].市井,2018(6):7-12.\n',
    ],
    [
      'before the pages of a reference',
      '[3]白露.雨天的经济[J].市井,2018(6):\n\n7-12.\n',
      '[3]白露.雨天的经济[J].市井,2018(6):7-12.\n',
    ],
  ])('%s is joined', (_, lines, expected) => expect(scraped(lines)).toBe(expected))

  it.each([
    ['before a heading', `${clause},${clause},\n\n三、别的办法\n`],
    ['before an item', `${clause};\n\n(2)${clause};\n`],
    ['before a speaker', `${clause},${clause},\n\n受访者：不记得了。\n`],
    ['as keywords', `关键词:夜市;轮换;议事会;街坊;雨天作废\n\n${clause}。\n`],
    ['as a heading', `无偿也无限的街坊互助,会受到街上每一户人家普遍而长久的欢迎\n\n${clause}。\n`],
    ['as verse', '灯亮一半,汤热一半,夜还长,\n另一半留给晚归的人,慢慢来,\n'],
    ['as items that end alike', `${clause};\n\n${clause};\n\n${clause}。\n`],
    ['before another reference', '[3]白露.雨天的经济[J].市井,2018\n\n[4]白露.雨天的经济[J].市井,2019.\n'],
  ])('%s stays', (_, lines) => expect(scraped(lines)).toBe(lines))

  it('stays in a text of people', () => {
    const text = `${article}\n${clause},${clause},\n\n${clause}。\n`
    expect(cleaned(text)).toBe(text)
    expect(cleaned(cleanTexts.transcript ?? '')).toBe(cleanTexts.transcript)
  })

  it('is joined where a machine made every sentence a paragraph', () => {
    const sentences = Array.from({ length: 45 }, (_, at) => `第${at}天,${clause},${clause}。`)
    const text = [...sentences, `${clause},没有写字的地方用`, '画来代替也行。', ...sentences].join('\n\n')
    expect(cleaned(text)).toContain('没有写字的地方用画来代替也行。')
    const talk = text.replaceAll(/^第\d+天,/gm, '甲：')
    expect(cleaned(talk)).toBe(talk)
  })
})

describe('a heading split at its colon', () => {
  it('is joined', () => {
    expect(scraped(`二、产生背景:\n\n横纵双向的难题\n\n${clause}。\n`)).toBe(
      `二、产生背景:横纵双向的难题\n\n${clause}。\n`,
    )
  })

  it.each([
    ['a list', `二、产生背景:\n\n油烟\n\n噪声\n\n垃圾\n`],
    ['a sentence', `二、产生背景:\n\n油烟和噪声。\n`],
    ['no number', `主要有如下经验:\n\n先量街\n\n${clause}。\n`],
  ])('stays before %s', (_, lines) => expect(scraped(lines)).toBe(lines))

  it('stays in a text of people', () => {
    const text = `${article}\n二、产生背景:\n\n横纵双向的难题\n`
    expect(cleaned(text)).toBe(text)
  })
})

describe('straight quotes in labels', () => {
  it.each([
    ['摘" 要" :街坊自己排表。', '摘 要 :街坊自己排表。\n'],
    ['關鍵詞" .夜市', '關鍵詞 .夜市\n'],
    ['关"键"词:夜市', '关键词:夜市\n'],
  ])('go: %s', (line, expected) => expect(cleaned(`${line}\n`)).toBe(expected))

  it.each([
    '关键词"夜市"、"轮换"\n',
    '摘要"议事会"是街坊起的名字。\n',
    '他写的摘" 要"不算。\n',
    '屏幕 15" 宽。\n',
  ])('stay: %s', text => expect(cleaned(text)).toBe(text))
})

describe('lines about an article', () => {
  const lines = '中图分类号:C91 文献标识码:A 文章编号:1000-2000(2019)01-0001-02\n\n责编/白露 美编/柳岸\n'

  it('become metadata on a page of a site', () => {
    const [document] = cleanText(`${headFurniture}${article}\n${lines}`).documents
    expect(document?.text).toBe(article)
    expect(document?.metadata).toEqual({
      classification: '中图分类号:C91 文献标识码:A 文章编号:1000-2000(2019)01-0001-02',
      editor: '责编/白露 美编/柳岸',
    })
  })

  it('stay in a text of people', () => expect(cleaned(`${article}\n${lines}`)).toBe(`${article}\n${lines}`))

  it('go from the end of the last paragraph, with the author’s own', () => {
    const last = '规矩能站住脚,靠的是人人都参加过它的制定。'
    const [document] = cleanText(
      `${headFurniture}${article.split('参考文献')[0]}${last}作者简介:沈雨荷,街坊议事会记录员,电话12345678。陶一舟,木匠。责任编辑:白露\n`,
    ).documents
    expect(document?.text.endsWith(`${last}\n`)).toBe(true)
    expect(document?.metadata).toEqual({
      author: '作者简介:沈雨荷,街坊议事会记录员,电话12345678。陶一舟,木匠。',
      editor: '责任编辑:白露',
    })
  })

  it('leave a sentence that speaks of an editor', () => {
    const line = '街坊请了一位责任编辑:她叫白露,每天晚上把议事会的话一句一句记下来,第二天贴在街口。\n'
    expect(scraped(line)).toBe(line)
  })

  it('take an empty label of references along', () => {
    expect(scraped('以上。\n\n参考文献\n')).toBe('以上。\n')
    expect(scraped('参考文献\n\n[1]白露.雨天的经济[M].2018.\n')).toBe(
      '参考文献\n\n[1]白露.雨天的经济[M].2018.\n',
    )
  })
})
