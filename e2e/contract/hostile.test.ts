import { afterAll, describe, expect, it, vi } from 'vitest'
import type { RefusalCode } from '../../src/core/refusal.ts'
import { formatNames, formats } from '../../src/formats/read/index.ts'
import { bomb, entityAttacks, withEntities } from './formats-bombs.ts'
import { fixture, fixtureNames } from './formats-fixtures.ts'
import { pdfAttacks } from './formats-pdf-attacks.ts'
import { faultsOf, type Outcome, ReadingThread } from './formats-thread.ts'
import { readZip, withEntry, writeZip, type ZipEntry } from './formats-zip.ts'

/*
 * Files that mean harm, or had a bad day. Every one is read in a thread that lets nothing out: an attempt to reach
 * the network, another program or the disk is a fault, and so is an answer that takes more than ten seconds.
 */
vi.setConfig({ testTimeout: 120_000 })
const thread = new ReadingThread()
afterAll(() => thread.close())

/** Reads, and says what became of it in a word: the code of the refusal, or `text`. Faults fail the test. */
async function attempt(bytes: Uint8Array, name: string): Promise<Outcome> {
  const reading = await thread.read(bytes, name)
  expect(faultsOf(reading), name).toEqual([])
  return reading.outcome
}

function inAWord(outcome: Outcome): RefusalCode | Outcome['kind'] {
  return outcome.kind === 'refused' ? outcome.code : outcome.kind
}

function textOf(outcome: Outcome): string {
  if (outcome.kind !== 'text') throw new Error(`No text but ${JSON.stringify(outcome)}`)
  return outcome.text
}

/** Of each kind of archive: a sound file, the part with its words, and some of these words. */
const archives = [
  { name: 'article-pandoc.docx', part: 'word/document.xml', words: '建成于' },
  { name: 'article-pandoc.odt', part: 'content.xml', words: '建成于' },
  { name: 'article-pandoc.epub', part: 'EPUB/text/ch001.xhtml', words: '建成于' },
  { name: 'survey-openpyxl.xlsx', part: 'xl/worksheets/sheet1.xml', words: '&#23621;' },
] as const

function without(name: string, part: string): ZipEntry[] {
  return readZip(fixture(name)).filter(entry => entry.name !== part)
}

/** The part's XML before and behind the first place of the words. */
function around(name: string, part: string, words: string): [string, string] {
  const xml = Buffer.from(readZip(fixture(name)).find(entry => entry.name === part)?.content ?? []).toString(
    'utf8',
  )
  const at = xml.indexOf(words)
  if (at < 0) throw new Error(`${part} of ${name} has no ${words}`)
  return [xml.slice(0, at), xml.slice(at)]
}

