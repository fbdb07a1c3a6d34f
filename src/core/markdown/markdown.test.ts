import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, type Inline, parseInlines, parseMarkdown } from './index.ts'

const id = '11111111-2222-4333-8444-555555555555'

/** Inlines as short text: what is bold in `B()`, and so on. */
function short(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      switch (inline.kind) {
        case 'text':
          return inline.text
        case 'code':
          return `C(${inline.text})`
        case 'break':
          return '⏎'
        case 'reference':
          return `R(${inline.target.kind} ${inline.words})`
        case 'link':
          return `L(${inline.href} ${short(inline.inlines)})`
        default:
          return `${{ strong: 'B', emphasis: 'I', strike: 'S' }[inline.kind]}(${short(inline.inlines)})`
      }
    })
    .join('')
}

function shape(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${short(block.inlines)}`
    case 'paragraph':
      return short(block.inlines)
    case 'quote':
      return { quote: block.blocks.map(shape) }
    case 'list':
      return { [block.start ?? '•']: block.items.map(item => [item.done ?? '', ...item.blocks.map(shape)]) }
    case 'code':
      return { code: block.text }
    case 'table':
      return { table: [block.head, ...block.rows].map(row => row.map(short)), aligns: block.aligns }
    case 'rule':
      return '---'
  }
}

const shapes = (text: string) => parseMarkdown(text).map(shape)

describe('inlines', () => {
  it.each([
    ['**粗**与*斜*', 'B(粗)与I(斜)'],
    ['他说**“重点”**了', '他说B(“重点”)了'],
    ['**注意！**后面', 'B(注意！)后面'],
    ['***both*** a*b*c 2 * 3 * 4', 'I(B(both)) aI(b)c 2 * 3 * 4'],
    ['snake_case_name _it_ __bold__', 'snake_case_name I(it) B(bold)'],
    ['~~删去~~ ~one~', 'S(删去) ~one~'],
    ['**unclosed *x*', '**unclosed I(x)'],
    ['`a*b*` ``c`d`` `open', 'C(a*b*) C(c`d) `open'],
    ['\\*not\\* \\社', '*not* \\社'],
    ['a\nb', 'a⏎b'],
    ['[词](https://a.cn/x_(y)) ![图](http://b.cn/p.png)', 'L(https://a.cn/x_(y) 词) L(http://b.cn/p.png 图)'],
    ['[x](javascript:alert(1)) [y](file:///etc)', '[x](javascript:alert(1)) [y](file:///etc)'],
    [
      '见https://a.cn/b。后 <mailto:a@b.cn>',
      '见L(https://a.cn/b https://a.cn/b)。后 L(mailto:a@b.cn mailto:a@b.cn)',
    ],
    [`**[[code:${id}|居民*参与*]]**`, 'B(R(code 居民*参与*))'],
    ['<script>alert(1)</script> &amp;', '<script>alert(1)</script> &amp;'],
    ['👨‍👩‍👧**𠮷**שלום', '👨‍👩‍👧B(𠮷)שלום'],
  ])('%s', (text, wanted) => {
    expect(short(parseInlines(text))).toBe(wanted)
  })

  const marks = fc.string({
    unit: fc.constantFrom('*', '_', '~', '`', '[', ']', '(', ')', '!', '\\', '<', 'a', ' ', '社', '𠮷', '\n'),
    maxLength: 60,
  })
  test.prop([marks])('of any text lie one behind another and cover all of it', text => {
    const check = (inlines: readonly Inline[], from: number, to: number) => {
      let at = from
      for (const inline of inlines) {
        expect(inline.from).toBeGreaterThanOrEqual(at)
        expect(inline.to).toBeGreaterThan(inline.from)
        if ('inlines' in inline) check(inline.inlines, inline.from, inline.to)
        at = inline.to
      }
      expect(at).toBeLessThanOrEqual(to)
    }
    const inlines = parseInlines(text)
    check(inlines, 0, text.length)
    expect(inlines.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(text.length)
  })

  it('of a text of nothing but marks take no time to speak of', () => {
    for (const unit of ['*', '[', '`', '_a', '![', '**a ', '[a](', '``` `', '<http://', '~~x']) {
      expect(parseInlines(unit.repeat(20_000)).length).toBeGreaterThan(0)
    }
  }, 10_000)
})

describe('blocks', () => {
  it.each<[string, unknown[]]>([
    ['# 题\n正文\n第二行\n\n段', ['h1 题', '正文⏎第二行', '段']],
    ['#无空格\n---\n***', ['#无空格', '---', '---']],
    ['> 引\n> 文\n\n> > 深', [{ quote: ['引⏎文'] }, { quote: [{ quote: ['深'] }] }]],
    [
      '- a\n- b\n  c\n\n  d\n  - e\n- f',
      [
        {
          '•': [
            ['', 'a'],
            ['', 'b⏎c', 'd', { '•': [['', 'e']] }],
            ['', 'f'],
          ],
        },
      ],
    ],
    [
      '3. 三\n4. 四\n- x',
      [
        {
          3: [
            ['', '三'],
            ['', '四'],
          ],
        },
        { '•': [['', 'x']] },
      ],
    ],
    [
      '- [ ] 待办\n- [x] 已办',
      [
        {
          '•': [
            [false, '待办'],
            [true, '已办'],
          ],
        },
      ],
    ],
    ['- 一\n懒行\n\n段', [{ '•': [['', '一⏎懒行']] }, '段']],
    ['```js\na\n\n  b\n```\n后', [{ code: 'a\n\n  b' }, '后']],
    ['~~~\nopen', [{ code: 'open' }]],
    [
      'a\n|b|c|\n|:-|-:|\n|**1**||\n|x|y|z|\n后',
      [
        'a',
        {
          table: [
            ['b', 'c'],
            ['B(1)', ''],
            ['x', 'y'],
          ],
          aligns: ['left', 'right'],
        },
        '后',
      ],
    ],
    [
      `|a|b|\n|-|-|\n|[[code:${id}|居|x]]|\\||`,
      [
        {
          table: [
            ['a', 'b'],
            ['R(code 居|x)', '|'],
          ],
          aligns: [null, null],
        },
      ],
    ],
    ['a\r\nb\r\n\r\n## 二', ['a⏎b', 'h2 二']],
    ['', []],
  ])('%j', (text, wanted) => {
    expect(shapes(text)).toEqual(wanted)
  })

  test.prop([
    fc.string({
      unit: fc.constantFrom('#', ' ', '>', '-', '1.', '|', '`', '\n', '社', '*', '+'),
      maxLength: 80,
    }),
  ])('are made of any text', text => {
    expect(Array.isArray(parseMarkdown(text))).toBe(true)
  })

  it('end somewhere however deep they are', () => {
    expect(shapes('>'.repeat(5_000)).length).toBe(1)
    const deep = Array.from({ length: 400 }, (_, n) => `${' '.repeat(n * 2)}- x`).join('\n')
    expect(shapes(deep).length).toBeGreaterThan(0)
  })
})
