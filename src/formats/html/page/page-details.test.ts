import { describe, expect, it } from 'vitest'
import { parseHtml } from '../tree/parse-html.ts'
import { isoDay } from './dates.ts'
import { pageDetails } from './page-details.ts'
import { withoutSite } from './title.ts'

function details(head: string, body = '') {
  return pageDetails(parseHtml(`<html><head>${head}</head><body>${body}</body></html>`))
}

const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`

describe('pageDetails reads', () => {
  it('the metadata of scholarly publishers', () => {
    const head = [
      meta('citation_title', '社区微治理 𠮷'),
      meta('citation_author', '李明'),
      meta('citation_author', 'Smith, Ann'),
      meta('citation_journal_title', '社会研究'),
      meta('citation_publication_date', '2021/3'),
      meta('citation_volume', '36'),
      meta('citation_issue', '2'),
      meta('citation_firstpage', '10'),
      meta('citation_lastpage', '29'),
      meta('citation_doi', 'doi:10.1234/abc.5'),
      meta('citation_keywords', '社区; 治理'),
      meta('citation_abstract', '摘要 &amp; 更多'),
      meta('og:title', '社区微治理 | 社会研究'),
      '<link rel="canonical" href="https://example.org/a">',
    ]
    expect(details(head.join(''))).toEqual({
      title: '社区微治理 𠮷',
      author: '李明; Smith, Ann',
      source: '社会研究',
      date: '2021-03',
      volume: '36',
      issue: '2',
      pages: '10–29',
      doi: '10.1234/abc.5',
      keywords: '社区; 治理',
      abstract: '摘要 & 更多',
      url: 'https://example.org/a',
    })
  })

  it('linked data, damaged scripts skipped', () => {
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`
    const article = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: '夜市',
          author: [{ '@type': 'Person', name: '周' }, '吴'],
          datePublished: '2020-02-03T04:05:06Z',
          publisher: { name: '街坊报' },
          inLanguage: 'zh-CN',
          keywords: ['夜市', '街坊'],
        },
      ],
    }
    expect(details(script('{"@type": "Article", ') + script(JSON.stringify(article)))).toEqual({
      title: '夜市',
      author: '周; 吴',
      date: '2020-02-03',
      source: '街坊报',
      language: 'zh-CN',
      keywords: '夜市; 街坊',
    })
  })

  it('linked data of papers, whose journal and publisher are two', () => {
    const paper = {
      '@type': 'ScholarlyArticle',
      name: 'A',
      isPartOf: { name: 'J' },
      publisher: 'P',
      abstract: 'B',
    }
    expect(details(`<script type="application/ld+json">${JSON.stringify([paper])}</script>`)).toEqual({
      title: 'A',
      source: 'J',
      publisher: 'P',
      abstract: 'B',
    })
  })

  it('what WeChat shows, and the language of the page', () => {
    const body =
      '<h1 id="activity-name"> 夜市 </h1><a id="js_name">街坊议事</a><em id="publish_time">2023年5月1日 08:00</em>'
    expect(pageDetails(parseHtml(`<html lang="zh-CN"><title></title>${body}</html>`))).toEqual({
      title: '夜市',
      source: '街坊议事',
      date: '2023-05-01',
      language: 'zh-CN',
    })
  })

  it('no profiles as authors, no addresses of pictures, no titles of programs', () => {
    const head = `<title>无标题文档</title>${meta('article:author', 'https://example.org/u')}${meta('og:url', '/a')}`
    expect(details(head)).toEqual({})
  })

  it('half a page of damaged metadata', () => {
    expect(details('<meta><meta name=author><meta content=x><meta name="author" content="周')).toEqual({})
    const deep = `${'[{"a":'.repeat(5_000)}1${'}]'.repeat(5_000)}`
    expect(details(`<script type="application/ld+json">${deep}</script>`)).toEqual({})
  })
})

describe('the title', () => {
  it.each([
    ['夜市轮换 - 街坊报', '夜市轮换', '夜市轮换'],
    ['夜市轮换_街坊_网易', '夜市轮换', '夜市轮换'],
    ['夜市轮换|街坊报', ' 夜市\n轮换', '夜市轮换|街坊报'],
    ['Night markets | The Times', 'Night  markets', 'Night markets'],
    ['夜市轮换——一个案例', '夜市轮换', '夜市轮换'],
    ['夜市轮换的规矩', '夜市轮换', '夜市轮换的规矩'],
    ['街坊报 - 夜市', '夜市', '街坊报 - 夜市'],
    ['夜市', '', '夜市'],
  ])('%s, confirmed by %s, is %s', (title, heading, expected) => {
    expect(withoutSite(title, [heading])).toBe(expected)
    expect(details(`<title>${title}</title>`, `<h1>${heading}</h1>`).title).toBe(expected)
  })
})

describe('isoDay', () => {
  it.each([
    ['2023-05-01T08:00:00+08:00', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023年5月1日 08:00', '2023-05-01'],
    ['2023.05', '2023-05'],
    ['20230501', '2023-05-01'],
    ['2023', '2023'],
    ['01 May 2023 08:00:00 GMT', '2023-05-01'],
    ['May 1, 2023', '2023-05-01'],
    ['2023-13-01', '2023'],
    ['2023-05-32', '2023-05'],
    ['yesterday', null],
    ['', null],
    ['123456', null],
  ])('%s is %s', (words, day) => expect(isoDay(words)).toBe(day))
})
