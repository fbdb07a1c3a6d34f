import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BibliographyEntry, readBibliography } from '../index.ts'
import { filesOf } from './file-field.ts'
import { latexText } from './latex.ts'
import { parseBibtex } from './parse.ts'

function read(text: string): readonly BibliographyEntry[] {
  return readBibliography(Buffer.from(text), 'bibtex').entries
}

function details(fields: string): BibliographyEntry['details'] | undefined {
  return read(`@article{k, title = {t}, ${fields}}`)[0]?.details
}

describe('latexText', () => {
  it.each([
    ["caf\\'e", 'café'],
    ["caf{\\'e}", 'café'],
    ["caf\\'{e}", 'café'],
    ['{\\"u}ber \\"{U}ber \\"uber', 'über Über über'],
    ["\\'{\\i}le \\'\\i{}x", 'íle íx'],
    ['\\v{s}\\c{c}\\c c\\H{o}\\k a\\u{g}\\.z\\=a\\d{t}\\r{a}', 'šççőąğżāṭå'],
    ['stra\\ss e {\\ss}x \\ss{}y', 'straße ßx ßy'],
    ['\\o\\O\\l{}\\L\\ae\\OE', 'øØłŁæŒ'],
    ['A \\& B \\% \\_ \\# \\$ \\{x\\}', 'A & B % _ # $ {x}'],
    ['1--2 and a---b', '1–2 and a—b'],
    ["``quoted'' and `one' isn't", "“quoted” and ‘one' isn't"],
    ['{{Title} of {T}hings}', 'Title of Things'],
    ['a~b\\ c\\,d', 'a b c d'],
    ['\\emph{one} \\textbf{two} \\LaTeX', 'one two LaTeX'],
    ['$x$ \\textendash{} 社區 𠮷 👨‍👩‍👧', 'x – 社區 𠮷 👨‍👩‍👧'],
    ['\\~n \\~{} \\^{}', 'ñ ~ ^'],
    ['plain', 'plain'],
    ['\\', ''],
    ['\\constructor x', 'constructor x'],
  ])('%s is %s', (written, words) => {
    expect(latexText(written)).toBe(words)
  })
})

describe('filesOf', () => {
  it.each([
    [
      'Zotero',
      'Full Text PDF:files/2/Silva - 2021.pdf:application/pdf;Snapshot:files/3/x.html:text/html',
      ['files/2/Silva - 2021.pdf', 'files/3/x.html'],
    ],
    [
      'Zotero on Windows',
      'Full Text:C\\:\\\\Users\\\\x\\\\a_b\\;c.pdf:application/pdf',
      ['C:\\Users\\x\\a_b;c.pdf'],
    ],
    [
      'Better BibTeX',
      '/home/x/storage/AB/一.pdf;/home/x/storage/CD/two.html',
      ['/home/x/storage/AB/一.pdf', '/home/x/storage/CD/two.html'],
    ],
    ['Better BibTeX on Windows', 'C:\\Users\\x\\a.pdf', ['C:\\Users\\x\\a.pdf']],
    ['Mendeley on Windows', ':C$\\backslash$:/Users/x/My{\\_}File 1.pdf:pdf', ['C:/Users/x/My_File 1.pdf']],
    ['Mendeley', ':home/x/a.pdf:pdf;:home/x/b.pdf:pdf', ['home/x/a.pdf', 'home/x/b.pdf']],
    ['JabRef', ':papers/a\\:b.pdf:PDF', ['papers/a:b.pdf']],
    ['JabRef on Windows, unescaped', 'text:D:/papers/a.pdf:PDF', ['D:/papers/a.pdf']],
    ['a path and its kind', 'a.pdf:application/pdf', ['a.pdf']],
    ['a description and a path', 'text:papers/a.pdf', ['papers/a.pdf']],
    ['an address', 'file:///home/x/a.pdf', ['file:///home/x/a.pdf']],
    [
      'a web address',
      'PDF:https\\://example.org/a.pdf:application/pdf;https://example.org/b.pdf',
      ['https://example.org/a.pdf', 'https://example.org/b.pdf'],
    ],
    ['nothing', ' ; ', []],
  ])('reads what %s writes', (_, value, files) => {
    expect(filesOf(value)).toEqual(files)
  })
})

