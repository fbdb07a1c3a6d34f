import { describe, expect, it } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { cleaned, marked } from '../removed-by.ts'
import { headFurniture } from '../sample-dirt.ts'
import { article, traditionalArticle } from '../sample-texts.ts'
import { council, market, village } from '../sound-texts/paragraphs.ts'
import { gbkBytes } from './gbk.ts'

/** GBK text whose first byte was lost, as a page shows it: `?`, and full-width marks at half width. */
function withLostByte(text: string): string {
  const bytes = [...text].flatMap(character => gbkBytes(character) ?? [character.charCodeAt(0)]).slice(1)
  return `?${new TextDecoder('gb18030').decode(Uint8Array.from(bytes))}`.normalize('NFKC')
}

describe('characters read one byte off', () => {
  it('are marked with what stood there', () => {
    expect(withLostByte('。”[7]')).toBe('?!盵7]')
    const page = `${article}\n有人说:“规矩要写下来${withLostByte('。”[7]')}后来才写。\n`
    expect(marked('byte-shift', page)).toEqual(['?!盵 → 。”['])
  })

  it('are read to where the pairs are in step again', () => {
    expect(withLostByte('。基層黨')).toBe('?;鶎狱h')
    const sound = '基層黨員都來。基層黨組織也在基層。'
    const page = `${traditionalArticle}\n${sound.repeat(2)}又一句${withLostByte('。基層黨')}員都來。\n`
    expect(marked('byte-shift', page)).toEqual(['?;鶎狱h → 。基層黨'])
  })

  it('are read without a mark too, by the characters around them', () => {
    const sound = '成為一體。成為一體了。變成為一體。'
    const page = `${traditionalArticle}\n${sound.repeat(2)}後來成${withLostByte('為一體')}了。\n`
    expect(withLostByte('為一體')).toBe('?橐惑w')
    expect(marked('byte-shift', page)).toEqual(['?橐惑w → 為一體'])
  })

  it.each([
    '真的吗?!我们不信。吵什么?!都坐下。',
    '谁来?鱻鱼店的老板。又问:谁?玨先生。',
    '問:幾點?答:七點。去?還是不去?鑫叔說去。',
    '何为街?;何为市?!何为坊??',
  ])('are not questions: %s', text => {
    expect(marked('byte-shift', `${article}\n${text}\n`)).toEqual([])
    expect(marked('byte-shift', `${traditionalArticle}\n${text}\n`)).toEqual([])
  })
})

describe('note marks without notes', () => {
  it.each([
    ['alone on a line', `${article}\n③\n\n又一段。\n`, ['③']],
    ['not counted from one', `②量街的人说。\n\n${market}\n\n⑤抽签的人说。\n`, ['②', '⑤']],
    [
      'inside sentences, when no line has their numbers',
      `规矩是磨出来的①。有人叫它“活的法”②，${market}也有人叫它街规③。\n`,
      ['①', '②', '③'],
    ],
  ])('are marked: %s', (_, text, expected) => expect(marked('orphan-note-mark', text)).toEqual(expected))

  it.each([
    ['lists', '①量街\n②抽签\n③让签\n\n①登记\n②签名\n'],
    ['a list that goes on inside its lines', '①量街；②抽签；\n③让签；④收摊。\n'],
    ['notes at the end', '规矩①。街规②，街坊③。\n\n①甲。\n②乙。\n③丙。\n'],
    ['names of things', '方法①。方法②。方法③。\n'],
    ['items inside a sentence', '包括①登记、②抽签、③让签。\n'],
    ['two calls', '规矩①。街规②。\n'],
  ])('are not %s', (_, text) => expect(marked('orphan-note-mark', text)).toEqual([]))
})

