import { describe, expect, it } from 'vitest'
import { readOdt } from './read-odt.ts'
import { list, type OdtParts, odtOf, paragraph, row } from './testing/odt-of.ts'

async function textOf(body: string, parts: Omit<OdtParts, 'body'> = {}): Promise<string> {
  return (await readOdt(await odtOf({ body, ...parts }))).text
}

/** Kind and words of each mark, and its level or label. */
async function marksOf(body: string, parts: Omit<OdtParts, 'body'> = {}): Promise<unknown[][]> {
  const { text, marks } = await readOdt(await odtOf({ body, ...parts }))
  return marks.map(mark => {
    const words = text.slice(mark.from, mark.to)
    if (mark.kind === 'heading') return [mark.level, words]
    if (mark.kind === 'comment') return [words, mark.author, mark.text, mark.madeAt]
    return 'label' in mark ? [mark.kind, mark.label, words] : [mark.kind, words]
  })
}

const hidden =
  '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="HH" style:family="text" style:parent-style-name="H"/>' +
  '<style:style style:name="S" style:family="text"><style:text-properties text:display="true"/></style:style>' +
  '<style:style style:name="HP" style:family="paragraph"><style:text-properties text:display="none"/></style:style>'

describe('paragraphs', () => {
  it('collapses blanks of the file and writes those that are asked for', async () => {
    const body =
      `${paragraph('\n  社区 <text:span>治理</text:span>\n  <text:span> 𠮷</text:span>  a<text:s/><text:s text:c="2"/>b<text:tab/>c ')}` +
      `${paragraph('')}${paragraph('one<text:line-break/> two\u00ad‑three')}${paragraph('👨‍👩‍👧 <text:a>שלום</text:a>')}`
    expect(await textOf(body)).toBe('社区 治理 𠮷 a   b\tc\n\none\ntwo‑three\n\n👨‍👩‍👧 שלום\n')
  })

  it('marks headings with their levels', async () => {
    const body =
      '<text:h text:outline-level="1">一</text:h><text:h text:outline-level="3">三</text:h><text:h>no level</text:h>' +
      '<text:h text:outline-level="10">deep</text:h><text:h text:outline-level="2"> </text:h>'
    expect(await marksOf(body)).toEqual([
      [1, '一'],
      [3, '三'],
      [1, 'no level'],
      [9, 'deep'],
    ])
  })

  it('keeps the words under a reading, writes a formula on one line', async () => {
    const ruby =
      '<text:ruby><text:ruby-base>漢字</text:ruby-base><text:ruby-text>hànzì</text:ruby-text></text:ruby>'
    const object =
      '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image/><svg:desc>sum</svg:desc></draw:frame>'
    const math =
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo>' +
      '<mfrac><mi>a</mi><msqrt><mi>b</mi></msqrt></mfrac></mrow><annotation>x^2 = junk</annotation></semantics></math>'
    const files = {
      'Object 1/content.xml': math,
      'Object 2/content.xml': '<office/>',
      'Object 3/content.xml': '<',
    }
    expect(await textOf(paragraph(`${ruby}${object}.`), { files })).toBe('漢字x^2=a/√b.\n')
  })
})

describe('what is not shown', () => {
  it('accepts changes', async () => {
    const body =
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      paragraph(
        'a<text:change-start text:change-id="1"/>in<text:change-end text:change-id="1"/><text:change text:change-id="2"/>b',
      )
    expect(await textOf(body)).toBe('ainb\n')
  })

  it('leaves out hidden words, paragraphs, sections, rows and fields', async () => {
    const span = (style: string, words: string) =>
      `<text:span text:style-name="${style}">${words}</text:span>`
    const body =
      paragraph(`a${span('H', `b${span('S', 'c')}${span('unknown', 'd')}`)}${span('HH', 'e')}f`) +
      paragraph(`g${span('S', 'h')}`, 'HP') +
      `<text:section text:display="none">${paragraph('i')}</text:section><text:section>${paragraph('j')}</text:section>` +
      paragraph(
        '<text:hidden-text text:is-hidden="true">k</text:hidden-text><text:hidden-text>l</text:hidden-text>',
      ) +
      paragraph('m<text:hidden-paragraph text:is-hidden="true"/>n') +
      paragraph('o<text:hidden-paragraph text:is-hidden="false"/>') +
      paragraph('<text:variable-set text:display="none">p</text:variable-set>q') +
      `<table:table>${row('r')}<table:table-row table:visibility="collapse"><table:table-cell>${paragraph('s')}</table:table-cell></table:table-row></table:table>`
    expect(await textOf(body, { automaticStyles: hidden })).toBe('acf\n\nh\n\nj\n\nl\n\no\n\nq\n\nr\n')
  })

  it('leaves out the patterns of indexes, forms and descriptions of pictures', async () => {
    const body =
      '<office:forms>form</office:forms><text:table-of-content><text:table-of-content-source><text:index-title-template>T</text:index-title-template></text:table-of-content-source>' +
      `<text:index-body>${paragraph('一 1')}</text:index-body></text:table-of-content>` +
      paragraph('<draw:frame><draw:image/><svg:title>t</svg:title></draw:frame>x')
    expect(await textOf(body)).toBe('一 1\n\nx\n')
  })
})

