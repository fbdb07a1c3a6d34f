import { describe, expect, it } from 'vitest'
import { readDocx } from './read-docx.ts'
import { docxOf, item, paragraph } from './testing/docx-of.ts'

/** A level of a list: its number format and label, and other inner XML of `w:lvl`. */
type Level = readonly [format: string, text: string, other?: string]

function design(id: string, levels: readonly Level[]): string {
  const inner = levels.map(
    ([format, text, other = ''], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${other}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${inner.join('')}</w:abstractNum>`
}

function use(id: string, designId: string, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${designId}"/>${overrides}</w:num>`
}

function restart(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
}

async function textOf(body: string, numbering: string, styles?: string): Promise<string> {
  const bytes = await docxOf({ body, numbering, ...(styles === undefined ? {} : { styles }) })
  return (await readDocx(bytes)).text
}

/** The labels of three items in a list of one level. */
async function labels(format: string, text: string, other = ''): Promise<string> {
  const body = ['a', 'b', 'c'].map(words => item(words, '1')).join('')
  return (await textOf(body, design('0', [[format, text, other]]) + use('1', '0'))).trimEnd()
}

describe('labels', () => {
  it.each([
    ['decimal', '%1.', '', '1. a\n2. b\n3. c'],
    ['chineseCountingThousand', '%1、', '', '一、a\n二、b\n三、c'],
    ['chineseCounting', '（%1）', '', '（一）a\n（二）b\n（三）c'],
    ['taiwaneseCountingThousand', '第%1條', '', '第一條 a\n第二條 b\n第三條 c'],
    ['chineseCounting', '第%1条', '<w:suff w:val="nothing"/>', '第一条a\n第二条b\n第三条c'],
    ['ideographTraditional', '%1．', '', '甲．a\n乙．b\n丙．c'],
    ['decimalEnclosedCircle', '%1', '', '①a\n②b\n③c'],
    ['upperRoman', '(%1)', '', '(I) a\n(II) b\n(III) c'],
    ['lowerLetter', '%1)', '', 'a) a\nb) b\nc) c'],
    ['chineseLegalSimplified', '%1、', '', '壹、a\n贰、b\n叁、c'],
    ['decimalZero', '%1', '', '01 a\n02 b\n03 c'],
    ['somethingNew', '%1.', '', '1. a\n2. b\n3. c'],
    ['none', '', '', 'a\n\nb\n\nc'],
    ['none', '§', '', '§ a\n§ b\n§ c'],
    ['bullet', '\uf0b7', '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>', '• a\n• b\n• c'],
    ['bullet', '\uf0a8', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>', '☐ a\n☐ b\n☐ c'],
    ['bullet', '—', '', '• a\n• b\n• c'],
  ])('writes %s as %s', async (format, text, other, expected) => {
    expect(await labels(format, text, other)).toBe(expected)
  })

  it('reads the format that newer programs choose', async () => {
    const chosen =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
    expect(await labels('decimal', '%1', chosen)).toBe('001 a\n002 b\n003 c')
  })
})

describe('counting', () => {
  const outline = design('0', [
    ['chineseCounting', '%1、'],
    ['decimal', '%2.'],
    ['decimal', '%2.%3'],
  ])

  it('numbers levels, starts deeper ones anew, indents nested items', async () => {
    const body =
      item('a', '1') +
      item('b', '1', 1) +
      item('c', '1', 2) +
      item('d', '1', 2) +
      item('e', '1', 1) +
      item('f', '1', 2) +
      item('g', '1') +
      item('h', '1', 1)
    expect(await textOf(body, outline + use('1', '0'))).toBe(
      '一、a\n  1. b\n    1.1 c\n    1.2 d\n  2. e\n    2.1 f\n二、g\n  1. h\n',
    )
  })

  it('goes on after other paragraphs, and in another list of the same design', async () => {
    const body = item('a', '1') + paragraph('between') + item('b', '1') + paragraph('again') + item('c', '2')
    expect(await textOf(body, outline + use('1', '0') + use('2', '0'))).toBe(
      '一、a\n\nbetween\n\n二、b\n\nagain\n\n三、c\n',
    )
  })

  it('starts anew where a list says so, once, and only on that level', async () => {
    const body =
      item('a', '1') +
      item('n', '2', 1) +
      item('b', '1') +
      paragraph('x') +
      item('c', '3') +
      item('d', '3') +
      item('m', '3', 1)
    const uses = use('1', '0') + use('2', '0', restart(0, 1) + restart(1, 5)) + use('3', '0', restart(0, 8))
    expect(await textOf(body, outline + uses)).toBe('一、a\n  5. n\n二、b\n\nx\n\n八、c\n九、d\n  1. m\n')
  })

  it('obeys levels that never start anew, or only after a certain level', async () => {
    const levels = design('0', [
      ['decimal', '%1'],
      ['decimal', '%2', '<w:lvlRestart w:val="0"/>'],
      ['decimal', '%3', '<w:lvlRestart w:val="1"/>'],
    ])
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map(level => item('x', '1', level)).join('')
    expect((await textOf(body, levels + use('1', '0'))).match(/\d/g)?.join('')).toBe('11122231')
  })

  it('writes all numbers of a legal label as decimals, and a level of its own for one use', async () => {
    const legal = design('0', [
      ['upperRoman', 'Article %1'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
    ])
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
    const body = item('a', '1') + item('b', '1', 1) + paragraph('x') + item('c', '2')
    expect(await textOf(body, legal + use('1', '0') + use('2', '0', own))).toBe(
      'Article I a\n  1.1 b\n\nx\n\nb) c\n',
    )
  })

  it('counts an empty item, shows it not, and leaves a paragraph out that says 0', async () => {
    const body =
      item('a', '1') + item('', '1') + paragraph('') + item('c', '1') + item('none', '0') + item('lost', '99')
    expect(await textOf(body, outline + use('1', '0'))).toBe('一、a\n三、c\n\nnone\n\nlost\n')
  })

  it('parts lists of different designs, keeps an unlabelled item with its list', async () => {
    const other = design('1', [['bullet', '•']]) + design('2', [['bullet', ' ']])
    const body = item('a', '1') + item('more of a', '3') + item('b', '1') + item('c', '2')
    expect(await textOf(body, outline + other + use('1', '0') + use('2', '1') + use('3', '2'))).toBe(
      '一、a\nmore of a\n二、b\n\n• c\n',
    )
  })
})

describe('styles', () => {
  const numbering =
    design('0', [
      ['chineseCounting', '第%1章', '<w:pStyle w:val="H1"/>'],
      ['decimal', '%2', '<w:pStyle w:val="H2"/>'],
    ]) + use('1', '0')
  const style = (id: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}">${inner}</w:style>`
  const numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
  const styles =
    style('H1', `<w:name w:val="heading 1"/><w:pPr>${numbered}</w:pPr>`) +
    style('H2', `<w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr>${numbered}</w:pPr>`) +
    style('B', `<w:basedOn w:val="H2"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`)

  it('bring their numbers, on the level that is linked to them; the label is part of the heading', async () => {
    const of = (id: string) => `<w:pStyle w:val="${id}"/>`
    const body =
      paragraph('总则', of('H1')) +
      paragraph('范围', of('H2')) +
      paragraph('用语', of('H2')) +
      paragraph('bare', of('B')) +
      paragraph('附则', of('H1')) +
      paragraph('off', `${of('H1')}<w:numPr><w:numId w:val="0"/></w:numPr>`)
    const { text, marks } = await readDocx(await docxOf({ body, numbering, styles }))
    expect(
      marks.map(mark => [mark.kind === 'heading' && mark.level, text.slice(mark.from, mark.to)]),
    ).toEqual([
      [1, '第一章 总则'],
      [2, '1 范围'],
      [2, '2 用语'],
      [2, 'bare'],
      [1, '第二章 附则'],
      [1, 'off'],
    ])
  })

  it('name a level themselves where no level is linked to them', async () => {
    const levels = design('7', [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)'],
    ])
    const own = style('L', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>')
    const body = item('a', '7') + paragraph('b', '<w:pStyle w:val="L"/>')
    expect(await textOf(body, levels + use('7', '7'), own)).toBe('1. a\n  a) b\n')
  })

  it('follow a list to the style that describes it, and end in circles', async () => {
    const linked =
      '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="C"/></w:abstractNum>'
    const listStyles =
      `<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:type="numbering" w:styleId="C"><w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>`
    const body = item('a', '5') + item('b', '6')
    expect(await textOf(body, numbering + linked + use('5', '5') + use('6', '6'), listStyles)).toBe(
      '第一章 a\n\nb\n',
    )
  })
})