describe('archives that unpack to more than they should', () => {
  it.each(archives)('refuses a gigabyte of one letter in $name', async ({ name, part, words }) => {
    const [start, end] = around(name, part, words)
    const bytes = writeZip([...without(name, part), bomb(part, start, end, 1024)])
    expect(bytes.length).toBeLessThan(2_000_000)
    expect(inAWord(await attempt(bytes, name))).toBe('file-too-large')
  })

  it.each(archives)(
    'refuses a gigabyte in $name that claims to be a kilobyte',
    async ({ name, part, words }) => {
      const [start, end] = around(name, part, words)
      const honest = bomb(part, start, end, 1024)
      const bytes = writeZip([
        ...without(name, part),
        { ...honest, claims: { ...honest.claims, size: 1024 } },
      ])
      expect(['file-too-large', 'file-damaged']).toContain(inAWord(await attempt(bytes, name)))
    },
  )

  it.each(archives)('refuses zeros instead of words in $name', async ({ name, part }) => {
    const bytes = writeZip([...without(name, part), bomb(part, '', '', 300, '\0')])
    expect(['file-too-large', 'file-damaged', 'file-empty']).toContain(inAWord(await attempt(bytes, name)))
  })

  it('refuses a book whose chapters unpack to a gigabyte together', async () => {
    const name = 'article-pandoc.epub'
    const ids = Array.from({ length: 64 }, (_, index) => `bomb${index}`)
    const [start, end] = around(name, 'EPUB/text/ch001.xhtml', '建成于')
    const opf = Buffer.from(
      readZip(fixture(name)).find(entry => entry.name === 'EPUB/content.opf')?.content ?? [],
    )
    const spine = opf
      .toString('utf8')
      .replace(
        '</manifest>',
        `${ids.map(id => `<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest>`,
      )
      .replace('</spine>', `${ids.map(id => `<itemref idref="${id}"/>`).join('')}</spine>`)
    const shared = bomb('', start, end, 16)
    const bytes = writeZip([
      ...without(name, 'EPUB/content.opf'),
      { name: 'EPUB/content.opf', content: Buffer.from(spine) },
      ...ids.map(id => ({ ...shared, name: `EPUB/${id}.xhtml` })),
    ])
    expect(inAWord(await attempt(bytes, name))).toBe('file-too-large')
  })

  it('keeps within its memory: the whole of this has not taken a gigabyte and a half', () => {
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(1_500)
  })

  it.each(archives)(
    'reads $name beside names that lead out of the folder, and writes nothing',
    async ({ name }) => {
      const outside = [
        '../../../../tmp/postil-slip.txt',
        '/tmp/postil-slip.txt',
        'C:\\postil-slip.txt',
        '..\\..\\slip',
      ]
      const bytes = writeZip([
        ...readZip(fixture(name)),
        ...outside.map(each => ({ name: each, content: Buffer.from('out') })),
      ])
      expect(textOf(await attempt(bytes, name))).toBe(textOf(await attempt(fixture(name), name)))
    },
  )

  it.each([
    ['a directory of its own size', { size: 0xffff_fffe }],
    ['packed sizes beyond the file', { packedSize: 0x7fff_ffff }],
    ['a wrong checksum', { crc: 1 }],
    ['no size at all', { size: 0 }],
  ])('refuses %s', async (_, claims) => {
    for (const { name, part } of archives) {
      const entries = readZip(fixture(name)).map(entry =>
        entry.name === part ? { ...entry, claims } : entry,
      )
      expect(inAWord(await attempt(writeZip(entries), name)), name).toMatch(
        /^file-(damaged|too-large|empty)$/,
      )
    }
  })
})

describe('XML that calls entities', () => {
  const attacks = archives.flatMap(archive =>
    Object.entries(entityAttacks).map(([attack, declared]) => ({ ...archive, attack, declared })),
  )

  it.each(attacks)(
    'expands and fetches nothing: $attack in $name',
    async ({ name, part, words, declared }) => {
      const bytes = withEntry(fixture(name), part, xml => withEntities(xml, declared, words))
      const outcome = await attempt(bytes, name)
      if (outcome.kind === 'text') {
        expect(outcome.text).not.toMatch(/root:|哈哈/)
        expect(outcome.text.length).toBeLessThan(10_000)
      } else expect(inAWord(outcome)).toBe('file-damaged')
    },
  )

  it('does so in the other parts of a book and a document, too', async () => {
    const others = [
      ['article-pandoc.epub', 'META-INF/container.xml', 'rootfiles'],
      ['article-pandoc.epub', 'EPUB/content.opf', '街巷里的商量'],
      ['article-pandoc.docx', 'word/footnotes.xml', '访谈'],
      ['article-pandoc.docx', 'docProps/core.xml', 'dcterms'],
      ['article-pandoc.odt', 'styles.xml', 'style:name'],
      ['survey-libreoffice.xlsx', 'xl/sharedStrings.xml', '居民甲'],
    ] as const
    for (const [name, part, words] of others) {
      for (const declared of Object.values(entityAttacks)) {
        const outcome = await attempt(
          withEntry(fixture(name), part, xml => withEntities(xml, declared, words)),
          name,
        )
        if (outcome.kind === 'text') expect(outcome.text).not.toMatch(/root:|哈哈/)
      }
    }
  })
})

describe('pages and papers with something to run', () => {
  const page = `<!doctype html><html><head><meta charset="utf-8"><base href="http://127.0.0.1:9/">
    <meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/away"><title>一页</title>
    <link rel="stylesheet" href="http://127.0.0.1:9/style.css"><style>@import url(http://127.0.0.1:9/more.css);</style>
    <script src="http://127.0.0.1:9/a.js"></script><script>fetch('http://127.0.0.1:9/b'); document.body.remove()</script>
    </head><body onload="fetch('http://127.0.0.1:9/c')"><h1>社区协商</h1>
    <p>居民在楼道里商量加装电梯的事情，大家都说了自己的担心，也听了别人的担心。</p>
    <img src="http://127.0.0.1:9/d.png" onerror="fetch('http://127.0.0.1:9/e')" srcset="http://127.0.0.1:9/f.png 2x">
    <iframe src="http://127.0.0.1:9/g" srcdoc="<script>alert(1)</script>"></iframe><object data="file:///etc/passwd"></object>
    <svg onload="alert(2)"><script>alert(3)</script></svg><a href="javascript:alert(4)">会议记录另附。</a>
    <video src="http://127.0.0.1:9/h.mp4" autoplay></video><form action="http://127.0.0.1:9/i"><input autofocus onfocus="alert(5)"></form>
    <p>第二天，便签贴满了一面墙，主持人把它们分成了十一个问题，逐条念了一遍。</p></body></html>`

  it('reads the words of a page, runs nothing and fetches nothing', async () => {
    const text = textOf(await attempt(Buffer.from(page), 'page.html'))
    expect(text).toContain('居民在楼道里商量加装电梯的事情')
    expect(text).toContain('逐条念了一遍。')
    expect(text).not.toMatch(/alert|fetch|127\.0\.0\.1|root:/)
  })

  it('does so in a saved page', async () => {
    const saved = [
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      'Content-Location: http://127.0.0.1:9/',
      '',
      Buffer.from(page).toString('base64'),
      '--b--',
      '',
    ].join('\r\n')
    const text = textOf(await attempt(Buffer.from(saved), 'page.mhtml'))
    expect(text).toContain('居民在楼道里商量加装电梯的事情')
    expect(text).not.toMatch(/alert|fetch|127\.0\.0\.1/)
  })

  it('does so in a book', async () => {
    const bytes = withEntry(fixture('article-pandoc.epub'), 'EPUB/text/ch001.xhtml', () => Buffer.from(page))
    const outcome = await attempt(bytes, 'book.epub')
    if (outcome.kind === 'text') expect(outcome.text).not.toMatch(/alert|fetch|127\.0\.0\.1/)
  })

  it('runs no JavaScript of a PDF, launches nothing and follows no link', async () => {
    const text = textOf(await attempt(fixture('script.pdf'), 'script.pdf'))
    expect(text).toBe(textOf(await attempt(fixture('paper-groff.pdf'), 'paper.pdf')))
  })
})

describe('PDF files that cost more than they weigh', () => {
  it.each(Object.entries(pdfAttacks))(
    'reads or refuses %s',
    async (_, make) => {
      await attempt(make(), 'attack.pdf')
    },
    90_000,
  )
})

describe('files with a password', () => {
  it.each(['protected.pdf', 'protected.docx', 'protected.doc', 'protected.odt', 'protected.xlsx'])(
    'says that %s is protected',
    async name => {
      expect(inAWord(await attempt(fixture(name), name))).toBe('file-protected')
    },
  )

  it('reads a PDF that only forbids changes', async () => {
    const text = textOf(await attempt(fixture('no-changes.pdf'), 'no-changes.pdf'))
    expect(text).toBe(textOf(await attempt(fixture('paper-groff.pdf'), 'paper.pdf')))
  })

  it('says that a PDF of pictures has no text', async () => {
    expect(inAWord(await attempt(fixture('scan.pdf'), 'scan.pdf'))).toBe('file-without-text')
  })
})

describe('tables without measure', () => {
  it.each([
    ['wide.csv', ','],
    ['wide.tsv', '\t'],
    ['wide.csv', ';'],
  ])('refuses a million columns in %s', async (name, delimiter) => {
    const row = Array.from({ length: 1_000_000 }, (_, index) => index).join(delimiter)
    const outcome = await attempt(Buffer.from(`${row}\n${row}\n`), name)
    expect(inAWord(outcome)).toBe('table-too-large')
  })

  it('refuses a workbook with a cell at the far end of the sheet', async () => {
    const sheet = 'xl/worksheets/sheet1.xml'
    const cell = '<c r="XFD1048576" t="inlineStr"><is><t>fern</t></is></c>'
    const bytes = withEntry(fixture('survey-openpyxl.xlsx'), sheet, xml =>
      Buffer.from(xml.toString('utf8').replace('</sheetData>', `<row r="1048576">${cell}</row></sheetData>`)),
    )
    const outcome = await attempt(bytes, 'far.xlsx')
    if (outcome.kind === 'refused') expect(outcome.code).toBe('table-too-large')
    else expect(textOf(outcome).length).toBeLessThan(10_000)
  })

  it('does not make cells of spans and repeats that a sheet only claims', async () => {
    const bytes = withEntry(fixture('survey-openpyxl.xlsx'), 'xl/worksheets/sheet1.xml', xml =>
      Buffer.from(
        xml
          .toString('utf8')
          .replace(
            '</sheetData>',
            '</sheetData><mergeCells count="1"><mergeCell ref="A9:XFD1048576"/></mergeCells>',
          )
          .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"'),
      ),
    )
    expect(textOf(await attempt(bytes, 'merged.xlsx'))).toContain('居民甲')
  })

  it('does not make cells of repeats that an ODT only claims', async () => {
    const bytes = withEntry(fixture('article-pandoc.odt'), 'content.xml', xml =>
      Buffer.from(
        xml
          .toString('utf8')
          .replaceAll('<table:table-cell', '<table:table-cell table:number-columns-repeated="100000000"')
          .replaceAll('<table:table-row', '<table:table-row table:number-rows-repeated="100000000"')
          .replaceAll('<text:s/>', '<text:s text:c="2000000000"/>')
          .replace('社区', '<text:s text:c="2000000000"/>社区'),
      ),
    )
    await attempt(bytes, 'repeats.odt')
  })
})

/** One file of each kind, under its right name. */
const oneOfEach = [
  'article-gb18030.txt',
  'article-libreoffice.html',
  'article-chromium.mhtml',
  'article-pandoc.docx',
  'article-libreoffice.doc',
  'article-pandoc.odt',
  'article-libreoffice.rtf',
  'article-pandoc.epub',
  'article-reportlab.pdf',
  'talk.srt',
  'talk.vtt',
  'survey-gbk.csv',
  'survey.tsv',
  'survey-openpyxl.xlsx',
  'zotero/export.ris',
  'zotero/export.bib',
  'zotero/export.json',
]

describe('damage', () => {
  it.each(fixtureNames)('reads or refuses %s when its end is missing', async name => {
    const bytes = fixture(name)
    const lengths = [0.25, 0.5, 0.75].map(part => Math.floor(bytes.length * part))
    for (const length of [0, 1, 3, ...lengths, bytes.length - 10]) {
      const outcome = await attempt(bytes.slice(0, length), name)
      if (length === 0) expect(inAWord(outcome)).toBe('file-empty')
      // What a ZIP holds is listed at its end: without it nothing may be passed off as the document.
      if (/\.(docx|odt|epub|xlsx)$/.test(name) && !name.startsWith('protected') && length > 30) {
        expect(inAWord(outcome), `${name} cut at ${length}`).toBe('file-damaged')
      }
      if (outcome.kind === 'refused') expect(outcome.code).toMatch(/^(file|format|encoding|malformed)-/)
    }
  })

  it.each(oneOfEach)('knows %s under any name', async name => {
    const own = await attempt(fixture(name), name)
    const endings = formatNames.flatMap(format => formats[format].endings[0] ?? [])
    const showsItself = !/\.(txt|csv|tsv)$/.test(name)
    for (const ending of ['', '.unknown', ...endings]) {
      const outcome = await attempt(fixture(name), `file${ending}`)
      if (showsItself) expect(outcome, `${name} as ${ending}`).toEqual(own)
      else expect(['text', 'refused'], `${name} as ${ending}`).toContain(outcome.kind)
    }
  })
})

describe('tedious files', () => {
  const pieces = [
    ' ',
    '\n',
    '\t',
    '<',
    '>',
    '{',
    '}',
    '\\',
    '[',
    '"',
    "'",
    '&',
    '@',
    ':',
    '=',
    ',',
    '-',
    '#',
    '0',
    'a',
    '中',
    '<!--',
    '<div>',
    '<p',
    '<v ',
    '</',
    '&#',
    '<![CDATA[',
    '{\\rtf1 ',
    '\\u',
    '\\bin9',
    "\\'",
    '-->',
    '00:',
    '00:00:00.000 --> ',
    'TY  - ',
    '@a{b,',
    '{"a":',
    '[[',
    '=?',
    '--b\n',
    'a@',
    '1\n',
    '.\n',
    '\ufeff',
    '\0',
    '\u202e',
    '\u0301',
    '\ud83d\udc68\u200d',
  ]
  const starts: Readonly<Record<string, string>> = {
    '.txt': '',
    '.md': '# 一\n',
    '.html': '<!doctype html><html><body>',
    '.mhtml':
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n',
    '.rtf': '{\\rtf1\\ansi ',
    '.srt': '1\n00:00:00,000 --> 00:00:01,000\n',
    '.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\n',
    '.csv': 'a,b\n',
    '.ris': 'TY  - JOUR\nTI  - ',
    '.bib': '@article{a,\n title = {',
    '.json': '[{"id":"a","type":"book","title":"',
  }

  it.each(Object.entries(starts))(
    'reads or refuses %s files that repeat one sign without end',
    async (ending, start) => {
      for (const piece of pieces) {
        const words = start + piece.repeat(Math.ceil(100_000 / piece.length))
        const reading = await thread.read(Buffer.from(words), `tedious${ending}`)
        expect(faultsOf(reading), JSON.stringify(piece)).toEqual([])
      }
    },
  )

  it.each([
    ['article-pandoc.docx', 'word/document.xml', '<w:t', ['<w:p><w:r>', '</w:r></w:p>']],
    ['article-pandoc.docx', 'word/document.xml', '<w:p', ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>']],
    ['article-pandoc.odt', 'content.xml', '<text:p', ['<text:section>', '</text:section>']],
    [
      'article-pandoc.odt',
      'content.xml',
      '<text:p',
      ['<text:list><text:list-item>', '</text:list-item></text:list>'],
    ],
    ['article-pandoc.epub', 'EPUB/text/ch001.xhtml', '<p', ['<div>', '</div>']],
    [
      'article-pandoc.epub',
      'EPUB/text/ch001.xhtml',
      '<p',
      ['<blockquote><ul><li>', '</li></ul></blockquote>'],
    ],
  ] as const)(
    'does not fall into %s with parts within parts (%s, %s)',
    async (name, part, before, [open, close]) => {
      const bytes = withEntry(fixture(name), part, xml => {
        const [start, ...rest] = xml.toString('utf8').split(before)
        const nested = open.repeat(20_000) + close.repeat(20_000)
        return Buffer.from([`${start}${nested}`, ...rest].join(before))
      })
      await attempt(bytes, name)
    },
  )

  it('does not fall into pages, lists and groups within each other', async () => {
    const deep = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000)
    await attempt(Buffer.from(`<!doctype html><html><body>${deep('<div>', '</div>')}<p>到底了`), 'deep.html')
    await attempt(Buffer.from(`<!doctype html><html><body>${deep('<table><tr><td>', '')}到底了`), 'deep.html')
    await attempt(Buffer.from(`{\\rtf1 ${deep('{', '}')}}`), 'deep.rtf')
    await attempt(Buffer.from(`@article{a, title = ${deep('{', '}')}}`), 'deep.bib')
    await attempt(Buffer.from(`[{"id":"a","type":"book","title":"x","note":${deep('[', ']')}}]`), 'deep.json')
    await attempt(Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${deep('<b>', '</b>')}x`), 'deep.vtt')
  })
})