describe('tables and text boxes', () => {
  it('writes a row a line, covered cells empty, line ends in cells as blanks', async () => {
    const spanned = `<table:table-cell table:number-columns-spanned="2">${paragraph('甲')}${list('L', ['乙'])}</table:table-cell><table:covered-table-cell/>`
    const body =
      `${paragraph('before')}<table:table><table:table-column/><table:table-header-rows><table:table-row>${spanned}` +
      `<table:table-cell>${paragraph('𠮷')}</table:table-cell></table:table-row></table:table-header-rows>` +
      `${row('1', 'a<text:line-break/>b', '')}<table:table-row><table:table-cell table:number-columns-repeated="2"/>` +
      `<table:table-cell>${paragraph('c')}</table:table-cell></table:table-row></table:table>${paragraph('after')}`
    expect(await textOf(body)).toBe('before\n\n甲 • 乙\t\t𠮷\n1\ta b\n\t\tc\n\nafter\n')
  })

  it('parts one table from the next', async () => {
    const table = `<table:table>${row('a', 'b')}</table:table>`
    expect(await textOf(table + table)).toBe('a\tb\n\na\tb\n')
  })

  it('puts a table in a cell on the line of that cell', async () => {
    const inner = `<table:table>${row('a', 'b')}${row('c')}</table:table>`
    expect(await textOf(`<table:table>${row(`${paragraph('outer')}${inner}`, 'next')}</table:table>`)).toBe(
      'outer a b c\tnext\n',
    )
  })

  it('puts text boxes and shapes behind the paragraph they hang on', async () => {
    const box = (inner: string) => `<draw:frame><draw:text-box>${inner}</draw:text-box></draw:frame>`
    const shape = `<draw:custom-shape>${paragraph('shape')}</draw:custom-shape>`
    const body = `${paragraph(`前${box(paragraph(`box ${box(paragraph('inside'))}goes on`))}${shape}后`)}${paragraph(`next${box(paragraph('second'))}`)}${box(paragraph('page'))}`
    expect(await textOf(body)).toBe('前后\n\nbox goes on\n\nshape\n\ninside\n\nnext\n\nsecond\n\npage\n')
  })

  it('keeps the box of a paragraph out of the notes in it', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${paragraph('note')}</text:note-body></text:note>`
    const box = `<draw:text-box>${paragraph('box')}</draw:text-box>`
    expect(await textOf(paragraph(`a${box}${note}`))).toBe('a[1]\n\nbox\n\nNotes\n\n[1] note\n')
  })
})

describe('notes', () => {
  const note = (kind: string, inner: string) =>
    `<text:note text:note-class="${kind}"><text:note-citation>*</text:note-citation><text:note-body>${inner}</text:note-body></text:note>`

  it('are numbered in the order of their calls and stand at the end, each on a line', async () => {
    const body = `${paragraph(`社区${note('endnote', paragraph('尾注。'))}治理${note('footnote', `${paragraph('一')}${list('L', ['二'])}`)}。`)}${paragraph('end')}`
    const { text, marks } = await readOdt(await odtOf({ body }))
    expect(text).toBe('社区[1]治理[2]。\n\nend\n\n注释\n\n[1] 尾注。\n[2] 一 • 二\n')
    expect(
      marks.map(mark => mark.kind === 'note' && [mark.label, mark.at, text.slice(mark.from, mark.to)]),
    ).toEqual([
      ['1', 2, '[1] 尾注。'],
      ['2', 7, '[2] 一 • 二'],
    ])
  })

  it('are not called from hidden words, and not from a note', async () => {
    const inNote = note('footnote', paragraph(`outer${note('footnote', paragraph('inner'))}`))
    const body = paragraph(
      `a<text:span text:style-name="H">${note('footnote', paragraph('x'))}</text:span>${inNote}`,
    )
    expect(await textOf(body, { automaticStyles: hidden })).toBe('a[1]\n\nNotes\n\n[1] outer\n')
  })
})

describe('comments', () => {
  const annotation = (name: string, words: string, author = 'R1', other = '') =>
    `<office:annotation ${name === '' ? '' : `office:name="${name}"`} ${other}><dc:creator>${author}</dc:creator>` +
    `<dc:date>2024-02-03T04:05:06.123456789</dc:date><meta:creator-initials>R</meta:creator-initials>${words}</office:annotation>`
  const end = (name: string) => `<office:annotation-end office:name="${name}"/>`

  it('mark their words over paragraphs, or the word before', async () => {
    const body =
      paragraph(`有${annotation('a', paragraph('为什么？') + paragraph('𠮷'))}批注`) +
      paragraph(
        `的词${end('a')}和点批注${annotation('', paragraph('point'))}。${annotation('open', paragraph('no end'))}`,
      )
    expect(await marksOf(body)).toEqual([
      ['批注\n\n的词', 'R1', '为什么？\n𠮷', '2024-02-03T04:05:06.123456789'],
      ['批注', 'R1', 'point', '2024-02-03T04:05:06.123456789'],
      ['。', 'R1', 'no end', '2024-02-03T04:05:06.123456789'],
    ])
  })

  it('take their answers into their text, and may be in notes', async () => {
    const note = `<text:note><text:note-body>${paragraph(`see ${annotation('n', paragraph('where?'))}there${end('n')}`)}</text:note-body></text:note>`
    const body = paragraph(
      `${annotation('a', paragraph('why?'))}${annotation('b', paragraph('because'), 'R2', 'loext:parent-name="a"')}` +
        `${annotation('c', paragraph('ah'), '', 'loext:parent-name="b"')}x${end('a')}${end('b')}${note}`,
    )
    const comments = (await marksOf(body)).filter(mark => mark.length === 4).map(mark => mark.slice(0, 3))
    expect(comments).toEqual([
      ['x', 'R1', 'why?\nR2: because\nah'],
      ['there', 'R1', 'where?'],
    ])
  })
})

describe('pages', () => {
  const styles =
    '<style:style style:name="B" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>' +
    '<style:style style:name="M" style:family="paragraph" style:master-page-name="Wide"/>'

  it('follow where the file was broken, breaks by hand with them', async () => {
    const body =
      paragraph('one', 'M') +
      paragraph('still <text:soft-page-break/>two') +
      paragraph('three', 'B') +
      paragraph('four', 'M')
    expect(await marksOf(body, { styles })).toEqual([
      ['page', '1', 'one\n\nstill '],
      ['page', '2', 'two\n\n'],
      ['page', '3', 'three\n\n'],
      ['page', '4', 'four\n'],
    ])
    expect(await marksOf(paragraph('one') + paragraph('two', 'B'), { styles })).toEqual([])
  })
})

describe('properties', () => {
  it('become details', async () => {
    const meta =
      '<dc:title>访谈 𠮷</dc:title><meta:initial-creator>王芳</meta:initial-creator><dc:creator>R9</dc:creator>' +
      '<meta:keyword>治理</meta:keyword><meta:keyword>信任</meta:keyword><dc:language>zh-TW</dc:language>' +
      '<meta:creation-date>2024-05-06T07:08:09</meta:creation-date><dc:date>2025-01-01</dc:date>'
    expect((await readOdt(await odtOf({ body: paragraph('a'), meta }))).details).toEqual({
      title: '访谈 𠮷',
      author: '王芳',
      keywords: '治理; 信任',
      language: 'zh-TW',
      date: '2024-05-06',
    })
  })

  it('are not needed, damaged ones do no harm, and the last change stands in for the first', async () => {
    const details = async (meta: string) =>
      (await readOdt(await odtOf({ body: paragraph('a'), meta }))).details
    expect(await details('<dc:title>')).toEqual({})
    expect(await details('<dc:creator>R9</dc:creator><dc:date>2025-01-01T00:00:00</dc:date>')).toEqual({
      author: 'R9',
      date: '2025-01-01',
    })
  })
})
