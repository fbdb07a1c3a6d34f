import { describe, expect, it } from 'vitest'
import { TextBuilder } from '../../text-builder.ts'
import { parseHtml } from '../tree/parse-html.ts'
import { writeHtml } from './write-html.ts'

function text(source: string): string {
  const { root } = parseHtml(source)
  const builder = new TextBuilder()
  writeHtml(root, builder, { page: root, without: new Set(), notes: null, joinsHan: true })
  return builder.finish().text.slice(0, -1)
}

const long = '夜市的摊位每晚轮换，抽到的人先挑位置。'.repeat(10)

describe('tables of data', () => {
  it.each([
    ['rows are lines', '<p>a<table><tr><td>b<td>c<tr><td>d<td>e</table>f', 'a\n\nb\tc\nd\te\n\nf'],
    [
      'captions stand before',
      '<table><caption>表一</caption><tr><th>a<th>b<tr><td>c<td>d</table>',
      '表一\n\na\tb\nc\td',
    ],
    [
      'paragraphs of a cell stand on one line',
      '<table border=1><tr><td><p>a</p><p>b</p><td>c<br>d</table>',
      'a b\tc d',
    ],
    ['empty cells keep their place', '<table><tr><td><td>a<td><tr><td>b<td><td>c</table>', '\ta\nb\t\tc'],
    ['wide cells', '<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>', 'a\t\tb\nc\td\te'],
    ['high cells', '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>', 'a\tb\n\tc\nd\te'],
    [
      'cells that reach to the end',
      '<table><tr><td>a<td rowspan=0>b<tr><td>c<tr><td>d</table>',
      'a\tb\nc\nd',
    ],
    ['lists in cells', '<table border=1><tr><td><ul><li>a<li>b</ul><td>c</table>', '• a • b\tc'],
    [
      'groups and forms between',
      '<table><thead><tr><th>a</thead><form><tbody><tr><td>b</tbody></form></table>',
      'a\nb',
    ],
    ['hidden rows', '<table><tr style="display:none"><td>x<td>y<tr><td>abc<td>def</table>', 'abc\tdef'],
    [
      'tables inside',
      '<table><tr><th>a<td><table><tr><td>b<td>c</table><tr><td>dddd<td>e</table>',
      'a\tb c\ndddd\te',
    ],
    ['long cells under a header', `<table><tr><th>a<th>b<tr><td>c<td>${long}</table>`, `a\tb\nc\t${long}`],
    ['long cells between lines', `<table class=MsoTableGrid><tr><td>c<td>${long}</table>`, `c\t${long}`],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))

  it('spans without end make no text without end', () => {
    const row = '<tr><td colspan=1000 rowspan=60000>a<td colspan=9999999>b'
    expect(text(`<table>${row.repeat(2_000)}</table>`).length).toBeLessThan(2_000 * 300)
  })
})

describe('tables for layout', () => {
  it.each([
    [
      'a menu beside an article',
      `<table><tr><td>menu<td><p>${long}</p><p>b</p></table>`,
      `menu\n\n${long}\n\nb`,
    ],
    ['a menu beside one long paragraph', `<table><tr><td>menu<td>${long}</table>`, `menu\n\n${long}`],
    ['one cell', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a\n\nb'],
    ['one column', '<table><tr><td>a<tr><td>b</table>', 'a\n\nb'],
    ['tables inside', '<table><tr><td>a<td><table><tr><td>b<td>c</table></table>', 'a\n\nb\tc'],
    ['by their role', '<table role=presentation><tr><td>a<td>b</table>', 'a\n\nb'],
    ['headings in the largest cell', '<table><tr><td>a<td><h2>bbbb</h2>cccc</table>', 'a\n\nbbbb\n\ncccc'],
    ['words between the cells', '<table>aa<tr><td>b<td>c</table>', 'aa\n\nb\n\nc'],
  ])('%s', (_, source, expected) => expect(text(source)).toBe(expected))
})
