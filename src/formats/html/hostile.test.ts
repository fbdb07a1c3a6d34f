import { Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Refusal } from '../../core/refusal.ts'
import { damagedCopies } from '../container/testing/damage.ts'
import { readEpub } from '../epub/index.ts'
import { bookOf } from '../epub/testing/sample-book.ts'
import type { Extracted } from '../extracted.ts'
import { readHtml, readMhtml } from './index.ts'
import {
  documentPage,
  encyclopediaPage,
  governmentPage,
  newsPage,
  tablePage,
  wechatPage,
} from './testing/sample-pages.ts'

const pages = { documentPage, encyclopediaPage, governmentPage, newsPage, tablePage, wechatPage }

/** What the reading contract promises of any text, whatever the file was. */
function expectSound({ text, marks }: Extracted): void {
  expect(text.isWellFormed()).toBe(true)
  expect(text).toMatch(/\S[^\n]*\n$/)
  expect(text).not.toMatch(/\r|\n\n\n|[ \t]\n/)
  for (const { from, to } of marks) expect(from >= 0 && from < to && to <= text.length).toBe(true)
}

/** Reads; refusals are as good as texts, anything else thrown fails the test. */
async function readOrRefuse(reading: () => Extracted | Promise<Extracted>): Promise<'read' | 'refused'> {
  try {
    expectSound(await reading())
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}

const message = `MIME-Version: 1.0\r\nSubject: =?utf-8?B?5aSc5biC?=\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E5=A4=9C=E5=B8=82 =F0=A0=AE=B7<a href=3D"#n">1</a></p>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`

describe('damaged files give a text or a refusal', () => {
  it.each(Object.entries(pages))('%s', async (_, page) => {
    const results = new Set<string>()
    for (const copy of damagedCopies(Buffer.from(page))) results.add(await readOrRefuse(() => readHtml(copy)))
    expect([...results]).toContain('read')
  })

  it('a page saved as a message', async () => {
    let read = 0
    for (let length = 0; length <= message.length; length += 3) {
      if ((await readOrRefuse(() => readMhtml(Buffer.from(message.slice(0, length))))) === 'read') read += 1
    }
    for (const copy of damagedCopies(Buffer.from(message))) await readOrRefuse(() => readMhtml(copy))
    expect(read).toBeGreaterThan(30)
  })

  it('a book', async () => {
    const body = '<p>夜市<a epub:type="noteref" href="b.xhtml#n">1</a></p>'
    const bytes = await bookOf({
      files: [
        { name: 'a.xhtml', body },
        { name: 'b.xhtml', body: '<aside id="n">注</aside>' },
      ],
    })
    const results = { read: 0, refused: 0 }
    for (const copy of damagedCopies(bytes)) results[await readOrRefuse(() => readEpub(copy))] += 1
    expect(results.read).toBeGreaterThan(0)
    expect(results.refused).toBeGreaterThan(10)
  })

  it('any soup of tags', async () => {
    const tag = fc.constantFrom(
      ...'div p table tr td th ul ol li dl dt dd a b i pre br hr h1 h2 q ruby rt svg title script style nav form body html head span section blockquote del sup'.split(
        ' ',
      ),
    )
    const attribute = fc.constantFrom(
      ...'|id=n1|href="#n1"|href="#r1"|id=r1|class=footnote-ref|style="display:none"|style="white-space:pre"|start=5|rowspan=3 colspan=0|hidden|epub:type=pagebreak title=3|type=a|role=heading'.split(
        '|',
      ),
    )
    const open = fc.tuple(tag, attribute).map(([name, words]) => `<${name} ${words}>`)
    const words = fc.constantFrom(
      '夜市',
      ' ',
      '\n',
      '1',
      '[1]',
      '𠮷',
      '\ud842',
      '&nbsp;',
      '&#55362;',
      'a b',
      '<',
      '<!--',
      '-->',
      ']]>',
      '"',
    )
    const soup = fc.array(
      fc.oneof(
        open,
        tag.map(name => `</${name}>`),
        words,
      ),
      { maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(soup, fc.boolean(), async (parts, isXml) => {
        const source = `${isXml ? '<?xml version="1.0"?>' : ''}${parts.join('')}`
        await readOrRefuse(() => readHtml(Buffer.from(source)))
      }),
      { numRuns: 500, seed: 20 },
    )
  })
})

describe('files made to do harm', () => {
  afterEach(() => vi.restoreAllMocks())

  it('reach no network and run nothing', () => {
    const connect = vi.spyOn(Socket.prototype, 'connect')
    const fetching = vi.spyOn(globalThis, 'fetch')
    const attack = `<base href="http://127.0.0.1:9/"><link rel="stylesheet" href="http://127.0.0.1:9/a.css"><img src="http://127.0.0.1:9/a.png" onerror="globalThis.ran = true"><script>globalThis.ran = true</script><iframe src="http://127.0.0.1:9/"></iframe><object data="http://127.0.0.1:9/"></object><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><svg onload="globalThis.ran = true"><image href="http://127.0.0.1:9/"/></svg>`
    const { text } = readHtml(
      Buffer.from(newsPage.replace('<div class="wrap">', `${attack}<div class="wrap">`)),
    )
    expect(text).toContain('夜市')
    expect([connect.mock.calls, fetching.mock.calls, 'ran' in globalThis]).toEqual([[], [], false])
  })

  const article = newsPage.slice(newsPage.indexOf('<body>') + 6)
  it.each([
    ['100,000 elements inside each other', `${'<div>'.repeat(100_000)}a${'</div>'.repeat(100_000)}`],
    [
      'as many in a site page',
      newsPage.replace('<div class="main">', `<div class="main">${'<div>'.repeat(100_000)}`),
    ],
    ['lists inside lists', `${'<ul><li>'.repeat(50_000)}a`],
    ['tables inside tables', `${'<table><tr><td>'.repeat(30_000)}a<td>b`],
    ['formatting that nobody closes', `${'<b id=x>'.repeat(50_000)}a${'</i>'.repeat(50_000)}`],
    [
      'an attribute of ten million characters',
      `<p class="${'x '.repeat(5_000_000)}" style="${';'.repeat(5_000_000)}">a`,
    ],
    [
      'a hundred thousand attributes',
      `<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>a`,
    ],
    ['half a million blanks between words', `a${' '.repeat(500_000)}b${'\n'.repeat(500_000)}c`],
    ['half a million signs of tags', '<'.repeat(500_000)],
    ['half a million open comments', `a${'<!-- '.repeat(500_000)}`],
    ['half a million unknown entities', Array.from({ length: 500_000 }, (_, at) => `&e${at};`).join('')],
    [
      'a table of wide and high cells',
      `<table>${'<tr><td rowspan=9999 colspan=999>a<td>b'.repeat(3_000)}</table>`,
    ],
    [
      '20,000 notes that call each other',
      `${Array.from({ length: 20_000 }, (_, at) => `<p id=n${at}><a href="#n${at + 1}" id=r${at}>${at}</a> <a href="#r${at + 1}">1</a>`).join('')}`,
    ],
    [
      '20,000 notes in one paragraph',
      `<p>${Array.from({ length: 20_000 }, (_, at) => `<a name=n${at} href="#r${at}">1</a> a <a name=r${at} href="#n${at}">1</a>`).join('')}`,
    ],
    ['an article of many short links', newsPage.replace('</h1>', `</h1>${'<a href=x>a</a>'.repeat(15_000)}`)],
    ['the same page 50 times', `<html><head><meta name=viewport></head><body>${article.repeat(50)}`],
  ])('%s', async (_, source) => {
    expect(await readOrRefuse(() => readHtml(Buffer.from(source)))).toBe('read')
  })

  it.each([
    ['more elements than memory has room for', '<p>a'.repeat(600_001), 'file-too-large'],
    ['nothing but markup', '<div><p></p></div>', 'file-empty'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'file-binary'],
    ['nothing', '', 'file-empty'],
  ])('are refused: %s', (_, source, code) => {
    expect(() => readHtml(Buffer.from(source, 'latin1'))).toThrow(expect.objectContaining({ code }))
  })
})
