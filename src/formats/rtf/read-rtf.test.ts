import { describe, expect, it } from 'vitest'
import type { Mark } from '../../core/text/index.ts'
import { readRtf } from './index.ts'

/** A file with the given body; each character is one byte. */
const bytes = (body: string, head = '\\ansi\\ansicpg1252') =>
  Buffer.from(`{\\rtf1${head}\n${body}}`, 'latin1')
const read = (body: string, head?: string) => readRtf(bytes(body, head))
const text = (body: string, head?: string) => read(body, head).text

const marksOf = (body: string, kind: Mark['kind']) => read(body).marks.filter(mark => mark.kind === kind)

const chineseFonts =
  "\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f1\\fcharset134 'cb'ce'cc'e5;}{\\f2\\fcharset136 MingLiU;}{\\f3\\fcharset128 MS Mincho;}{\\f4\\fcharset2 Symbol;}{\\f5\\fcharset204 Arial Cyr;}}"

describe('words', () => {
  it('are read in the code page of the document and of their font', () => {
    const body =
      "\\f1 \\'c9\\'e7\\'c7\\'f8{\\f2 \\'aa\\'c0\\'b0\\'cf}{\\f3 \\'93\\'fa\\'96\\'7b}{\\f5 \\'ec\\'e8\\'f0}{\\f4 a\\'b7}\\f0  \\'d6\\'ce"
    expect(text(body, chineseFonts)).toBe('社区社區日本мирα• 治\n')
  })

  it('keep an accent in a Western font of a Chinese document', () => {
    expect(text("caf\\'e9s \\'d6\\'d0\\'b9\\'fa\\'81@ na\\'efve", chineseFonts)).toBe('cafés 中国丂 naïve\n')
  })

  it.each([
    ['both bytes escaped', "\\f2 \\'a5\\'5c"],
    ['an escaped backslash as second byte', "\\f2 \\'a5\\\\"],
    ['a raw first byte', "\\f2 \xa5\\'5c"],
    ['a line end between the bytes', "\\f2 \\'a5\r\n\\'5c"],
  ])('join two bytes of Big5: %s', (_, body) => {
    expect(text(body, chineseFonts)).toBe('功\n')
  })

  it('join a raw letter to the byte before it', () => {
    expect(text("\\f1 \\'81@", chineseFonts)).toBe('丂\n')
  })

  it('decode code pages the platform lacks', () => {
    expect(text("\\'82", '\\pc')).toBe('é\n')
    expect(text("\\'8e", '\\mac')).toBe('é\n')
    expect(text("\\'82", '\\ansi\\ansicpg852')).toBe('é\n')
    expect(text("\\'e4", '\\ansi\\ansicpg99999')).toBe('ä\n')
  })

  it.each([
    ['one character stands in', '\\u31038?\\u21306?', '社区'],
    ['none', '\\uc0\\u31038\\u21306 x', '社区x'],
    ['two bytes', "\\uc2\\u31038\\'c9\\'e7\\u21306\\'c7\\'f8", '社区'],
    [
      'three bytes of UTF-8, after which it changes',
      "\\uc3 \\u36825\\'e8\\'bf\\'99\\uc0 \\u55362\\uc1 \\u57271\\'3f",
      '这𠮷',
    ],
    ['a control word', '\\uc1\\u8212\\emdash x', '—x'],
    ['a control symbol', '\\u8209\\_x', '‑x'],
    ['nothing, before the end of a group', '{\\b\\u31038}x', '社x'],
    ['nothing, before the end of a paragraph', '\\u31038\\par x', '社\n\nx'],
    ['a negative number', '\\u-28589?', '道'],
    ['halves of a pair', '\\u-10174?\\u-8265?\\u55357?\\u56425?', '𠮷👩'],
    ['a code point beyond the first 65,536', '\\u128105?', '👩'],
    ['a group inherits the count', '{\\uc2{\\u31038??}}\\u21306?', '社区'],
  ])('by number: %s', (_, body, expected) => {
    expect(text(body)).toBe(`${expected}\n`)
  })

  it('make lone halves of pairs whole', () => {
    expect(text('a\\u55362?b\\u57271?\\u55362?\\par c\\u55362?{\\footnote\\u57271?}\\u55362?')).toBe(
      'a\ufffdb\ufffd\ufffd\n\nc\ufffd[1]\ufffd\n\nNotes\n\n[1] \ufffd\n',
    )
  })

  it('are special characters by name', () => {
    expect(
      text('a\\emdash b\\endash c\\ldblquote d\\rdblquote\\lquote e\\rquote\\bullet\\~f\\_g\\-h\\{i\\}\\\\'),
    ).toBe('a—b–c“d”‘e’•\u00a0f‑gh{i}\\\n')
  })

  it('are not those of pictures, objects, tables of the file, heads and feet, bookmarks and unknown groups', () => {
    const body =
      '{\\colortbl;\\red0;}{\\*\\unknown no}{\\header no\\par}{\\footerf no}{\\pict\\bin5 }}}}}ff}{\\object{\\*\\objdata 01}{\\result no}}{\\*\\bkmkstart no}{\\xe no}{\\*\\generator no;}yes'
    expect(text(body)).toBe('yes\n')
  })

  it('skip binary data by its length, and more than there is', () => {
    expect(text('a\\bin3 {{{b')).toBe('ab\n')
    expect(text('a\\bin999999 {{{b')).toBe('a\n')
    expect(text('a\\bin-7 b')).toBe('ab\n')
  })

  it('leave hidden and deleted ones out, and their paragraph ends', () => {
    expect(text('a{\\v no}b\\v no\\v0 c{\\deleted no\\par}d{\\revised e}{\\mvf no}{\\v\\par}f')).toBe(
      'abcdef\n',
    )
  })

  it('of a field are its result', () => {
    expect(
      text(
        '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt{\\ul link}}} {\\field\\flddirty{\\*\\fldinst{ PAGE }}{\\fldrslt 3}}',
      ),
    ).toBe('link 3\n')
  })

  it('under a pronunciation and in a circle are found in the field itself', () => {
    const ruby =
      '{\\field{\\*\\fldinst{EQ \\\\* jc2 \\\\o\\\\ad(\\\\s\\\\up 9(h\\u224?n),\\u28450?)}}{\\fldrslt no}}'
    expect(text(`${ruby}{\\field{\\*\\fldinst eq \\\\o\\\\ac(\\u9675?,3)}{\\fldrslt }}x`)).toBe('漢3x\n')
  })

  it('are taken in Unicode where both are given', () => {
    expect(text('{\\upr{no}{\\*\\ud{\\u31038?}}}')).toBe('社\n')
  })
})

