import { describe, expect, it } from 'vitest'
import { zipOf } from '../container/testing/zip-of.ts'
import { readEpub } from './index.ts'
import { resolvePath } from './package-document.ts'
import { bookOf, type SampleBook, type SampleFile } from './testing/sample-book.ts'

async function read(book: SampleBook) {
  return readEpub(await bookOf(book))
}

async function text(...files: SampleFile[]): Promise<string> {
  return (await read({ files })).text
}

async function codeOf(reading: Promise<unknown>): Promise<unknown> {
  return reading.then(
    () => 'none',
    error => error.code,
  )
}

describe('readEpub', () => {
  it('reads the files in their order, parted by a blank line', async () => {
    const book = {
      files: [
        { name: 'b.xhtml', body: '<h1>第一章</h1><p>夜市 𠮷</p>' },
        { name: 'a 文.xhtml', body: '<h2>第二章</h2><p>עברית 👨‍👩‍👧<br/>甲<a id="x"/>乙</p>' },
        { name: 'unread.xhtml', body: '<p>x</p>', linear: null },
      ],
    }
    const { text, marks, warnings } = await read(book)
    expect(text).toBe('第一章\n\n夜市 𠮷\n\n第二章\n\nעברית 👨‍👩‍👧\n甲乙\n')
    expect(
      marks.map(mark => [mark.kind, 'level' in mark && mark.level, text.slice(mark.from, mark.to)]),
    ).toEqual([
      ['heading', 1, '第一章'],
      ['heading', 2, '第二章'],
    ])
    expect(warnings).toEqual([])
  })

  it('leaves out covers and tables of contents, but not other files beside the reading order', async () => {
    const table = Array.from({ length: 6 }, (_, at) => `<p><a href="c.xhtml#${at}">第 ${at} 章</a></p>`).join(
      '',
    )
    const links = Array.from(
      { length: 6 },
      (_, at) => `<p><a href="https://example.org/${at}">来源 ${at}</a></p>`,
    ).join('')
    const { text } = await read({
      files: [
        { name: 'cover.xhtml', body: '<p>封面</p>', linear: 'no' },
        { name: 'front.xhtml', body: '<section epub:type="cover"><p>封面</p></section>' },
        { name: 'nav.xhtml', body: '<p>目录</p>', properties: 'nav' },
        { name: 'toc.xhtml', body: table },
        { name: 'toc2.xhtml', body: '<p>目录二</p>' },
        { name: 'c.xhtml', body: '<p>正文</p>' },
        { name: 'answers.xhtml', body: '<p>答案</p>', linear: 'no' },
        { name: 'sources.xhtml', body: links },
      ],
      guide: '<reference type="toc" href="toc2.xhtml#a"/>',
    })
    expect(text).toBe(`正文\n\n答案\n\n${Array.from({ length: 6 }, (_, at) => `来源 ${at}`).join('\n\n')}\n`)
  })

  it('brings notes from other files, before and behind', async () => {
    const call = (file: string, at: number) =>
      `<a epub:type="noteref" id="r${at}" href="${file}#n${at}"><sup>${at}</sup></a>`
    const note = (at: number, words: string) =>
      `<p id="n${at}"><a href="../c%20d.xhtml#r${at}">${at}</a>. ${words}</p>`
    const { text, marks } = await read({
      files: [
        { name: 'notes/before.xhtml', body: `<h1>Notes</h1>${note(1, '甲')}` },
        {
          name: 'c d.xhtml',
          body: `<p>一${call('notes/after.xhtml', 2)}二${call('notes/before.xhtml', 1)}三${call('missing.xhtml', 3)}</p>`,
        },
        {
          name: 'notes/after.xhtml',
          body: `<h1>注释</h1>${note(2, '乙 𠮷')}<p>附：没人叫的。</p>`,
          linear: 'no',
        },
      ],
    })
    expect(text).toBe('一[1]二[2]三3\n\n注释\n\n附：没人叫的。\n\n注释\n\n[1] 乙 𠮷\n[2] 甲\n')
    expect(marks.flatMap(mark => (mark.kind === 'note' ? [[mark.label, mark.at]] : []))).toEqual([
      ['1', 1],
      ['2', 5],
    ])
  })

  it('marks printed pages through the whole book', async () => {
    const { text, marks } = await read({
      files: [
        {
          name: 'a.xhtml',
          body: '<p><span epub:type="pagebreak" title="1"/>一<span epub:type="pagebreak" title="2">2</span>二</p>',
        },
        { name: 'b.xhtml', body: '<p>三</p>' },
      ],
    })
    expect(text).toBe('一二\n\n三\n')
    expect(marks).toEqual([
      { kind: 'page', label: '1', from: 0, to: 1 },
      { kind: 'page', label: '2', from: 1, to: 6 },
    ])
  })

  it('reads what the book says about itself', async () => {
    const metadata = `<dc:title id="t1">副题</dc:title><dc:title id="t2">夜市 &amp; 街坊</dc:title>
      <meta refines="#t2" property="title-type">main</meta>
      <dc:creator opf:role="aut">周甲</dc:creator><dc:creator id="c2">吴乙</dc:creator><meta refines="#c2" property="role">aut</meta>
      <dc:creator opf:role="trl">译者</dc:creator><dc:contributor opf:role="edt">编者</dc:contributor>
      <dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2019-05</dc:date>
      <dc:language>zh-TW</dc:language><dc:publisher>某社</dc:publisher><dc:identifier>urn:isbn:978-7-5086-0000-1</dc:identifier>
      <dc:subject>社区</dc:subject><dc:subject>治理</dc:subject><dc:description>&lt;p&gt;一本书。&lt;/p&gt;</dc:description>`
    const { details } = await read({ files: [{ name: 'a.xhtml', body: 'a' }], metadata })
    expect(details).toEqual({
      title: '夜市 & 街坊',
      author: '周甲; 吴乙',
      editor: '编者',
      date: '2019-05',
      language: 'zh-TW',
      publisher: '某社',
      isbn: '9787508600001',
      keywords: '社区; 治理',
      abstract: '一本书。',
    })
  })

  it('tells how far it is', async () => {
    const seen: string[] = []
    const files = ['a', 'b', 'c'].map(name => ({ name: `${name}.xhtml`, body: name }))
    await readEpub(await bookOf({ files }), { progress: (done, total) => seen.push(`${done}/${total}`) })
    // Looked at, then written; there are no notes to find.
    expect(seen).toEqual(['0/9', '1/9', '2/9', '6/9', '7/9', '8/9', '3/3'])
  })

  it('reads files that other programs wrote badly', async () => {
    expect(
      await text({ name: 'a.xhtml', body: '<?xml version="1.0"?><html><body><p>a &nbsp; b<p>c & d</body>' }),
    ).toBe('a \u00a0 b\n\nc & d\n')
    expect(await text({ name: 'a.xhtml', body: '<title/><script/><![CDATA[a]]><p>b</p>' })).toBe('a\n\nb\n')
    const files = {
      mimetype: 'application/epub+zip',
      'x.opf': '<package><manifest><item id="a" href="a.htm" media-type="text/html"/></manifest></package>',
      'a.htm': 'a',
    }
    expect((await readEpub(await zipOf(files))).text).toBe('a\n')
  })

  it('says how many parts are missing', async () => {
    const files = [
      { name: 'a.xhtml', body: 'a' },
      { name: 'b.xhtml', body: 'b' },
    ]
    const bytes = Buffer.from(
      (await bookOf({ files })).toString('latin1').replaceAll('OPS/b.xhtml', 'OPS/c.xhtml'),
      'latin1',
    )
    expect((await readEpub(bytes)).warnings).toEqual([{ code: 'book-parts-missing', values: { count: 1 } }])
  })
})

