import { describe, expect, it } from 'vitest'
import { cleanText, findFlags, type RuleId } from '../index.ts'
import { article, cleanTexts } from '../sample-texts.ts'
import { soundTexts } from '../sound-texts/index.ts'
import { council, market } from '../sound-texts/paragraphs.ts'

/** A text with one offered rule switched on. */
function cleanedBy(rule: RuleId, text: string): string {
  return cleanText(text, { rules: { [rule]: true } })
    .documents.map(document => document.text)
    .join('\f')
}

const offered = ['foreign-abstract', 'sentence-paragraph', 'half-width-mark', 'layout-blank'] as const

describe.each(offered)('%s', rule => {
  it.each(Object.entries({ ...cleanTexts, ...soundTexts }))('cleans %s once and for all', (_, text) => {
    const once = cleanedBy(rule, text)
    expect(cleanedBy(rule, once)).toBe(once)
    expect(cleanText(text).documents[0]?.text).toBe(text)
  })
})

describe('half-width punctuation', () => {
  const by = (text: string) => cleanedBy('half-width-mark', text)

  it.each([
    ['街坊说,先量街;再登记!好吗?', '街坊说，先量街；再登记！好吗？'],
    ['规矩(七条)写在木牌上:一条一行.', '规矩（七条）写在木牌上：一条一行.'],
    ['“好”,她说.', '“好”，她说.'],
    ['治理(governance)的办法', '治理（governance）的办法'],
    ['时间:2022年,人数:1,000人,比例3:1,16:45开始', '时间：2022年，人数：1,000人，比例3:1,16:45开始'],
    ['𠮷野家,街口', '𠮷野家，街口'],
    ['((街)坊)', '（（街）坊）'],
  ])('becomes full-width, one for one: %s', (text, expected) => {
    expect(by(text)).toBe(expected)
    expect(expected.length).toBe(text.length)
  })

  it.each([
    ['Latin words', '街上有三家店。See Table 1 (p. 3), or ask: who knows?'],
    [
      'references',
      '参考文献:\n\n[1]白露.雨天的经济[J].市井,2018(6):7-12.\n白露,柳岸:街市,南方:潮声出版社.'.replace(
        ':\n',
        '\n',
      ),
    ],
    ['code', 'rotate(stalls, 2)  # 取,双日\nif (a) { b(c, 街); }'],
    ['faces', '作废吧:( 棚子湿了:)'],
    ['English lines', 'He said (in Chinese): 街, "market", and so on, for the rest of the evening.'],
    ['Japanese', '夜市(よいち)の番です,ありがとうございました(笑)。'],
  ])('stays in %s', (_, text) => expect(by(text)).toBe(text))

  it('is all that changes', () => {
    const text = `街坊说,先量街。\n\n\n  再登记,后抽签。   \n`
    expect(by(text)).toBe(text.replaceAll(',', '，'))
  })
})

describe('blanks from the layout', () => {
  const by = (text: string) => cleanedBy('layout-blank', text)

  it.each([
    ['由2002 年的39.08%提高到2022 年的65.22%。', '由2002年的39.08%提高到2022年的65.22%。'],
    ['通过拨打 12345 电话反映,约占 60 % 以上。', '通过拨打12345电话反映,约占60 % 以上。'],
    ['关 键 词 夜市 轮换', '关键词 夜市 轮换'],
    ['摘　要：街。', '摘要：街。'],
    ['街头\u00a0\u00a0\u00a0街尾', '街头 街尾'],
  ])('go: %s', (text, expected) => expect(by(text)).toBe(expected))

  it.each([
    ['names', '议事会 陈老师 说，街坊都来。'],
    ['Latin words', '用 Postil 编码，用 CodeMirror 显示。'],
    ['headings', '2.1 量街\n\n1 问题\n\n第 3 章 规矩\n\n图 1 老街'],
    ['tables', '阿桂\t1 号\t单日，双日\n| 2 号 | 街，巷 |'],
    ['lists without marks', '张三 25 男\n李四 31 女'],
    ['references', '[1] 白露. 街, 2018 年 6 期.'],
  ])('stay in %s', (_, text) => expect(by(text)).toBe(text))
})

describe('one sentence a paragraph', () => {
  const sentences = [
    '街坊们坐在一起。',
    '把摊位排成一张表。',
    '有人赞成，也有人反对。',
    '大家都签了名。',
    '规矩从此立住了。',
  ]
  const page = [
    '一、缘起',
    ...sentences,
    ...sentences,
    '二、办法',
    ...sentences,
    '首先，登记。',
    ...sentences,
    '（一）抽签',
    ...sentences,
  ].join('\n\n')

  it('becomes one paragraph between two headings', () => {
    expect(cleanedBy('sentence-paragraph', `${page}\n`)).toBe(
      `${['一、缘起', sentences.join('') + sentences.join(''), '二、办法', sentences.join(''), `首先，登记。${sentences.join('')}`, '（一）抽签', sentences.join('')].join('\n\n')}\n`,
    )
  })

  it.each([
    ['paragraphs of several sentences', article],
    ['turns of talk', cleanTexts.transcript ?? ''],
    ['a diary', soundTexts.diary ?? ''],
    [
      'turns that are sentences',
      sentences
        .concat(sentences, sentences)
        .map((words, at) => `${at % 2 ? '问' : '答'}：${words}`)
        .join('\n'),
    ],
    ['a few lines', sentences.join('\n\n')],
  ])('is not found in %s', (_, text) => expect(cleanedBy('sentence-paragraph', text)).toBe(text))
})

describe('an English abstract', () => {
  const abstract = 'Abstract: The market opens at six. Nobody keeps a list.\n\nKey words: market; list\n\n'
  const text = article.replace('一、问题', `${abstract}一、问题`)

  it('goes with its key words', () => {
    expect(cleanedBy('foreign-abstract', text)).toBe(article)
    expect(cleanedBy('foreign-abstract', text.replace('Abstract: The', 'Abstract\n\nThe'))).toBe(article)
    expect(cleanText(text).documents[0]?.text).toBe(text)
  })

  it('stays when it is the text', () => {
    const english = soundTexts.englishPaper ?? ''
    expect(cleanedBy('foreign-abstract', english)).toBe(english)
  })
})

describe('doubled words', () => {
  const by = (text: string) => findFlags(text, { rules: { 'doubled-word': true } })

  it('are marked when somebody asks for it', () => {
    const text = `机制的的首要任务，是是培育。${market}`
    expect(by(text).map(({ from, to, suggestion }) => [text.slice(from, to), suggestion])).toEqual([
      ['的的', '的'],
      ['是是', '是'],
    ])
    expect(findFlags(text)).toEqual([])
  })

  it.each([
    '他的的确确来过，是是非非说不清。',
    '和和气气，实实在在。',
    '是是是，对对对。',
    `${council}小时了了。`,
  ])('are not the words that are made that way: %s', text => expect(by(text)).toEqual([]))
})