describe('structure', () => {
  it('parts paragraphs by a blank line, and breaks lines inside', () => {
    expect(text('One\\line two\\tab three\\page four\\par\\par Five\\\r\nsix\\sect seven')).toBe(
      'One\ntwo\tthree\nfour\n\nFive\n\nsix\n\nseven\n',
    )
  })

  it('finds headings by outline level, by name of style, in Chinese too, and by inheritance', () => {
    const styles =
      '{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 \\v heading 2;}{\\s3 \\u26631?\\u39064? 3;}{\\s4\\sbasedon3 Mine;}{\\s5\\sbasedon5 Loop;}{\\*\\cs1 heading 9;}}'
    const body = `${styles}\\pard\\s1 A\\par\\pard\\s2 B\\par\\pard\\s3 C\\par\\pard\\s4 D\\par\\pard\\s5 e\\par\\pard\\outlinelevel3 F\\par\\pard\\s1\\outlinelevel9 g\\par\\pard h\\par {\\pard\\outlinelevel0 I\\par}`
    expect(marksOf(body, 'heading')).toEqual([
      { kind: 'heading', from: 0, to: 1, level: 1 },
      { kind: 'heading', from: 3, to: 4, level: 2 },
      { kind: 'heading', from: 6, to: 7, level: 3 },
      { kind: 'heading', from: 9, to: 10, level: 3 },
      { kind: 'heading', from: 15, to: 16, level: 4 },
      { kind: 'heading', from: 24, to: 25, level: 1 },
    ])
  })

  it('writes lists with the labels the file shows', () => {
    const item = (label: string, level: number, words: string) =>
      `\\pard{\\listtext\\f4 ${label}\\tab}\\ilvl${level}\\ls1 ${words}\\par `
    const body = `Before\\par ${item('1.', 0, 'one')}${item("\\'b7", 1, 'dot')}\\pard\\par ${item('2.', 0, 'two')}\\pard{\\pntext (\\u19968?)\\tab}\\ls2 han\\par ${item('', 0, 'none')}`
    expect(text(body, chineseFonts)).toBe('Before\n\n1. one\n  • dot\n2. two\n\n(一) han\n\nnone\n')
  })

  it('takes a label typed before a hanging line for one, but not in other lines', () => {
    const body =
      '\\pard\\li360\\fi-360 1.\\tx360\\tab one\\par\\pard\\li720\\fi-360 \\endash\\tab inner\\par\\pard\\li360\\fi-360 2.\\tab two\\par\\pard\\fi-360 Wang Li:\\tab hello\\par\\pard 3.\\tab three\\par'
    expect(text(body)).toBe('1. one\n  • inner\n2. two\n\nWang Li:\thello\n\n3.\tthree\n')
  })

  it('writes a table row by row, with tables inside cells in one cell', () => {
    const body =
      'Before\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a\\par b\\cell c\\line d\\cell\\row\\trowd\\pard\\intbl e\\cell\\pard\\intbl\\itap2 n1\\nestcell n2\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 f\\cell\\row\\pard\\intbl\\cell g\\cell\\row\\pard After'
    expect(text(body)).toBe('Before\n\na b\tc d\ne\tn1 n2 f\n\tg\n\nAfter\n')
  })

  it('reads tables whose rows or cells do not end', () => {
    expect(text('\\pard\\intbl a\\cell b\\par\\pard c\\par')).toBe('a\tb\n\nc\n')
    expect(text('\\row\\cell\\nestrow\\pard\\intbl\\itap2 x')).toBe('\tx\n')
    expect(text('\\pard\\intbl\\itap2147483647 a\\nestcell b')).toBe('a b\n')
  })

  it('parts tables by an empty paragraph', () => {
    const table = '\\pard\\intbl a\\cell b\\cell\\row\\pard '
    expect(text(`${table}${table}\\par ${table}`)).toBe('a\tb\na\tb\n\na\tb\n')
  })

  it('puts a text box behind the paragraph that holds it, once', () => {
    const box =
      '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn no}{\\sv no}}{\\shptxt \\pard boxed\\par more}}{\\shprslt{\\*\\do{\\dptxbxtext no}}}}'
    expect(text(`One ${box}two.\\par three`)).toBe('One two.\n\nboxed\n\nmore\n\nthree\n')
  })
})

