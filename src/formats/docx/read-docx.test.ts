import { describe, expect, it } from 'vitest'
import { zipOf } from '../container/testing/zip-of.ts'
import { readDocx } from './read-docx.ts'
import { type DocxParts, docxOf, paragraph, row, run } from './testing/docx-of.ts'

async function textOf(body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<string> {
  return (await readDocx(await docxOf({ body, ...parts }))).text
}

/** Kind and words of each mark, and its level or label. */
async function marksOf(body: string, parts: Omit<DocxParts, 'body'> = {}): Promise<unknown[][]> {
  const { text, marks } = await readDocx(await docxOf({ body, ...parts }))
  return marks.map(mark => {
    const words = text.slice(mark.from, mark.to)
    if (mark.kind === 'heading') return [mark.level, words]
    return 'label' in mark ? [mark.kind, mark.label, words] : [mark.kind, words]
  })
}

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const instruction = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`

describe('paragraphs', () => {
  it('parts paragraphs by a blank line and keeps the words of runs, links and content controls', async () => {
    const body =
      `<w:p>${run('社区')}<w:hyperlink>${run('治理 𠮷')}</w:hyperlink></w:p><w:p/>` +
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('👨‍👩‍👧 שלום')}</w:sdtContent></w:sdt>` +
      `<w:p>${run('  ａ ')}<w:smartTag>${run('b  ')}</w:smartTag></w:p><w:sectPr/>`
    expect(await textOf(body)).toBe('社区治理 𠮷\n\n👨‍👩‍👧 שלום\n\n  ａ b\n')
  })

  it('knows tabs, line breaks, hyphens and signs', async () => {
    const inside =
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t>' +
      '<w:softHyphen/><w:t>f&#xAD;g\n h</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:char="zz"/><w:ptab/><w:t>z</w:t>'
    const body = `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r>${inside}</w:r></w:p>`
    expect(await textOf(body)).toBe('a\tb\nc\nd\u2011efg h☑\tz\n')
  })

  it('reads codes of symbol fonts in words as signs', async () => {
    expect(
      await textOf(`<w:p>${run('\uf061\uf0de', '<w:rFonts w:ascii="Symbol"/>')}${run('\ue000')}</w:p>`),
    ).toBe('α⇒\ue000\n')
  })

  it('keeps the words under a reading, not the reading', async () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${run('hàn')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`
    expect(await textOf(`<w:p>${ruby}${run('字')}</w:p>`)).toBe('漢字\n')
  })

  it('puts a large first letter and hidden ends of paragraphs before what follows', async () => {
    const body =
      paragraph('O', '<w:framePr w:dropCap="drop"/>') +
      paragraph('nce') +
      paragraph('run', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') +
      paragraph(' in')
    expect(await textOf(body)).toBe('Once\n\nrun in\n')
  })

  it('ends a heading that runs into its paragraph where its own words end, and a cell in any case', async () => {
    const hiddenEnd = '<w:rPr><w:specVanish/></w:rPr>'
    const body =
      paragraph('Trust.', `<w:outlineLvl w:val="2"/>${hiddenEnd}`) +
      paragraph(' It grows.') +
      `<w:tbl>${row('a', paragraph('b', hiddenEnd))}</w:tbl>${paragraph('next', '<w:outlineLvl w:val="0"/>')}`
    expect(await textOf(body)).toBe('Trust. It grows.\n\na\tb\n\nnext\n')
    expect(await marksOf(body)).toEqual([
      [3, 'Trust.'],
      [1, 'next'],
    ])
  })

  it('writes formulas on one line', async () => {
    const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`
    const formula =
      `<m:oMath><m:sSup><m:e>${m('x')}</m:e><m:sup>${m('2')}</m:sup></m:sSup>${m('=')}` +
      `<m:f><m:num>${m('a')}</m:num><m:den>${m('b')}</m:den></m:f>` +
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('i')}</m:sub><m:sup/><m:e>${m('i')}</m:e></m:nary>` +
      `<m:nary><m:naryPr/><m:e>${m('f')}</m:e></m:nary>` +
      `<m:d><m:dPr><m:begChr m:val="["/></m:dPr><m:e>${m('n')}</m:e><m:e>${m('k')}</m:e></m:d></m:oMath>`
    expect(await textOf(`<w:p>${formula}${run(' end')}</w:p>`)).toBe('x^2=a/b∑_ii∫f[nk) end\n')
  })
})

describe('what is not shown', () => {
  it('accepts changes: what was put in stays, what was taken out goes', async () => {
    const body =
      `<w:p>${run('a')}<w:ins>${run('in')}</w:ins><w:del><w:r><w:delText>out</w:delText></w:r></w:del>` +
      `<w:moveFrom>${run('from')}</w:moveFrom><w:moveTo>${run('to')}</w:moveTo></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>${run('gone')}</w:del></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('one ')}</w:p>` +
      paragraph('line') +
      paragraph('body now', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>')
    expect(await textOf(body)).toBe('ainto\n\none line\n\nbody now\n')
    expect(await marksOf(body)).toEqual([])
  })

  it('leaves out hidden words, by the run or by a style', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="HH"><w:basedOn w:val="H"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="HP"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body =
      `<w:p>${run('a')}${run('b', '<w:vanish/>')}${run('c', '<w:vanish w:val="0"/>')}${run('d', '<w:rStyle w:val="HH"/>')}` +
      `${run('e', '<w:rStyle w:val="H"/><w:vanish w:val="false"/>')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="HP"/></w:pPr>${run('f')}${run('g', '<w:vanish w:val="0"/>')}</w:p>`
    expect(await textOf(body, { styles })).toBe('ace\n\ng\n')
  })

  it('shows the results of fields, nested ones too, and not what they are told', async () => {
    const nested = `${field('begin')}${instruction(' IF ')}${field('begin')}${instruction('X')}${field('separate')}${run('no')}${field('end')}`
    const body =
      `<w:p>${run('p. ')}${nested}${instruction(' = 1')}${field('separate')}${run('七')}${field('end')}${run('.')}` +
      `<w:fldSimple w:instr="DATE">${run('today')}</w:fldSimple></w:p>`
    expect(await textOf(body)).toBe('p. 七.today\n')
  })

  it('does not lose what follows a field that never ends', async () => {
    expect(await textOf(`<w:p>${field('begin')}${instruction('x')}</w:p>${paragraph('next')}`)).toBe('next\n')
  })

  it('leaves out rows and cells that were deleted or hidden', async () => {
    const gone = (mark: string) => `<w:tr><w:trPr>${mark}</w:trPr><w:tc>${paragraph('gone')}</w:tc></w:tr>`
    const body = `<w:tbl>${row('a', `<w:tcPr><w:cellDel/></w:tcPr>${paragraph('x')}`, 'c')}${gone('<w:del/>')}${gone('<w:hidden/>')}${row('z')}</w:tbl>`
    expect(await textOf(body)).toBe('a\t\tc\nz\n')
  })
})

describe('headings', () => {
  const style = (id: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`
  const styles =
    style('1', '<w:name w:val="heading 1"/>') +
    style('a', '<w:name w:val="标题 3"/>') +
    style('own', '<w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('based', '<w:name w:val="Mine"/><w:basedOn w:val="own"/>') +
    style(
      'toc',
      '<w:name w:val="TOC Heading"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>',
    ) +
    style('c1', '<w:basedOn w:val="c2"/>') +
    style('c2', '<w:basedOn w:val="c1"/>')

  it('knows them by name, outline level, and the styles they are based on', async () => {
    const of = (id: string) => `<w:pStyle w:val="${id}"/>`
    const body =
      paragraph('一', of('1')) +
      paragraph('三', of('a')) +
      paragraph('own', of('own')) +
      paragraph('based', of('based')) +
      paragraph('body', of('toc')) +
      paragraph('direct', '<w:outlineLvl w:val="4"/>') +
      paragraph('none', `${of('1')}<w:outlineLvl w:val="9"/>`) +
      paragraph('circle', of('c1')) +
      paragraph(' ', of('1'))
    expect(await marksOf(body, { styles })).toEqual([
      [1, '一'],
      [3, '三'],
      [2, 'own'],
      [2, 'based'],
      [5, 'direct'],
    ])
  })

  it('knows them by the id of their style when no styles are there', async () => {
    expect(await marksOf(paragraph('一', '<w:pStyle w:val="Heading2"/>'))).toEqual([[2, '一']])
  })
})