describe('readEpub refuses', () => {
  const encryption = (algorithm: string, path: string) =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`
  const locked = (algorithm: string, path: string) =>
    bookOf({
      files: [{ name: 'a.xhtml', body: 'a' }],
      others: { 'META-INF/encryption.xml': encryption(algorithm, path) },
    })
  const aes = 'http://www.w3.org/2001/04/xmlenc#aes128-cbc'

  it.each([
    ['locked words', aes, 'OPS/a.xhtml', 'file-protected'],
    ['no hidden fonts', 'http://www.idpf.org/2008/embedding', 'OPS/f.bin', 'none'],
    ['no locked fonts or pictures', aes, 'OPS/f.otf', 'none'],
    ['locked words of a name that says nothing', aes, 'OPS/content', 'file-protected'],
  ])('%s', async (_, algorithm, path, code) => {
    expect(await codeOf(locked(algorithm, path).then(bytes => readEpub(bytes)))).toBe(code)
  })

  it.each([
    ['no archive', Buffer.from('PK\x03\x04'), 'file-damaged'],
    ['an archive without a book', zipOf({ a: 'b' }), 'file-damaged'],
    [
      'a book without words',
      bookOf({ files: [{ name: 'a.xhtml', body: '<img src="a.jpg"/>' }] }),
      'file-empty',
    ],
    ['a broken package', zipOf({ 'a.opf': '<package><manifest>' }), 'file-damaged'],
    [
      'a package that declares entities',
      zipOf({ 'a.opf': '<!DOCTYPE a [<!ENTITY b "c">]><package/>' }),
      'file-damaged',
    ],
    [
      'pictures in the place of words',
      bookOf({ files: [{ name: 'a.xhtml', body: '<?xml\0\0\0\u0001\u0002\u0003' }] }),
      'file-damaged',
    ],
  ])('%s', async (_, bytes, code) => expect(await codeOf(readEpub(await bytes))).toBe(code))

  it('a book of too many characters as soon as that is known', async () => {
    const seen: number[] = []
    const body = `<p>${'a'.repeat(7_900_000)}</p>`
    const files = Array.from({ length: 10 }, (_, at) => ({ name: `${at}.xhtml`, body }))
    const reading = bookOf({ files }).then(bytes => readEpub(bytes, { progress: done => seen.push(done) }))
    expect(await codeOf(reading)).toBe('file-too-large')
    // Eight files hold as many characters as a text may have; the ninth has more.
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('a book whose files declare more than may be unpacked, before any of them is', async () => {
    const bytes = await bookOf({ files: [{ name: 'a.xhtml', body: 'a' }] })
    const listed = bytes.lastIndexOf('OPS/a.xhtml', undefined, 'latin1')
    // The size in the central directory (APPNOTE 4.3.12).
    bytes.writeUInt32LE(300_000_000, listed - 46 + 24)
    await expect(readEpub(bytes)).rejects.toThrow(/^Book: 300000000 bytes/)
  })
})

describe('resolvePath', () => {
  it.each([
    ['OPS/book.opf', 'text/a.xhtml#x', 'OPS/text/a.xhtml'],
    ['OPS/text/a.xhtml', '../b%20c.xhtml', 'OPS/b c.xhtml'],
    ['book.opf', '../../../etc/passwd', 'etc/passwd'],
    ['OPS/book.opf', '/a.xhtml', 'a.xhtml'],
    ['a/b', '%E4%', 'a/%E4%'],
  ])('from %s %s leads to %s', (base, address, path) => expect(resolvePath(base, address)).toBe(path))
})
