import { describe, expect, it } from 'vitest'
import { cleanText, proposeDetails } from '../index.ts'
import { isPersonName } from '../person-name.ts'
import { headFurniture, spamLine } from '../sample-dirt.ts'
import { article, traditionalArticle } from '../sample-texts.ts'
import { soundTexts } from '../sound-texts/index.ts'
import { council, english, market } from '../sound-texts/paragraphs.ts'

const detailsOf = (text: string) => cleanText(text).documents.map(proposeDetails)[0]
const head = (lines: string) => detailsOf(`夜市的轮换\n\n${lines}\n\n${market}\n\n${council}\n`)
const tail = (lines: string) => detailsOf(`夜市的轮换\n\n${market}\n\n${council}\n\n${lines}\n`)
const title = '夜市的轮换'

describe('a paper', () => {
  it('says its title, authors, keywords and class', () => {
    expect(detailsOf(article)).toEqual({
      title: '夜市摊位的轮换办法与街坊议事',
      author: '沈雨荷; 陶一舟',
      keywords: '夜市; 轮换; 议事会',
    })
    expect(detailsOf(traditionalArticle)).toEqual({
      title: '溫泉小鎮的合作社與老人照護',
      author: '林書禾',
      keywords: '合作社; 照護; 鄰里',
    })
  })

  it('says where it was printed', () => {
    expect(
      head(
        '作者：王小雨\n\n摘要：街。\n\n中图分类号：C9128　文献标识码：A　文章编号：1000-0000(2022)03-0001-09',
      ),
    ).toEqual({ title, author: '王小雨', year: '2022', issue: '3', pages: '1-9', classification: 'C912.8' })
    expect(head('DOI：10.1234/j.jie.2022.03.001')).toEqual({ title, doi: '10.1234/j.jie.2022.03.001' })
  })

  it('in English says the same', () => {
    expect(detailsOf(soundTexts.englishPaper ?? '')).toEqual({
      title: 'Rotation as Rule: A Night Market and Its Neighbours',
      author: 'Mary Hart; John A. Bell',
      keywords: 'markets; rotation; neighbourhood',
    })
    const text = (line: string) => `The Board\n\n${line}\n\n${english}\n\n${english}\n`
    expect(detailsOf(text('By Mary O’Hart and J. van Bell'))).toEqual({
      title: 'The Board',
      author: 'Mary O’Hart; J. van Bell',
    })
    expect(detailsOf(text('Old Street, New Bridge'))).toEqual({ title: 'The Board' })
  })

  it('keeps what rules set aside', () => {
    const page = `${spamLine}\n\n0\n溫泉小鎮的合作社\n\n2020-03-01 09:15:22林書禾\n山城月刊 2020年2期\n\n${traditionalArticle.split('\n\n').slice(2).join('\n\n')}\n責編/白露 美編/柳岸\n`
    expect(detailsOf(page)).toEqual({
      title: '溫泉小鎮的合作社',
      year: '2020',
      source: '山城月刊',
      issue: '2',
      keywords: '合作社; 照護; 鄰里',
      editor: '白露',
    })
    const bio = `${headFurniture}${article.split('参考文献')[0]}规矩能站住脚。作者简介:沈雨荷,街坊议事会记录员;陶一舟,木匠。责任编辑:白露\n`
    expect(detailsOf(bio)).toEqual({
      title: '夜市摊位的轮换办法与街坊议事',
      author: '沈雨荷; 陶一舟',
      keywords: '夜市; 轮换; 议事会',
      editor: '白露',
    })
  })
})