describe('tables', () => {
  it('writes a row a line, cells parted by tabs, line ends in cells as blanks', async () => {
    const merged = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('甲')}${paragraph('乙')}`
    const down = `<w:tcPr><w:vMerge/></w:tcPr><w:p/>`
    const body =
      `${paragraph('before')}<w:tbl>${row(merged, '𠮷')}${row('1', '<w:p><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t><w:br/><w:t>z</w:t></w:r></w:p>', '')}` +
      `${row(down, '', '3')}<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>${paragraph('late')}</w:tc></w:tr></w:tbl>${paragraph('after')}`
    expect(await textOf(body)).toBe('before\n\n甲 乙\t\t𠮷\n1\tx y z\n\t\t3\n\tlate\n\nafter\n')
  })

  it('parts one table from the next', async () => {
    const table = `<w:tbl>${row('a', 'b')}</w:tbl>`
    expect(await textOf(table + table)).toBe('a\tb\n\na\tb\n')
  })

  it('puts a table in a cell on the line of that cell', async () => {
    const inner = `<w:tbl>${row('a', 'b')}${row('c', 'd')}</w:tbl><w:p/>`
    expect(await textOf(`<w:tbl>${row(`${paragraph('outer')}${inner}`, 'next')}</w:tbl>`)).toBe(
      'outer a b c d\tnext\n',
    )
  })
})

describe('text boxes', () => {
  const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`

  it('come once, behind the paragraph they hang on, boxes in boxes behind those', async () => {
    const inner = `<w:p>${run('box ')}<w:r><w:pict>${box(paragraph('inside'))}</w:pict></w:r>${run('goes on')}</w:p>`
    const choices =
      `<mc:AlternateContent><mc:Choice Requires="wps">${box(inner)}</mc:Choice>` +
      `<mc:Fallback><w:pict>${box(inner)}</w:pict></mc:Fallback></mc:AlternateContent>`
    const second = `<w:p>${run('next')}<w:r><w:pict>${box(paragraph('second'))}</w:pict></w:r></w:p>`
    const body = `<w:p>${run('前')}<w:r>${choices}</w:r>${run('后')}</w:p>${second}`
    expect(await textOf(body)).toBe('前后\n\nbox goes on\n\ninside\n\nnext\n\nsecond\n')
  })

  it('reads the fallback when there is no choice', async () => {
    const fallback = `<mc:AlternateContent><mc:Fallback>${run('old')}</mc:Fallback></mc:AlternateContent>`
    expect(await textOf(`<w:p><w:r>${fallback}</w:r></w:p>`)).toBe('old\n')
  })

  it('leaves out boxes in what is hidden or deleted, keeps a box in a cell in its cell', async () => {
    const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:pict>${box(paragraph('hidden'))}</w:pict></w:r>`
    const deleted = `<w:del><w:r><w:pict>${box(paragraph('deleted'))}</w:pict></w:r></w:del>`
    const cell = `<w:p>${run('a')}${hidden}${deleted}<w:r><w:pict>${box(paragraph('boxed'))}</w:pict></w:r></w:p>`
    expect(await textOf(`<w:tbl>${row(cell, 'b')}</w:tbl>`)).toBe('a boxed\tb\n')
  })
})

describe('pages', () => {
  const rendered = '<w:r><w:lastRenderedPageBreak/></w:r>'
  const byHand = '<w:r><w:br w:type="page"/></w:r>'

  it('follow where Word broke them, a break by hand counted once', async () => {
    const body =
      `<w:p>${run('one')}</w:p><w:p>${run('still ')}${rendered}${run('two')}${byHand}</w:p>` +
      `<w:p>${rendered}${run('three')}</w:p><w:p>${byHand}</w:p><w:p>${run('four')}</w:p>`
    expect(await marksOf(body)).toEqual([
      ['page', '1', 'one\n\nstill '],
      ['page', '2', 'two\n\n'],
      ['page', '3', 'three\n\n'],
      ['page', '4', 'four\n'],
    ])
  })

  it('count a break once for a row that goes over a page', async () => {
    const over = `<w:p>${run('a')}${rendered}${run('b')}</w:p>`
    const body = `<w:tbl>${row(over, over)}${row('c', over)}</w:tbl><w:p>${rendered}${run('d')}</w:p>`
    expect(await marksOf(body)).toEqual([
      ['page', '1', 'a'],
      ['page', '2', 'b\tab\nc\ta'],
      ['page', '3', 'b\n\n'],
      ['page', '4', 'd\n'],
    ])
  })

  it('are not guessed in a file that Word never laid out', async () => {
    expect(await marksOf(`<w:p>${run('a')}${byHand}${run('b')}</w:p>`)).toEqual([])
  })
})

describe('the package', () => {
  it('finds parts by their relationships, in any folder, with other prefixes, strict too', async () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr>' +
      '<x:pStyle x:val="T"/></x:pPr><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>'
    const types = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    const bytes = await zipOf({
      '_rels/.rels': `<r:Relationships xmlns:r="u"><r:Relationship Type="${types}/officeDocument" Target="/my%20doc/main.xml"/></r:Relationships>`,
      'my doc/_rels/main.xml.rels': `<Relationships><Relationship Type="${types}/styles" Target="http://x/s.xml" TargetMode="External"/><Relationship Type="${types}/styles" Target="../s/./s.xml"/></Relationships>`,
      'my doc/main.xml': strict,
      's/s.xml':
        '<styles xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">' +
        '<style x:styleId="T"><name x:val="heading 2"/></style></styles>',
    })
    const { text, marks } = await readDocx(bytes)
    expect([text, marks]).toEqual(['严格\n', [{ kind: 'heading', level: 2, from: 0, to: 2 }]])
  })

  it('reads the core properties', async () => {
    const properties =
      '<dc:title>访谈 𠮷</dc:title><dc:creator>王芳; Li Wei</dc:creator><cp:keywords>治理，信任</cp:keywords>' +
      '<dc:language>zh-CN</dc:language><dcterms:created>2024-05-06T07:08:09Z</dcterms:created>' +
      '<cp:lastModifiedBy>R1</cp:lastModifiedBy>'
    const { details, warnings } = await readDocx(await docxOf({ body: paragraph('a'), properties }))
    expect(details).toEqual({
      title: '访谈 𠮷',
      author: '王芳; Li Wei',
      keywords: '治理; 信任',
      language: 'zh-CN',
      date: '2024-05-06',
    })
    expect(warnings).toEqual([])
  })

  it('does without properties, or with damaged ones', async () => {
    expect((await readDocx(await docxOf({ body: paragraph('a') }))).details).toEqual({})
    expect((await readDocx(await docxOf({ body: paragraph('a'), properties: '<a>' }))).details).toEqual({})
  })
})
