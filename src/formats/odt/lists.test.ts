import { describe, expect, it } from 'vitest'
import { readOdt } from './read-odt.ts'
import { list, odtOf, paragraph } from './testing/odt-of.ts'

const level = (number: number, format: string, attributes: string, alignment = '') =>
  `<text:list-level-style-number text:level="${number}" style:num-format="${format}" ${attributes}>` +
  `<style:list-level-properties>${alignment}</style:list-level-properties></text:list-level-style-number>`
const glued = '<style:list-level-label-alignment text:label-followed-by="nothing"/>'
const listStyle = (name: string, inner: string) =>
  `<text:list-style style:name="${name}">${inner}</text:list-style>`
const bulletLevel = (number: number, sign: string) =>
  `<text:list-level-style-bullet text:level="${number}" text:bullet-char="${sign}"/>`

const outlined = listStyle(
  'C',
  level(1, '一, 二, 三, ...', 'style:num-suffix="、"') +
    level(2, '1', 'style:num-suffix="."') +
    level(3, '1', 'style:num-suffix=")" text:display-levels="2"'),
)

async function textOf(body: string, automaticStyles = outlined, styles = ''): Promise<string> {
  return (await readOdt(await odtOf({ body, automaticStyles, styles }))).text
}

describe('labels', () => {
  it.each([
    ['1', 'style:num-suffix="."', '', '1. a\n2. b'],
    ['a', 'style:num-prefix="(" style:num-suffix=")"', '', '(a) a\n(b) b'],
    ['I', 'text:start-value="4"', '', 'IV a\nV b'],
    ['一, 二, 三, ...', 'style:num-prefix="（" style:num-suffix="）"', '', '（一）a\n（二）b'],
    ['一, 二, 三, ...', 'loext:num-list-format="第%1%条"', glued, '第一条a\n第二条b'],
    ['一, 二, 三, ...', 'loext:num-list-format="第%1%条"', '', '第一条 a\n第二条 b'],
    ['壹, 贰, 叁, ...', '', '', '壹 a\n贰 b'],
    ['壹, 貳, 參, ...', 'text:start-value="2"', '', '貳 a\n參 b'],
    ['甲, 乙, 丙, ...', 'style:num-suffix="．"', '', '甲．a\n乙．b'],
    ['①, ②, ③, ...', '', '', '①a\n②b'],
    ['Native Numbering', '', '', '1 a\n2 b'],
    ['', 'style:num-suffix="§"', '', '§ a\n§ b'],
    ['', '', '', 'a\n\nb'],
  ])('writes %j with %s %s', async (format, attributes, alignment, expected) => {
    expect(await textOf(list('L', ['a', 'b']), listStyle('L', level(1, format, attributes, alignment)))).toBe(
      `${expected}\n`,
    )
  })

  it('writes bullets and, for styles nobody describes, a bullet too', async () => {
    const styles = listStyle('B', bulletLevel(1, '\uf0b7') + bulletLevel(2, '–') + bulletLevel(3, '☑'))
    const body = list('B', [`${paragraph('a')}${list('', [`${paragraph('b')}${list('B', ['c'])}`])}`])
    expect(await textOf(body.replace('text:style-name="" ', ''), styles)).toBe('• a\n  • b\n    ☑ c\n')
    expect(await textOf(list('nowhere', ['a']))).toBe('• a\n')
  })

  it('writes levels that a style does not describe like the one above', async () => {
    const body = list('L', [`${paragraph('a')}${list('L', ['b', 'c'])}`])
    expect(
      await textOf(body, listStyle('L', level(1, '1', 'style:num-prefix="(" style:num-suffix=")"'))),
    ).toBe('(1) a\n  (1) b\n  (2) c\n')
    expect(await textOf(body, listStyle('L', bulletLevel(1, '•')))).toBe('• a\n  • b\n  • c\n')
  })
})

describe('counting', () => {
  it('numbers levels, starts deeper ones anew, keeps further paragraphs and headers without label', async () => {
    const third = list('C', ['d', 'e'])
    const second = list('C', [`${paragraph('b')}${paragraph('more b')}${third}`, 'c'])
    const header = `<text:list-header>${paragraph('head')}</text:list-header>`
    const body = list('C', [`${paragraph('a')}${second}`, `${paragraph('f')}${list('C', ['g'])}`])
    expect(await textOf(body.replace('<text:list-item>', `${header}<text:list-item>`))).toBe(
      'head\n\n一、a\n  1. b\n  more b\n    1.1) d\n    1.2) e\n  2. c\n二、f\n  1. g\n',
    )
  })

  it('starts anew with each list unless it goes on, and with a number where one is given', async () => {
    const numbered = (words: string, start: number) =>
      `<text:list text:style-name="C"><text:list-item text:start-value="${start}">${paragraph(words)}</text:list-item></text:list>`
    const body =
      list('C', ['a'], 'xml:id="l1"') +
      paragraph('x') +
      list('C', ['b']) +
      paragraph('x') +
      list('C', ['c'], 'text:continue-numbering="true"') +
      paragraph('x') +
      list('C', ['d'], 'text:continue-list="l1"') +
      paragraph('x') +
      numbered('e', 9)
    expect((await textOf(body)).match(/.、./g)).toEqual(['一、a', '一、b', '二、c', '二、d', '九、e'])
  })

  it('goes on inside an item where a list was interrupted, and starts the second list in an item anew', async () => {
    const inner = (words: string) => list('C', [list('C', [words])], 'text:continue-list="l1"')
    const body =
      list(
        'C',
        [`${paragraph('a')}${list('C', ['b'])}${paragraph('and')}${list('C', ['c'])}`],
        'xml:id="l1"',
      ) +
      paragraph('x') +
      inner('d')
    expect(await textOf(body)).toBe('一、a\n  1. b\nand\n  1. c\n\nx\n\n2. d\n')
  })

  it('counts an item without words, and parts lists that are not the same', async () => {
    expect(await textOf(list('C', ['a', '', 'c']) + list('B', ['d']))).toBe('一、a\n三、c\n\n• d\n')
  })
})

describe('headings', () => {
  const outline =
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="章"/>' +
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/><text:outline-level-style text:level="3" style:num-format=""/></text:outline-style>' +
    '<style:style style:name="Free" style:family="paragraph" style:list-style-name=""/>'
  const heading = (words: string, depth: number, attributes = '') =>
    `<text:h text:outline-level="${depth}" ${attributes}>${words}</text:h>`

  it('have their numbers by the outline or by a list, as part of the heading', async () => {
    const body =
      heading('总则', 1) +
      heading('范围', 2) +
      heading('用语', 2) +
      heading('小', 3) +
      heading('bare', 1, 'text:is-list-header="true"') +
      heading('free', 1, 'text:style-name="Free"') +
      heading('五', 1, 'text:restart-numbering="true" text:start-value="5"') +
      heading('附则', 2) +
      list('C', [heading('listed', 2)])
    const { text, marks } = await readOdt(await odtOf({ body, automaticStyles: outlined, styles: outline }))
    expect(marks.map(mark => text.slice(mark.from, mark.to))).toEqual([
      '第一章 总则',
      '一.1 范围',
      '一.2 用语',
      '小',
      'bare',
      'free',
      '第五章 五',
      '五.1 附则',
      '一、listed',
    ])
  })
})