describe('quotation marks without partner', () => {
  it.each([
    ['他说“好”,又说”不好”。\n', ['” → “']],
    ['山西長治”三位一體”等模式。\n', ['” → “']],
    ['“三社聯動“的理念。\n', ['“ → ”']],
    ['他说“好,又说“不好”。\n', ['“']],
    ['还有现象。“进入新世纪,街变了。\n', ['“']],
    ['说到“社区’二字。\n', ['’ → ”']],
    // The mark that is missing was lost between the two: none of them is turned round.
    ['甲说:“好。乙说:“不好。\n', ['“']],
  ])('are marked in %s', (text, expected) => expect(marked('unbalanced-quote', text)).toEqual(expected))

  it.each([
    ['a quotation over paragraphs', '“第一段。\n\n“第二段。\n\n“第三段。”\n'],
    [
      'a quotation that opens once and closes paragraphs later',
      `他说：“第一段。\n\n${market}\n\n第三段。”\n`,
    ],
    ['quotations inside quotations', '他说“她说“好””。\n'],
    ['English and German', 'She said “yes.”\n\nEr sagte „ja“, sie „nein“.\n'],
    ['Swedish', '”Ja”, sade han.\n'],
    ['an apostrophe', '“it’s” 和 “don’t” 都是英文。\n'],
  ])('are none in %s', (_, text) => expect(marked('unbalanced-quote', text)).toEqual([]))
})

describe('characters read wrongly', () => {
  it.each([
    ['街道——社区两级。街道一社区关系。\n', ['一 → —']],
    ['在“区—街道一社区”三级之间。\n', ['一 → —']],
    ['所谓“国家社会”关系，国家一社会之间。\n', ['一 → —']],
    [
      '未端治理与之抵悟，己经有人说过，不知道自已错了。\n',
      ['未端 → 末端', '抵悟 → 抵牾', '己经 → 已经', '自已 → 自己'],
    ],
  ])('are marked in %s', (text, expected) => expect(marked('misread-character', text)).toEqual(expected))

  it.each([
    '统一社区的名称，单一被动的局面，街道一级。街道——社区。\n',
    '自己经历过，自己经常来，知己经营有方。不能自已，情不自已。\n',
    '从未端正态度，尚未端上来。子曰本立而道生。\n',
    '从街头—街尾一路走来，一个人。\n',
  ])('are none in %s', text => expect(marked('misread-character', text)).toEqual([]))
})

describe('lost characters', () => {
  it.each([
    ['要科W合理地规划。\n', ['W']],
    ['皮埃尔?布迪厄这样说?他没有。\n', ['? → ·']],
    ['街坊\ufffd\ufffd议事。\n', ['\ufffd\ufffd']],
    [`1服务大厅\n\n${market}\n\n2.流动站\n\n${market}\n`, ['1 → 1.']],
    ['中图分类号：D6693　文献标识码：A\n', ['D6693 → D669.3']],
    ['渠柳岸：从总体支配到技术治理 基于三十年改革的分析，街市研究2009 年第 6 期。\n', ['  → ——']],
  ])('are marked in %s', (text, expected) => expect(marked('lost-character', text)).toEqual(expected))

  it.each([
    'S市Q社区A小区的X光，村民W说，方案B较好，第i天。\n',
    '你去?我不去。何为街?街是路。\n',
    '5月出摊\n4.收摊\n3个人\n2.两个人\n',
    '中图分类号：C91　文献标识码：A\n\n中图分类号：F299.22\n',
    '街坊说：量街的办法 抽签的办法，都好。\n',
  ])('are none in %s', text => expect(marked('lost-character', text)).toEqual([]))
})

describe('words that a filter deleted', () => {
  it.each([
    ['随着时展的要求，', ['时展 → 时代发展']],
    ['符合時展趨勢。', ['時展 → 時代發展']],
    ['保障人民民利和自由。', ['民利 → 民主权利']],
    ['形形的社区组织。', ['形形的 → 形形色色的']],
    ['维护业益。', ['业益 → 业主权益']],
    ['在竞聘别重视能力。', ['别 → 中特别']],
    ['符合时展趋势，员只是起作用，站的服务人员少。', ['时展 → 时代发展', '员', '站的']],
  ])('leave traces: %s', (text, expected) => expect(marked('word-filter', `${text}\n`)).toEqual(expected))

  it.each([
    '届时展出，及时展开，同时展示，定时展销，随时展现，平时展览，那时展望。',
    '人民利益，便民利民，国民利润，居民利用，民利百倍。',
    '企业益处，行业益发兴旺，产业益民。',
    '区别是，特别是，性别是，个别是，别是一番滋味，其别号。',
    '实现理念，体现论点，现念高中，现论述如下。',
    '员工只是，委员们的，站的高看得远，制的是药。',
  ])('are not these: %s', text => expect(marked('word-filter', `${text}\n`)).toEqual([]))

  it('count for the whole text', () => {
    expect(cleanText('符合时展趋势，员只是起作用。\n').warnings).toEqual([
      { code: 'word-filter', values: { count: 2 } },
    ])
  })
})

