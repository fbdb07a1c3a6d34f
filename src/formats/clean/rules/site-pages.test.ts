import { describe, expect, it } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { cleaned, removedBy } from '../removed-by.ts'
import { farmLine, headFurniture, relatedList, spamLine, tailFurniture } from '../sample-dirt.ts'
import { article, traditionalArticle } from '../sample-texts.ts'

const chars = (text: string) => text.replace(/\s/g, '')

describe('a spam line', () => {
  it.each([spamLine, '澳门百家乐_时时彩平台_手机投注', '亚洲av无码 | 国产精品 | 一区二区'])(
    'goes from the first lines: %s',
    line => {
      expect(cleaned(`${line}\n\n${article}`)).toBe(article)
      expect(removedBy('spam-title', `${line}\n\n${article}`)).toEqual([line])
    },
  )

  it.each([
    ['a file name', '夜市轮换办法_沈雨荷_街市研究'],
    ['a study of gambling', '博彩业与社区_陶一舟_民间文化_2019'],
    ['adult education', '成人教育_社区学院_白露_乡土'],
    ['countries', '亚洲经济_欧美贸易_日韩关系_区域研究'],
    ['one such word among others', '久久久_沈雨荷_街市研究'],
    ['a sentence', '成人_少妇_国产精品都是网站上的词。'],
  ])('%s stays', (_, line) => expect(cleaned(`${line}\n\n${article}`)).toBe(`${line}\n\n${article}`))

  it('stays below the first lines, where an author may quote it', () => {
    const text = `${article}\n${spamLine}\n\n上面这一行是网页上的原文。\n`
    expect(cleaned(text)).toBe(text)
  })
})

describe('a link farm', () => {
  it('goes from below the text', () => {
    expect(cleaned(`${article}\n${farmLine}`)).toBe(article)
    expect(removedBy('link-farm', `${article}\n${farmLine}`)).toEqual([farmLine])
  })

  it.each([
    ['a table', `${farmLine}\n甲|乙|丙|丁|戊|己\n一|二|三|四|五|六\n`],
    ['keywords', '夜市|轮换|议事会|摊主|住户|街坊|雨天|抽签|让签|卫生|押金\n'],
    ['many names of people', `${'阿桂|老许|小满|白露|'.repeat(6)}\n`],
    ['a row with bars at both ends', `|${farmLine}\n`],
  ])('%s stays', (_, tail) => expect(cleaned(`${article}\n${tail}`)).toBe(`${article}\n${tail}`))

  it('stays above the text', () => {
    const text = `${farmLine}\n\n${article}`
    expect(cleaned(text)).toBe(text)
  })
})

describe('parts of a website', () => {
  it('go above and below the text', () => {
    expect(cleaned(headFurniture + article + tailFurniture)).toBe(article)
  })

  it('go in traditional script too', () => {
    const head =
      '收藏 下載 舉報\n\n上傳人:街****友 文檔編號:7788990 上傳時間:2022-05-01\n當前位置:首頁 > 社科論文\n\n'
    const tail = '\n展開閱讀全文\n相關資源\n關於我們      聯繫我們      幫助中心\n'
    expect(cleaned(head + traditionalArticle + tail)).toBe(traditionalArticle)
  })

  it('go with the sentences that the site writes about the file', () => {
    const blurb =
      '《夜市摊位的轮换办法》由会员分享,可在线阅读,更多相关《夜市摊位的轮换办法(6页珍藏版)》请在街市文库上搜索,喜欢就分享给朋友吧。'
    const preview = '亲,该文档总共6页,到这儿已超出免费预览范围,如果喜欢就下载吧!'
    expect(cleaned(`${blurb}\n${preview}\n\n${article}${tailFurniture}`)).toBe(article)
  })

  it('go one line at a time', () => {
    expect(removedBy('site-furniture', headFurniture + article)).toEqual([
      '收藏 下载 举报',
      '上传人:街****友 文档编号:7788990 上传时间:2022-05-01 格式:PDF 页数:6 大小:1.02MB',
      '资源描述',
    ])
  })

  it('leave what follows a cut line when it belongs to the text', () => {
    const references = '参考文献:\n\n[1]许望舒.街市的时间[M].潮声出版社,2012.\n'
    const page = `${headFurniture}${article.split('参考文献')[0]}展开阅读全文\n\n${references}`
    expect(chars(cleaned(page))).toBe(chars(article.split('参考文献')[0] + references))
  })

  it.each([
    [
      'words of a site in sentences',
      `${article}\n客服电话打不通,版权所有的字样也看不清。\n\n我们只好作罢。\n`,
    ],
    ['a registration number in a sentence', `${article}\n网页上的备案号是沪ICP备12345678号。\n`],
    ['what an office writes about its paper', `本文档共12页\n\n${article}`],
    ['one likely line', `${article}\n版权所有 街坊议事会\n`],
    ['menu words that are codes', `${article}\n收藏\n分享\n评论\n点赞\n`],
    ['a heading that is a menu word', `关于我们\n\n${article}`],
    ['names of pictures', `${article}\n图一 jieshi.png\n`],
    ['a page without running text', '首页\n下载\n收藏\n沪ICP备12345678号-1\n'],
    [
      'an English text',
      `Downloads\n\nCopyright 2020 The Authors\nlogo.png\nicon.png\nbanner.jpg\n\n${'A sentence about the market. '.repeat(9)}\n`,
    ],
  ])('%s stay', (_, text) => expect(cleaned(text)).toBe(text))
})

