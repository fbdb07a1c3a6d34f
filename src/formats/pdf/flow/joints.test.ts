import { describe, expect, it } from 'vitest'
import type { Line } from '../lines.ts'
import { Joints } from './joints.ts'
import { lineLabel } from './line-labels.ts'

function lineOf(text: string): Line {
  return {
    page: 0,
    text,
    left: 0,
    right: 100,
    base: 0,
    size: 10,
    font: '',
    isBold: false,
    raised: [],
    commented: [],
    pieceCount: 1,
  }
}

/** What two lines become in a document that holds `others` besides. */
function joined(line: string, next: string, ...others: string[]): string {
  const { dropped, between } = new Joints(others.map(lineOf)).between(line, next)
  return line.slice(0, line.length - dropped) + between + next
}

describe('two lines of a paragraph', () => {
  it.each([
    ['of gover-', 'nance here', 'of governance here'],
    ['of gover‐', 'nance here', 'of governance here'],
    ['of gover\u00ad', 'nance here', 'of governance here'],
    ['pre- and post-', 'war years', 'pre- and postwar years'],
    ['pre-', 'and post-war', 'pre- and post-war'],
    ['COVID-', '19 came', 'COVID-19 came'],
    ['the Anglo-', 'Saxon part', 'the Anglo-Saxon part'],
    ['pages 12-', '14 of it', 'pages 12-14 of it'],
    ['thirty-', 'seven meetings', 'thirty-seven meetings'],
    ['two words', 'here', 'two words here'],
    ['他们在楼', '道里', '他们在楼道里'],
    ['会上，', '他说', '会上，他说'],
    ['他说：“', '好。”', '他说：“好。”'],
    ['她用', 'Word写', '她用Word写'],
    ['用Word', '写好了', '用Word写好了'],
    ['그들은', '계단에서', '그들은 계단에서'],
    ['see https://example.org/a-', 'long/path.html today', 'see https://example.org/a-long/path.html today'],
    ['see https://example.org/', 'minutes', 'see https://example.org/minutes'],
    ['see https://example.org/minutes', 'Nobody did', 'see https://example.org/minutes Nobody did'],
    ['(https://example.org/minutes)', 'was read', '(https://example.org/minutes) was read'],
  ])('%s | %s', (line, next, expected) => {
    expect(joined(line, next)).toBe(expected)
  })

  it('keep a hyphen that the document writes elsewhere', () => {
    expect(joined('a well-', 'known fact', 'It is well-known.')).toBe('a well-known fact')
    expect(joined('a well-', 'known fact', 'It is wellknown.')).toBe('a wellknown fact')
    expect(joined('a Post-', 'Script file', 'PostScript is old.')).toBe('a PostScript file')
  })

  it('have a blank between hanzi and Latin words where the document sets one', () => {
    expect(joined('她用', 'Word 写', '我们用 Excel 做表', '用 R 画图')).toBe('她用 Word 写')
  })

  it('are joined as part of the word they belong to', () => {
    const joints = new Joints([])
    const lines = ['at https://example.org/one', '/two/thr', 'ee.html?x=1', 'today'].map(lineOf)
    const text = [...joints.along(lines)].map(({ line, joint }) => line.text + joint.between).join('')
    expect(text).toContain('https://example.org/one/two/thr')
    expect(text.endsWith('ee.html?x=1 today')).toBe(true)
  })
})

describe('labels of lines', () => {
  it.each([
    ['• word', 'bullet', null, 1],
    ['- word', 'bullet', null, 1],
    ['1. word', 'number', 1, 1],
    ['12) word', 'number', 12, 1],
    ['（3）词', 'bracketed', 3, 1],
    ['[4] Word', 'bracketed', 4, 1],
    ['b) word', 'letter', 2, 1],
    ['三、词', 'chinese', 3, 1],
    ['（十二）词', 'chinese-bracketed', 12, 1],
    ['第二章 词', 'section', 2, 1],
    ['2.1.3 Word', 'section', 3, 3],
    ['③词', 'circled', 3, 1],
  ] as const)('%s', (text, kind, value, depth) => {
    expect(lineLabel(text)).toMatchObject({ kind, value, depth })
  })

  it.each(['word', '1.5 metres', '-5 degrees', '一个词', '2024年', 'e.g. this'])('%s has none', text => {
    expect(lineLabel(text)).toBeNull()
  })
})
