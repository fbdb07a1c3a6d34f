import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeHeader } from './encoded-words.ts'
import { parseContentType, parseMime } from './mime-message.ts'
import { readMhtml } from './read-mhtml.ts'
import { decodeQuotedPrintable } from './transfer-encoding.ts'

const words = '溫泉小鎮的合作社每個月開兩次會，記下誰幫了誰多少個鐘頭。𠮷 👨‍👩‍👧'
const page = `<html><head><title>題</title></head><body><p>${words}</p></body></html>`

function quoted(text: string | Buffer): string {
  const bytes = Buffer.from(text)
  const pieces = [...bytes].map(byte =>
    byte === 0x3d || byte > 126
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
  return pieces.join('').replace(/((?:=..|[^=\n]){70})/g, '$1=\n')
}

/** A message; line ends as written here unless `lineEnd` says otherwise. */
function message(lines: readonly (string | Buffer)[], lineEnd = '\r\n'): Uint8Array {
  return Buffer.concat(
    lines.flatMap(line => [
      typeof line === 'string' ? Buffer.from(line.replaceAll('\n', lineEnd)) : line,
      Buffer.from(lineEnd),
    ]),
  )
}

const chrome = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://example.org/news/1.html',
  'Subject: =?utf-8?Q?=E5=A4=9C=E5=B8?=\n =?utf-8?Q?=82_market?=',
  'Date: Mon, 1 May 2023 08:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----MultipartBoundary--a b----"',
  '',
  '',
  '------MultipartBoundary--a b----',
  'Content-Type: text/html',
  'Content-ID: <frame-1@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://example.org/news/1.html',
  '',
  quoted(page),
  '------MultipartBoundary--a b----',
  'Content-Type: image/png',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '------MultipartBoundary--a b------',
  '',
]