describe('captions of a preview', () => {
  it('go', () => {
    const page = `夜市.pdf_第1页\n第1页 / 共6页\n夜市.pdf_第2页\n第2页 / 共6页\n\n${article}`
    expect(cleaned(page)).toBe(article)
    expect(removedBy('preview-page', page)).toHaveLength(4)
  })

  it('stay when there is one, or when they stand inside the text', () => {
    for (const text of [
      `第3页\n\n${article}`,
      `第3页 / 共6页\n\n${article}`,
      `${article}\n第3页 / 共6页\n\n${article}`,
    ]) {
      expect(cleaned(text)).toBe(text)
    }
  })
})

describe('a repeated title', () => {
  const rest = article.slice(article.indexOf('\n'))

  it('stays once, without the ending of a file', () => {
    const page = `${headFurniture}夜市摊位的轮换办法与街坊议事文档格式.docx\n夜市摊位的轮换办法与街坊议事.docx\n夜市摊位的轮换办法与街坊议事${rest}`
    expect(cleaned(page)).toBe(article)
    expect(removedBy('repeated-title', page)).toEqual([
      '文档格式.docx',
      '夜市摊位的轮换办法与街坊议事.docx',
      '夜市摊位的轮换办法与街坊议事',
    ])
  })

  it.each([
    ['twice on a page of people', `夜市摊位的轮换办法与街坊议事\n\n${article}`],
    ['with a file ending on a page of people', `夜市摊位的轮换办法.docx${rest}`],
    ['as a heading below', `${article}\n夜市摊位的轮换办法与街坊议事\n\n以上是全文。\n`],
  ])('stays %s', (_, text) => expect(cleaned(text)).toBe(text))
})

describe('a list of related articles', () => {
  it('goes from its label on, line by line; the references before it stay', () => {
    const page = `${traditionalArticle}\n參考文獻:\n\n[1]許望舒.街市的時間[M].潮聲出版社,2012.\n${relatedList}`
    expect(cleaned(page)).toBe(page.slice(0, page.indexOf('\n猜你喜歡')))
    expect(removedBy('related-articles', page)).toHaveLength(5)
  })

  it('goes from a label that documents have too, on a page that is a site’s', () => {
    const list = '相关文章\n\n小镇温泉的早晨\n\n一个合作社的账本\n'
    expect(cleaned(`${headFurniture}${article}\n${list}`)).toBe(article)
    expect(cleaned(`${article}\n${list}`)).toBe(`${article}\n${list}`)
  })

  it('ends where the references start', () => {
    const references = '參考文獻:\n\n[1]許望舒.街市的時間[M].潮聲出版社,2012.\n'
    expect(chars(cleaned(`${traditionalArticle}${relatedList}\n${references}`))).toBe(
      chars(traditionalArticle + references),
    )
  })

  it.each([
    ['推荐阅读 with books', `${article}\n推荐阅读\n\n许望舒《街市的时间》\n\n白露《雨天的经济》\n`],
    [
      '相关内容 with messages',
      `${article}\n相关内容\n\n2023-05-02 20:11 阿桂:作废吧\n\n2023-05-02 20:12 老许:同意\n`,
    ],
    ['a poem of that name', '猜你喜欢\n\n猜你喜欢雨天\n猜你喜欢没有招牌的店\n'],
    ['the words in a sentence', `${article}\n网页下面写着“猜你喜欢”。\n`],
  ])('%s stays', (_, text) => expect(cleaned(text)).toBe(text))
})

describe('data a site prints around the title', () => {
  const title = '溫泉小鎮的合作社與老人照護'
  const rest = traditionalArticle.slice(title.length)
  const page = `${spamLine}\n\n0\n${title}\n\n2020-03-01 09:15:22林書禾\n山城月刊 2020年2期\n關鍵詞:合作社${rest}`

  it('becomes metadata', () => {
    const [document] = cleanText(page).documents
    expect(document?.text).toBe(traditionalArticle)
    expect(document?.metadata).toEqual({ date: '2020-03-01 09:15:22', source: '山城月刊 2020年2期' })
    expect(removedBy('site-metadata', page)).toEqual([
      '0',
      '2020-03-01 09:15:22林書禾',
      '山城月刊 2020年2期',
      '關鍵詞:合作社',
    ])
  })

  it('stays on a page of people', () => {
    const text = page.slice(page.indexOf('0'))
    expect(cleaned(text)).toBe(text)
  })
})