describe('BibTeX', () => {
  it('is read with every field', () => {
    const text = `% a comment
@string{ press = "University " # {Press} }
@comment{ @article{no, title={not this one}} }
@preamble{ "\\newcommand{\\x}{}" }
@Article{张2021,
  title     = {{Neighbours} and the {\\"U}ber-city: 𠮷 社區},
  author    = {Silva, Ana and {World Bank} and 张, 三 and Jos{\\'e} Costa and others},
  editor    = "Kim, {Min} and de la Cruz, Juan",
  journal   = "Journal of " # {Places},
  year      = 2021, month = mar # "~5",
  volume    = 12, number = {3}, pages = {1--20},
  publisher = press,
  doi       = {https://doi.org/10.1000/a\\_b},
  url       = {https://example.org/a\\_b?x=1\\&y=2},
  isbn      = {978-7-301-00000-1},
  keywords  = {city, 邻里；社区},
  abstract  = {First. % not a comment
    Second.},
  language  = {english},
  file      = {Full Text:files/2/a.pdf:application/pdf},
  annote    = {My note},
}`
    expect(read(text)).toEqual([
      {
        key: '张2021',
        details: {
          title: 'Neighbours and the Über-city: 𠮷 社區',
          author: 'Ana Silva; World Bank; 张三; José Costa',
          year: '2021',
          date: '2021-03-05',
          source: 'Journal of Places',
          publisher: 'University Press',
          volume: '12',
          issue: '3',
          pages: '1-20',
          doi: '10.1000/a_b',
          isbn: '978-7-301-00000-1',
          url: 'https://example.org/a_b?x=1&y=2',
          language: 'english',
          keywords: 'city; 邻里; 社区',
          abstract: 'First. % not a comment Second.',
          type: 'article-journal',
          editor: 'Min Kim; Juan de la Cruz',
        },
        files: ['files/2/a.pdf'],
        tags: ['city', '邻里', '社区'],
        annotations: [],
        notes: ['My note'],
      },
    ])
  })

  it.each([
    ['year = {2021}, month = 3', '2021-03'],
    ['year = {2021}, month = {March}', '2021-03'],
    ['year = {2021}, month = {5 March}', '2021-03-05'],
    ['date = {2021-03-05/2021-03-09}', '2021-03-05'],
    ['date = {2021-03}, year = {2021}', '2021-03'],
    ['year = {2021}', undefined],
    ['year = {in press}', undefined],
  ])('reads the date %s', (fields, date) => {
    expect(details(fields)?.date).toBe(date)
  })

  it.each([
    ['Silva, Ana AND\n Costa, Rui', 'Ana Silva; Rui Costa'],
    ['Ana Silva and Rui Costa', 'Ana Silva; Rui Costa'],
    ['{Land and Water} and Rui Costa', 'Land and Water; Rui Costa'],
    ['{Land, Water and Air} and Costa, Rui', 'Land, Water and Air; Rui Costa'],
    ['van der Berg, Jan', 'Jan van der Berg'],
    ['King, Jr., Martin', 'Martin King, Jr.'],
    ['张 三 and 李四', '张三; 李四'],
    ['张三；李四；王五', '张三; 李四; 王五'],
    ['{Sørensen}, {\\O}ystein', 'Øystein Sørensen'],
  ])('reads the people %s', (author, people) => {
    expect(details(`author = {${author}}`)?.author).toBe(people)
  })

  it('gives a part of a book what the book says', () => {
    const [part] = read(
      '@incollection{a, title={Part}, crossref={B}}\n@book{b, title={Whole}, year={2020}, publisher={Press}, author={Silva, Ana}}',
    )
    expect(part?.details).toEqual({
      type: 'chapter',
      title: 'Part',
      source: 'Whole',
      year: '2020',
      publisher: 'Press',
    })
  })

  it('takes the first of two fields with one name, and no web address for a file', () => {
    const [found] = read('@misc{k, title={a}, Title={b}, file={https://example.org/b.pdf;c.pdf}}')
    expect([found?.details.title, found?.files]).toEqual(['a', ['c.pdf']])
  })

  it('does not take an accent for the end of a value in quotes', () => {
    expect(read('@misc{k, title = "\\"Uber {"} x", year = 2020}')[0]?.details).toMatchObject({
      title: 'Über " x',
      year: '2020',
    })
  })

  it('joins title and subtitle', () => {
    expect(read('@book{a, title={One}, subtitle={Two}}')[0]?.details.title).toBe('One: Two')
  })

  it('lets an entry in parentheses, without key, without commas and with empty values through', () => {
    const { entries } = parseBibtex(
      '@misc(a b:c/1, title = "x" year = 2020 note = {})\n@misc{title = {y}}\n@misc{key only}',
    )
    expect(entries.map(({ key, fields }) => [key, Object.fromEntries(fields)])).toEqual([
      ['a b:c/1', { title: 'x', year: '2020', note: '' }],
      ['', { title: 'y' }],
      ['key only', {}],
    ])
  })

  it('goes on with the next entry after one that is not closed', () => {
    const text =
      '@article{a, title = {one}, note = {open\n@article{b, title = "two, year = 3\n@article{c, title = {three}}\n@article{d, title = {fo'
    const { entries, warnings } = readBibliography(Buffer.from(text), 'bibtex')
    expect(entries.map(({ key, details: found }) => [key, found.title])).toEqual([
      ['a', 'one'],
      ['c', 'three'],
    ])
    expect(warnings).toEqual([{ code: 'entries-broken', values: { count: 3 } }])
  })

  it('comes back as it was written', () => {
    const piece = fc.constantFrom(
      'a',
      'Z',
      '0',
      ' ',
      ',',
      '=',
      '#',
      '@',
      '"',
      '\\&',
      '\\%',
      '{x}',
      '{',
      '社',
      '區',
      '𠮷',
      '👨‍👩‍👧',
      'א',
    )
    const value = fc.array(piece, { maxLength: 15 }).map(parts => {
      const open = parts.filter(part => part === '{').length
      return `${parts.join('')}${'}'.repeat(open)}`
    })
    const key = fc.constantFrom('a', '张2021', 'x:y', 'p/q', 'été')
    const field = fc.tuple(fc.constantFrom('title', 'note', 'x-1', 'journal'), value)
    const fields = fc.uniqueArray(field, { selector: ([name]) => name })
    const works = fc.array(fc.tuple(key, fields), { maxLength: 5 })
    fc.assert(
      fc.property(works, list => {
        const text = list
          .map(
            ([name, values]) =>
              `@misc{${name},\n${values.map(([field, words]) => `  ${field} = {${words}},\n`).join('')}}\n`,
          )
          .join('\n')
        const { entries, broken } = parseBibtex(text)
        expect(broken).toBe(0)
        expect(entries.map(entry => [entry.key, [...entry.fields]])).toEqual(list)
      }),
    )
  })
})
