import { describe, expect, it } from 'vitest'
import { readHtml } from '../read-html.ts'
import {
  articleParagraphs,
  documentPage,
  encyclopediaPage,
  governmentPage,
  newsPage,
  tablePage,
  wechatPage,
} from '../testing/sample-pages.ts'

function read(source: string, part?: 'article' | 'page') {
  return readHtml(Buffer.from(source), {}, part === undefined ? {} : { part })
}

const paragraphs = articleParagraphs.map(words => `<p>${words}</p>`).join('')
const siteHead =
  '<html><head><title>题</title><meta property="og:title" content="题"><meta name="viewport" content="x"></head><body><nav><a href="/">首页</a></nav>'
const article = articleParagraphs.join('\n\n')

/** What was left out, as the reader tells. */
function partOf(source: string): unknown {
  return read(source).warnings.find(({ code }) => code === 'page-part')?.values
}

describe('the article of a page', () => {
  it('is found by Readability on a site without rules, headings included', () => {
    const { text, marks, warnings } = read(newsPage)
    expect(text).toBe(`${article}\n\n小标题\n\n${article}\n\n记者 张三\n`)
    expect(marks.map(mark => text.slice(mark.from, mark.to))).toEqual(['小标题'])
    expect(warnings.map(({ code }) => code)).toEqual(['page-part'])
  })

  it('is taken although it is hidden until a script runs', () => {
    expect(read(wechatPage).text).toBe(`${articleParagraphs.slice(0, 2).join('\n\n')}\n\n${article}\n`)
  })

  it('is found inside tables that only place it', () => {
    const { text } = read(governmentPage)
    expect(text).toContain(`\n\n${article}\n\n二〇二二年十一月三日\n`)
    expect(text).not.toMatch(/首页|主办单位/)
  })

  it('of an encyclopedia loses what is added around it, and keeps its table and its notes', () => {
    const { text } = read(encyclopediaPage)
    expect(text).toBe(
      `${article}[1]\n\n历史\n\n年份\t摊位\n1998\t12\n\n${article}\n\n注释\n\n[1] 某人：《夜市》，第 3 页。\n`,
    )
  })

  it('comes with how much it is of the page', () => {
    const count = (words: string) => words.replace(/\s/g, '').length
    const whole = read(newsPage, 'page').text
    expect(partOf(newsPage)).toEqual({
      kept: count(read(newsPage).text),
      whole: count(whole.replaceAll('• ', '')),
    })
  })
})

describe('the whole page', () => {
  it('is taken when asked for', () => {
    const { text, warnings } = read(newsPage, 'page')
    expect(text).toMatch(/频道第1条[\s\S]*热门文章[\s\S]*版权所有/)
    expect(text).toContain(article)
    expect(text).not.toMatch(/tracking|never|display/)
    expect(warnings).toEqual([])
  })

  it.each([
    ['a document saved by a program', documentPage],
    [
      'such a document with a table of contents',
      `<meta name=generator content=pandoc>${siteHead}${paragraphs.repeat(2)}<div class="comments"><p>乙</p></div>`,
    ],
    ['a page laid out by tables without anything to tell its article by', tablePage],
    [
      'a page without anything around it',
      `<h1>甲</h1>${articleParagraphs.map(words => `<p>${words}</p>`).join('')}`,
    ],
    ['a page whose article cannot be told', `<nav>x</nav><meta name=viewport><p>甲</p><p>乙</p>`],
  ])('is taken of %s', (_, source) => {
    expect(read(source).text).toBe(read(source, 'page').text)
    expect(partOf(source)).toBeUndefined()
  })

  it('is taken when Readability finds one section of many', () => {
    const answers = articleParagraphs.map(
      words =>
        `<div class="answer"><div class="user"><a href="/u">用户</a></div><div class="text"><p>${words}</p></div></div>`,
    )
    const source = `<html><head><meta property="og:title" content="问"><meta name="viewport" content="x"></head><body><nav><a href="/">首页</a></nav>${answers.join('')}</body></html>`
    const { text } = read(source)
    for (const words of articleParagraphs) expect(text).toContain(words)
  })

  it('is taken when Readability finds half of it', () => {
    const section = (name: string, times: number) =>
      `<div class="${name}"><div class="in"><div class="text">${paragraphs.repeat(times)}</div></div></div>`
    const source = `${siteHead}${section('one', 2)}${section('two', 1)}${section('three', 1)}`
    expect(read(source).text).toContain(Array.from({ length: 4 }, () => article).join('\n\n'))
  })

  it('is taken when there is too little of it to tell', () => {
    const source = `${siteHead}<div id="help"><p>按左右键翻页，按上下键滚动。</p><p>按回车键搜索本书。</p></div><div class="main"><h1>甲</h1><p>乙</p></div>`
    expect(read(source).text).toBe('按左右键翻页，按上下键滚动。\n\n按回车键搜索本书。\n\n甲\n\n乙\n')
  })

  it('lays out old pages', () => {
    expect(read(tablePage).text).toBe(`首页\n新闻\n\n夜市轮换的规矩\n\n${article}\n`)
  })

  it('has no running heads of a word processor', () => {
    expect(read(documentPage).text).toBe('甲\n\n乙 丙\n')
  })
})

describe('inside the article nothing is lost', () => {
  const around = (inside: string) =>
    `${siteHead}<div class="main">${inside}</div><div class="footer"><a href="/a">关于</a> 版权</div></body></html>`

  it.each([
    ['short lines between paragraphs', `${paragraphs}<p>好。</p>${paragraphs}`, '好。'],
    ['a list between paragraphs', `${paragraphs}<ul><li>甲<li>乙</ul>${paragraphs}`, '• 甲\n• 乙'],
    ['a table', `${paragraphs}<table><tr><td>甲<td>乙<tr><td>1<td>2</table>${paragraphs}`, '甲\t乙\n1\t2'],
    ['the last short lines', `${paragraphs}<p>完</p><h3>后记</h3><p>谢。</p>`, '完\n\n后记\n\n谢。'],
    ['headings before it', `<h2>第一节</h2>${paragraphs}`, '第一节'],
  ])('%s', (_, inside, expected) => {
    const { text } = read(around(inside))
    expect(text).toContain(expected)
    expect(text).not.toMatch(/版权|首页/)
  })

  it('lines between the title and the first paragraph', () => {
    const source = around(
      `<h1>The rules of the market</h1><div class="legends">甲乙</div>${paragraphs.repeat(2)}`,
    )
    const { text } = read(source.replace('<title>题', '<title>The rules of the market'))
    expect(text).toMatch(/^The rules of the market\n\n甲乙\n\n夜市/)
  })

  it.each([
    [
      'a box of links to other articles',
      `${paragraphs}<div class="box"><p>大家都在看的还有下面这些热门文章</p><ul>${'<li><a href=1>热门文章一</a>'.repeat(15)}</ul></div>${paragraphs}`,
    ],
    ['a bar for sharing', `${paragraphs}<div class="share-bar">分享</div>${paragraphs}`],
  ])('but %s', (_, inside) => expect(read(around(inside)).text).not.toMatch(/热门|分享/))
})