describe('notes and comments', () => {
  it('stand at the end, footnotes and endnotes in one series', () => {
    const { text: words, marks } = read(
      '\\u31038?{\\super\\chftn{\\*\\footnote\\pard\\chftn first\\par second}}\\u21306?{\\footnote\\ftnalt {\\v no}end {\\footnote no}\\intbl x\\cell}\\u27835?{\\v{\\footnote no}}.',
    )
    expect(words).toBe('社[1]区[2]治.\n\n注释\n\n[1] first second\n[2] end x\n')
    expect(marks).toEqual([
      { kind: 'note', from: 16, to: 32, label: '1', at: 1 },
      { kind: 'note', from: 33, to: 42, label: '2', at: 5 },
    ])
  })

  it('never start or end inside a character', () => {
    const { text: words, marks } = read(
      'x\\u55362?{\\*\\atrfstart 7}\\u57271?y{\\*\\atrfend 7}\\chatn{\\*\\annotation{\\*\\atnref 7}z}',
    )
    expect(words).toBe('x𠮷y\n')
    expect(marks.map(({ from, to }) => words.slice(from, to))).toEqual(['𠮷y'])
  })

  const comment = (reference: string, words: string) =>
    `{\\*\\atnid LN}{\\*\\atnauthor \\u26446?\\u23068?}\\chatn{\\*\\annotation${reference}{\\*\\atndate 1737627909}\\pard ${words}}`

  it('mark the words of their range, or the word before', () => {
    const { text: words, marks } = read(
      `a {\\*\\atrfstart 7}{\\b b c}{\\*\\atrfend 7}${comment('{\\*\\atnref 7}', 'one\\par\\par two')} word${comment('', 'point')} {\\*\\atnid X}\\chatn{\\*\\annotation no name}`,
    )
    expect(words).toBe('a b c word\n')
    const rest = { kind: 'comment', color: null, tags: [] }
    expect(marks).toEqual([
      { ...rest, from: 2, to: 5, author: '李娜', text: 'one\ntwo', madeAt: '2021-02-03T04:05' },
      { ...rest, from: 6, to: 10, author: '李娜', text: 'point', madeAt: '2021-02-03T04:05' },
      { ...rest, from: 6, to: 10, author: 'X', text: 'no name', madeAt: null },
    ])
  })
})