describe('traditional script made by a machine', () => {
  const machine = '社會關系更加復雜，由于采取了規范的辦法，以后并不困難，干部愿意聯系群眾，盡管面對沖突。'

  it('is marked word by word, and stays', () => {
    const text = `${village}\n\n${machine}\n`
    expect(marked('machine-script', text)).toEqual([
      '關系 → 關係',
      '復雜 → 複雜',
      '由于 → 由於',
      '采取 → 採取',
      '規范 → 規範',
      '以后 → 以後',
      '并不 → 並不',
      '干部 → 幹部',
      '愿意 → 願意',
      '聯系 → 聯繫',
      '盡管 → 儘管',
      '沖突 → 衝突',
    ])
    expect(cleaned(text)).toBe(text)
  })

  it.each([
    ['simplified script', '社会关系复杂，由于采取了规范的办法，以后并不困难，干部愿意联系群众。'],
    [
      'a few slips in sound script',
      `${village}關係、關係、聯繫、聯繫、以後、以後、並不、幹部、由於、由於。以后關系復雜，由于采取。`,
    ],
    [
      'words that only look so',
      `${village}皇后、公里、系統、若干部門、標準入門、相關系統、恢復合作、體制造成、上游行業、十多余、皇后面前。`,
    ],
  ])('is not %s', (_, text) => expect(marked('machine-script', text)).toEqual([]))
})

describe('references that are missing', () => {
  const list = '参考文献\n\n[1]白露.街[M].2012.\n[3]柳岸.市[M].2018.\n'

  it('are marked where they are first cited', () => {
    const text = `${market}[1]又说[2]，再说[2-3]，还说[5,7]。\n\n${list}`
    expect(marked('missing-reference', text)).toEqual(['[2]', '[5,7]'])
  })

  it.each([
    ['a full list', `${market}[1]又说[3]，再说[1,3]。\n\n${list}`],
    ['no list', `${market}[1]又说[2]。\n`],
    ['a list without numbers', `${market}[1]又说[2]。\n\n参考文献\n\n白露.街[M].2012.\n`],
    ['the index of an array', `${market}取 stalls[2] 和 a[5]。\n\n${list}`],
  ])('are none with %s', (_, text) => expect(marked('missing-reference', text)).toEqual([]))
})

describe('parts that are missing', () => {
  const body = '议事会把轮换的办法写成一张大表贴在街口的木牌上,谁都看得见,谁都可以提意见'
  const page = `${headFurniture}三是${body}。\n\n${body}，如图1。${body}。\n\n${body}\n`

  it('are marked on a scraped page', () => {
    expect(marked('missing-part', page)).toEqual(['三是', '如图1', '见'])
    expect(marked('missing-part', page.replace(/见\n$/, '𠮷\n'))).toEqual(['三是', '如图1', '𠮷'])
  })

  it('are none where the figure is there, nor in a text of people', () => {
    expect(
      marked('missing-part', `${headFurniture}${body}，如图1。${body}。\n\n图1 木牌\n\n${council}\n`),
    ).toEqual([])
    expect(marked('missing-part', page.slice(headFurniture.length))).toEqual([])
  })
})

it('flags change nothing, and are counted in the warnings', () => {
  const text = '他说“好”,又说”不好”。未端治理。\n'
  expect(cleaned(text)).toBe(text)
  expect(cleanText(text).warnings).toEqual([
    { code: 'unbalanced-quote', values: { count: 1 } },
    { code: 'misread-character', values: { count: 1 } },
  ])
})
