import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { type BibliographyEntry, readBibliography } from '../index.ts'

function read(text: string): readonly BibliographyEntry[] {
  return readBibliography(Buffer.from(text), 'ris').entries
}

function entry(text: string): BibliographyEntry | undefined {
  return read(text)[0]
}

describe('RIS', () => {
  it('is read with every field', () => {
    const text = `\ufeffTY  - JOUR\r
ID  - silva2021\r
TI  - Neighbours and  the city 𠮷\r
  goes on\r
AU  - Silva, Ana\r
AU  - 张, 三\r
A1  - Ignored, Twice\r
A2  - King, Ruth, Jr.\r
JF  - Journal of Places\r
JA  - J. Places\r
PY  - 2021///Spring\r
DA  - 2021/03/05/\r
VL  - 12\r
IS  - 3\r
SP  - 1\r
EP  - 20\r
SN  - 1234-5678\r
DO  - https://doi.org/10.1000/xyz.1\r
UR  - https://example.org/a\r
L1  - files/12/Silva - 2021.pdf\r
L1  - https://example.org/a.pdf\r
L2  - file:///C:/Papers/a%20b.pdf\r
KW  - city\r
KW  - 邻里；社區\r
AB  - First line.\r
Second line.\r
N1  - <p>A note</p><p>in two lines &amp; more</p>\r
LA  - en\r
PB  - Press\r
ER  - \r
`
    expect(read(text)).toEqual([
      {
        key: 'silva2021',
        details: {
          title: 'Neighbours and the city 𠮷 goes on',
          author: 'Ana Silva; 张三',
          year: '2021',
          date: '2021-03-05',
          source: 'Journal of Places',
          publisher: 'Press',
          volume: '12',
          issue: '3',
          pages: '1-20',
          doi: '10.1000/xyz.1',
          url: 'https://example.org/a',
          language: 'en',
          keywords: 'city; 邻里; 社區',
          abstract: 'First line. Second line.',
          type: 'article-journal',
          editor: 'Ruth King, Jr.',
        },
        files: ['files/12/Silva - 2021.pdf', 'file:///C:/Papers/a%20b.pdf'],
        tags: ['city', '邻里', '社區'],
        annotations: [],
        notes: ['A note\nin two lines & more'],
      },
    ])
  })

  it.each([
    ['one blank in its tags', 'TY - BOOK\nT1 - 書\nA1 - 王, 五\nER -\n'],
    ['no end', 'TY  - BOOK\nT1  - 書\nA1  - 王, 五\n'],
    ['no blank after the tag', 'TY  -BOOK\nT1  -書\nA1  -王, 五\nER  -\n'],
    ['blanks before its tags', '  TY  - BOOK\n  T1  - 書\n  A1  - 王, 五\n  ER  - \n'],
    ['a line before it', 'Provider: Database\n\nTY  - BOOK\nT1  - 書\nA1  - 王, 五\nER  - \n'],
  ])('is read with %s', (_, text) => {
    expect(entry(text)?.details).toEqual({ type: 'book', title: '書', author: '王五' })
  })

  it('parts entries that lack their ends', () => {
    const titles = read('TY  - JOUR\nTI  - one\nTY  - JOUR\nTI  - two\nER  - \nTY  - JOUR\nTI  - three\n')
    expect(titles.map(({ key, details }) => [key, details.title])).toEqual([
      ['1', 'one'],
      ['2', 'two'],
      ['3', 'three'],
    ])
  })

  it('does not take a dash in a line that goes on for a tag', () => {
    const found = entry('TY  - JOUR\nTI  - one\nAB  - On the\nUS - China talks and\nIS-LM models\nER  - \n')
    expect(found?.details.abstract).toBe('On the US - China talks and IS-LM models')
  })

  it('is read in GBK', () => {
    const text =
      'TY  - JOUR\nTI  - 城市社区里的邻里互助与日常生活\nAU  - 张三\nAU  - 李四\nJO  - 社区研究\nER  - \n'
    const { entries, encoding } = readBibliography(iconv.encode(text, 'gbk'), 'ris')
    expect(encoding).toBe('gb18030')
    expect(entries[0]?.details).toMatchObject({
      title: '城市社区里的邻里互助与日常生活',
      author: '张三; 李四',
    })
  })

  it.each([
    ['JOUR', '1000-0001', undefined],
    ['BOOK', '978-7-301-00000-1', '978-7-301-00000-1'],
    ['BOOK', '9787301000001 (pbk)', '9787301000001'],
    ['BOOK', '7-301-00000-X', '7-301-00000-X'],
  ])('takes no ISSN for an ISBN: %s %s', (type, number, isbn) => {
    expect(entry(`TY  - ${type}\nTI  - t\nSN  - ${number}\nER  - \n`)?.details.isbn).toBe(isbn)
  })

  it.each([
    ['2021', { year: '2021' }],
    ['2021/03//', { year: '2021', date: '2021-03' }],
    ['2021-03-05', { year: '2021', date: '2021-03-05' }],
    ['2021年3月', { year: '2021', date: '2021-03' }],
    ['5 March 2021', { year: '2021', date: '2021-03-05' }],
    ['spring 2021', { year: '2021' }],
    ['2021/99/99', { year: '2021' }],
    ['in press', {}],
  ])('reads the date %s', (written, date) => {
    expect(entry(`TY  - JOUR\nTI  - t\nPY  - ${written}\nER  - \n`)?.details).toEqual({
      type: 'article-journal',
      title: 't',
      ...date,
    })
  })

  it.each([
    ['张三', '张三'],
    ['张,三', '张三'],
    ['张三;李四；王五', '张三; 李四; 王五'],
    ['张三,李四', '张三; 李四'],
    ['欧阳,明华', '欧阳明华'],
    ['김, 철수', '김철수'],
    ['Silva, Ana Maria', 'Ana Maria Silva'],
    ['King, Martin, Jr.', 'Martin King, Jr.'],
    ['King, Jr., Martin', 'Martin King, Jr.'],
    ['World Bank,', 'World Bank'],
    ['Silva, Ana; Costa, Rui', 'Ana Silva; Rui Costa'],
  ])('reads the people %s', (written, author) => {
    expect(entry(`TY  - JOUR\nTI  - t\nAU  - ${written}\nER  - \n`)?.details.author).toBe(author)
  })

  it('finds a DOI where there is one', () => {
    const text = 'TY  - JOUR\nTI  - t\nM3  - Article\nUR  - https://doi.org/10.1000/x.(1)\nER  - \n'
    expect(entry(text)?.details.doi).toBe('10.1000/x.(1)')
  })

  it('takes several lines for several keywords, authors, addresses and files', () => {
    const text =
      'TY  - JOUR\nTI  - t\nKW  - one\ntwo\nAU  - Silva, Ana\nCosta, Rui\nUR  - x\nhttps://example.org\nL1  - a.pdf\nb.pdf\nER  - \n'
    expect(entry(text)).toMatchObject({
      tags: ['one', 'two'],
      details: { author: 'Ana Silva; Rui Costa', url: 'https://example.org' },
      files: ['a.pdf', 'b.pdf', 'x'],
    })
  })

  it('tells repeated keys apart and leaves out entries that say nothing', () => {
    const text = 'TY  - JOUR\nID  - a\nTI  - one\nER  - \n'
    expect(read(`${text}TY  - JOUR\nVL  - 3\nER  - \n${text}`).map(({ key }) => key)).toEqual(['a', 'a (2)'])
    const keys = ['a (2)', 'a', 'a', 'a', 'a (2)'].map(key => `TY  - JOUR\nID  - ${key}\nTI  - t\nER  - \n`)
    expect(read(keys.join('')).map(({ key }) => key)).toEqual(['a (2)', 'a', 'a (3)', 'a (4)', 'a (2) (2)'])
  })

  it('comes back as it was written', () => {
    const word = fc
      .array(fc.constantFrom(...'abz09&-:()', '社', '區', '𠮷', '👨‍👩‍👧', 'א', ' '), {
        minLength: 1,
        maxLength: 20,
      })
      .map(parts => `x${parts.join('')}`.replace(/\s+/g, ' ').trim())
    const works = fc.array(
      fc.record({ title: word, source: word, notes: fc.array(word, { maxLength: 2 }) }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    const options = fc.record({
      tag: fc.constantFrom('  - ', ' - '),
      end: fc.constantFrom('\n', '\r\n'),
      ends: fc.boolean(),
    })
    fc.assert(
      fc.property(works, options, (list, { tag, end, ends }) => {
        const lines = list.flatMap(({ title, source, notes }) => [
          `TY${tag}JOUR`,
          `TI${tag}${title}`,
          `JO${tag}${source}`,
          ...notes.map(note => `N1${tag}${note}`),
          ...(ends ? [`ER${tag}`, ''] : []),
        ])
        const found = readBibliography(Buffer.from(`${lines.join(end)}${end}`), 'ris', {
          encoding: 'utf-8',
        }).entries
        expect(
          found.map(({ details, notes }) => ({
            title: details.title,
            source: details.source ?? details.title,
            notes,
          })),
        ).toEqual(list)
      }),
    )
  })
})

describe('other formats with a tag a line', () => {
  const details = {
    type: 'article-journal',
    title: '城市社区里的邻里互助',
    author: '张三; 李四',
    source: '社区研究',
    year: '2021',
    issue: '03',
    pages: '1-12+20',
    keywords: '社区; 互助',
    abstract: '第一段。 第二段。',
  }

  it.each([
    [
      'EndNote as CNKI writes it',
      '%0 Journal Article\n%A 张三\n%A 李四\n%+ 某大学社会学院;\n%T 城市社区里的邻里互助\n%J 社区研究\n%D 2021\n%N 03\n%K 社区;互助\n%X 第一段。\n第二段。\n%P 1-12+20\n%@ 1000-0001\n%L 11-0001/C\n%W CNKI\n\n\n',
    ],
    [
      'NoteExpress',
      '{Reference Type}: Journal Article\n{Title}: 城市社区里的邻里互助\n{Author}: 张三;李四;\n{Author Address}: 某大学;\n{Journal}: 社区研究\n{Year}: 2021\n{Issue}: 03\n{Pages}: 1-12+20\n{Keywords}: 社区;互助\n{Abstract}: 第一段。\n第二段。\n{ISBN/ISSN}: 1000-0001\n{Database Provider}: CNKI\n',
    ],
    [
      'RefWorks',
      'RT Journal Article\nSR 1\nA1 张三;李四\nAD 某大学;\nT1 城市社区里的邻里互助\nJF 社区研究\nYR 2021\nIS 03\nOP 1-12+20\nK1 社区;互助\nAB 第一段。\n第二段。\nSN 1000-0001\nDS CNKI\n',
    ],
    [
      'Web of Science',
      'FN Clarivate\nVR 1.0\nPT J\nAU Z, S\nAF 张三\n   李四\nTI 城市社区里的\n   邻里互助\nSO 社区研究\nDE 社区; 互助\nAB 第一段。\n   第二段。\nPY 2021\nIS 03\nBP 1-12+20\nER\n\nEF\n'.replace(
        '里的\n   ',
        '里的',
      ),
    ],
  ])('are read: %s', (_, text) => {
    expect(entry(text)?.details).toEqual(details)
  })

  it('part their entries by empty lines where no tag begins one', () => {
    expect(
      read('%T one\n%A Silva, Ana\n\n%T two\n%A Costa, Rui\n').map(found => found.details.title),
    ).toEqual(['one', 'two'])
  })

  it('may have several authors in a line', () => {
    expect(entry('%0 Journal Article\n%A 张三 %A 李四 %A 王五\n%T 题目\n')?.details.author).toBe(
      '张三; 李四; 王五',
    )
  })
})