describe('details', () => {
  it('come from the information group, decoded like text', () => {
    const info =
      "{\\info{\\upr{\\title ??}{\\*\\ud{\\title \\u31038?\\u21306?}}}{\\author \\'b3\\'c2\\'c3\\'f7}{\\author second}{\\keywords a, b\\u65307?c}{\\creatim\\yr2021\\mo3\\dy4\\hr5}{\\revtim\\yr2022\\mo1\\dy1}{\\operator no}}"
    expect(read(`${info}x`, '\\ansi\\ansicpg936')).toMatchObject({
      text: 'x\n',
      details: { title: '社区', author: '陈明', keywords: 'a; b; c', date: '2021-03-04' },
    })
  })
})

describe('files of other programs', () => {
  it('reads what TextEdit writes', () => {
    const body =
      "\\cocoatextscaling0{\\fonttbl\\f0\\fnil\\fcharset134 PingFangSC-Regular;\\f1\\fswiss\\fcharset0 Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n{\\*\\expandedcolortbl;;}\n\\pard\\tx560\\pardirnatural\\partightenfactor0\n\n\\f0\\fs24 \\cf0 \\'c9\\'e7\\'c7\\'f8\n\\f1 : \\uc0\\u55362\\u57271 \\u1506 \\u1489 \\\n\\pard{\\listtext\t1.\t}\\ls1\\ilvl0 one\\\n{\\listtext\t2.\t}two\\\n"
    expect(text(body, '\\ansi\\ansicpg936\\cocoartf2639')).toBe('社区: 𠮷עב\n\n1. one\n2. two\n')
  })

  it('reads what Word and WPS write', () => {
    const body =
      "{\\*\\themedata 504b}{\\*\\latentstyles{\\lsdlockedexcept no;}}\\pard\\plain \\ltrpar\\qj \\li0\\ri0{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\loch\\af0\\hich\\af0\\dbch\\f1\\insrsid1 \\hich\\af0\\dbch\\f1\\loch\\f0 Name\\hich\\af0\\dbch\\f1\\loch\\f1 \\'a3\\'ba\\'c9\\'e7\\'c7\\'f8}{\\*\\bkmkstart _Toc}{\\rtlch \\ltrch\\lang1033 \n\\par }\\pard\\uc2 \\u20320\\'c4\\'e3{\\*\\xmlopen no}"
    expect(text(body, `${chineseFonts}\\uc1`)).toBe(
      'Name：社区\n\n你愕\n'.replace('愕', '').replace('你', '你'),
    )
  })
})

describe('damage', () => {
  it.each([
    ['a brace too many', 'a}}b', 'ab\n'],
    ['braces too few', '{{{a', 'a\n'],
    ['a million nested groups', `${'{'.repeat(1_000_000)}a${'}'.repeat(1_000_000)}b`, 'ab\n'],
    ['no hexadecimal digits', "a\\'zzb\\'", 'azzb\n'],
    ['a control word without end', `a\\${'b'.repeat(100_000)} c`, 'ac\n'],
    ['a number without end', `a\\b${'9'.repeat(100_000)} c`, 'ac\n'],
  ])('of the kind “%s” is read over', (_, body, expected) => {
    expect(text(body)).toBe(expected)
  })

  it('refuses what does not start as RTF, and what has no words', () => {
    expect(() => readRtf(Buffer.from('<html>'))).toThrow(expect.objectContaining({ code: 'file-damaged' }))
    expect(() => readRtf(Buffer.from(''))).toThrow(expect.objectContaining({ code: 'file-damaged' }))
    expect(() => read('{\\pict ff}\\par')).toThrow(expect.objectContaining({ code: 'file-empty' }))
  })

  it('refuses nesting and notes that would fill the memory', () => {
    expect(() => read('{\\v{\\v0 '.repeat(300_000))).toThrow(
      expect.objectContaining({ code: 'file-damaged' }),
    )
    expect(() => read('{\\footnote x}'.repeat(100_001))).toThrow(
      expect.objectContaining({ code: 'file-damaged' }),
    )
  })
})