describe('readMhtml', () => {
  it.each(['\r\n', '\n'])('reads what Chrome saves, lines ended by %j', lineEnd => {
    const read = readMhtml(message(chrome, lineEnd))
    expect(read.text).toBe(`${words}\n`)
    expect([read.encoding, read.details, read.warnings]).toEqual([
      'utf-8',
      { title: '題', date: '2023-05-01', url: 'https://example.org/news/1.html' },
      [],
    ])
  })

  it('takes the title from the message when the page has none', () => {
    const untitled = chrome.map(line => (line === quoted(page) ? quoted('<p>a</p>') : line))
    expect(readMhtml(message(untitled)).details.title).toBe('夜市 market')
  })

  it('reads what Internet Explorer saves: another encoding, base64, pages inside pages', () => {
    const body = iconv.encode('<html><body>摊位每晚轮换，抽到的人先挑位置。</body></html>', 'gbk')
    const lines = [
      'From: =?gb2312?B?08kgTWljcm9zb2Z0?=',
      `Subject: =?gb2312?B?${iconv.encode('夜市', 'gbk').toString('base64')}?=`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="outer"; type="multipart/alternative"',
      '',
      'This is a multi-part message in MIME format.',
      '',
      '--outer',
      'Content-Type: multipart/alternative; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/plain; charset="gb2312"',
      '',
      'plain',
      '--inner',
      'Content-Type: text/html; charset="gb2312"',
      'Content-Transfer-Encoding: base64',
      '',
      body.toString('base64').replace(/(.{60})/g, '$1\n'),
      '--inner--',
      '--outer--',
    ]
    const read = readMhtml(message(lines))
    expect([read.text, read.encoding, read.details.title]).toEqual([
      '摊位每晚轮换，抽到的人先挑位置。\n',
      'gb18030',
      '夜市',
    ])
  })

  it('starts with the part that the message names, reads 8bit, and goes by the charset of the part', () => {
    const part = (id: string, charset: string, content: string) => [
      '--b',
      `Content-Type: text/html; charset=${charset}`,
      `Content-ID: <${id}>`,
      'Content-Transfer-Encoding: 8bit',
      '',
      iconv.encode(content, charset),
    ]
    const lines = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; start="<two>"; boundary=b',
      '',
      ...part('one', 'utf8', '<p>frame</p>'),
      ...part('two', 'big5', '<p>社區</p>'),
      '--b--',
    ]
    expect(readMhtml(message(lines)).text).toBe('社區\n')
  })

  it('reads the frames when the page around them has no words', () => {
    const lines = ['MIME-Version: 1.0', 'Content-Type: multipart/related; boundary=b', '']
    for (const content of ['<frameset><frame src="cid:x"></frameset>', '<p>甲</p>'])
      lines.push('--b', 'Content-Type: text/html', '', content)
    expect(readMhtml(message(lines)).text).toBe('甲\n')
  })

  it('reads a message of one part, and one whose last boundary is missing', () => {
    expect(readMhtml(message(['Content-Type: text/html', '', '<p>甲</p>'])).text).toBe('甲\n')
    expect(readMhtml(message(chrome.slice(0, 15))).text).toBe(`${words}\n`)
  })

  it('is not misled by lines that only begin like a boundary', () => {
    const lines = [
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>甲',
      '--bc',
      'z --b',
      '--b x',
      '乙</p>',
      '--b--',
    ]
    expect(readMhtml(message(lines)).text).toBe('甲 --bc z --b --b x 乙\n')
  })

  it.each([
    ['no message', ['<html><body>a</body></html>'], 'file-damaged'],
    ['no page', ['MIME-Version: 1.0', 'Content-Type: text/plain', '', 'a'], 'file-damaged'],
    ['an empty page', ['Content-Type: text/html', '', ''], 'file-empty'],
    ['nothing', [''], 'file-damaged'],
  ])('refuses %s', (_, lines, code) => {
    expect(() => readMhtml(message(lines))).toThrow(expect.objectContaining({ code }))
  })

  it('does not follow messages that nest without end', () => {
    const nest = Array.from(
      { length: 2_000 },
      (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n`,
    )
    const bytes = message(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b0', '', ...nest])
    expect(() => readMhtml(bytes)).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  })
})

describe('the parts of a message', () => {
  it.each([
    ['a=3Db=\r\nc', 'a=bc'],
    ['=e4=B8=AD', '中'],
    ['a= \t\nb', 'ab'],
    ['a=ZZ=4', 'a=ZZ=4'],
    ['a=', 'a'],
  ])('quoted-printable %j is %j', (source, expected) => {
    expect(Buffer.from(decodeQuotedPrintable(Buffer.from(source))).toString()).toBe(expected)
  })

  it.each([
    ['=?utf-8?B?5aSc5Q==?= =?utf-8?B?uII=?=', '夜市'],
    ['a =?gb2312?Q?=D2=B9?= b', 'a 夜 b'],
    ['=?klingon?Q?abc?=', '=?klingon?Q?abc?='],
    ['=?utf-8?Q?a?= =?big5?Q?b?=', 'ab'],
    ['=?utf-8?Q??=x', 'x'],
  ])('the header %j is %j', (source, expected) => expect(decodeHeader(source)).toBe(expected))

  it('understands content types', () => {
    const { type, parameters } = parseContentType(
      'Multipart/Related; Boundary="a;\\"b"; charset=GBK ; start="<x>',
    )
    expect([type, ...parameters]).toEqual([
      'multipart/related',
      ['boundary', 'a;"b'],
      ['charset', 'GBK'],
      ['start', '<x>'],
    ])
  })

  it('takes the first of two headers of a name and skips empty lines in front', () => {
    const { headers } = parseMime(Buffer.from('\r\n\nA: 1\r\nb:2\n 3\na: 4\nMime-Version: 1.0\n\nx'))
    expect([...headers]).toEqual([
      ['a', '1'],
      ['b', '2 3'],
      ['mime-version', '1.0'],
    ])
  })
})