describe('authors', () => {
  it.each([
    ['作者：王小雨', '王小雨'],
    ['作者：王小雨 李街坊', '王小雨; 李街坊'],
    ['作者: [法]皮埃尔·布迪厄', '[法]皮埃尔·布迪厄'],
    ['文/小满', '小满'],
    ['文｜陈小满 图｜柳岸', '陈小满'],
    ['□ 陈小满', '陈小满'],
    ['本报记者 王小雨', '王小雨'],
    ['（本刊记者：王小雨、李街坊）', '王小雨; 李街坊'],
    [
      '王小雨1，欧阳街坊2\n\n（1.街市大学 社会学系，南方 100000；2.街坊研究所，南方 100000）',
      '王小雨; 欧阳街坊',
    ],
    ['王小雨\n\n摘要：街。', '王小雨'],
    ['2022-06-18 09:30 来源：街市晚报 作者：王小雨', '王小雨'],
  ])('stand in %s', (lines, author) => expect(head(lines)?.author).toBe(author))

  it.each([
    ['本文作者:王小雨作者单位:街市大学', '王小雨'],
    ['（执笔：街市晚报记者 陈小满）', '陈小满'],
    ['作者简介：王小雨，街市大学教授；李街坊，木匠。', '王小雨; 李街坊'],
  ])('stand below the text in %s', (lines, author) => expect(tail(lines)?.author).toBe(author))

  it.each([
    '高山流水',
    '方法论',
    '街坊 邻里',
    '作者单位：街市大学',
    '作者：佚名',
    '作者：不详',
    '受访者：王小雨',
    '王小雨说街坊都来了。',
    '文：',
    '□ 男 □ 女',
    '关于作者的几句话',
  ])('are not read from %s', lines => expect(head(lines)?.author).toBeUndefined())
})

describe('dates and sources', () => {
  it.each([
    ['2022-06-18', '2022-06-18'],
    ['2022年6月8日', '2022-06-08'],
    ['发布时间：2022/06/18 09:30', '2022-06-18'],
    ['访谈日期：2022-06-18', '2022-06-18'],
    ['来源：街市晚报　发布时间：2022-06-18', '2022-06-18'],
    ['2022年6月', '2022-06'],
  ])('stand in %s', (line, date) => {
    expect(head(line)).toMatchObject({ date, year: '2022' })
  })

  it.each([
    ['2022年6月18日', '2022-06-18'],
    ['二〇二二年十月二十八日', '2022-10-28'],
    ['（2022年6月18日）', '2022-06-18'],
  ])('close a letter: %s', (line, date) => expect(tail(line)).toMatchObject({ date, year: '2022' }))

  it.each(['收稿日期：2022-06-18', '2015年—2019年', '2022年13月1日', '2022-06-18那天下雨。', '编号 2022-06'])(
    'are not read from %s',
    line => {
      expect(head(line)).toEqual({ title })
    },
  )

  it.each([
    ['《街市研究》2015年第10期', { source: '街市研究', year: '2015', issue: '10' }],
    ['原载《街市研究》2015年第3卷第2期', { source: '街市研究', year: '2015', volume: '3', issue: '2' }],
    ['街市研究 2021年2期', { source: '街市研究', year: '2021', issue: '2' }],
    ['（来源：街市晚报）', { source: '街市晚报' }],
  ])('name the journal: %s', (line, details) => {
    expect(head(line)).toEqual({ title, ...details })
    expect(tail(line)).toEqual({ title, ...details })
  })

  it.each([
    '来源：网络',
    '来源：本站原创',
    '來源：本網整理',
    '数据来源：街坊登记',
    '图片来源：街市晚报',
    '本文讨论《街市研究》2015年第10期的四篇文章',
    '[1]白露.街.街市研究,2015年第10期.',
  ])('are not the words of %s', line => expect(head(line)).toEqual({ title }))
})

it.each([
  ['关键词：夜市；轮换；议事会', '夜市; 轮换; 议事会'],
  ['关键词 夜市 轮换', '夜市; 轮换'],
  ['[关键词]夜市，轮换', '夜市; 轮换'],
  ['Key words: night market; council', 'night market; council'],
])('keywords of %s', (line, keywords) => expect(head(line)).toEqual({ title, keywords }))

describe.each(Object.entries(soundTexts))('the sound text %s', (_, text) => {
  it('says nothing that is not in it', () => {
    for (const [field, value] of Object.entries(detailsOf(text) ?? {})) {
      const words = field === 'keywords' || field === 'author' ? value.split('; ') : [value]
      const isNumber = field === 'year' || field === 'date' || field === 'issue' || field === 'pages'
      for (const word of words)
        expect(isNumber || text.includes(word) || field === 'classification').toBe(true)
    }
  })
})

it.each([
  ['王小雨', true],
  ['欧阳街坊', true],
  ['孟根达来', true],
  ['高山', true],
  ['欧阳', false],
  ['街坊', false],
  ['王家', false],
  ['李老师', false],
  ['王的', false],
  ['王小雨和李街坊', false],
])('%s is a name: %s', (words, expected) => expect(isPersonName(words)).toBe(expected))
