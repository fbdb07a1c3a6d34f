import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, codeStatuses } from '../../core/codebook/index.ts'
import type { Refusal } from '../../core/refusal.ts'
import { sheetLanguages } from './columns.ts'
import { readCodebookMarkdown } from './read-codebook-markdown.ts'
import { codebookMarkdown } from './write-codebook-markdown.ts'
import type { SheetCode } from './write-codebook-sheet.ts'

const bits = [
  ...[
    '𠮷',
    '👨‍👩‍👧',
    '居民',
    '參與',
    'עברית',
    'العربية',
    '\u200f',
    'Ａ',
    'a',
    '1',
    '2. ',
    '- ',
    '+ ',
    '• ',
    '* ',
  ],
  ...[
    '|',
    '`',
    '```',
    '~~~',
    '#',
    '## ',
    '> ',
    '**',
    '**Definition**',
    '**定义**',
    'Use when: ',
    '颜色：',
    '状态: ',
  ],
  ...[
    '\\',
    '/',
    '_',
    '[',
    ']',
    '[[code:x]]',
    '<b>',
    '&',
    '&amp;',
    '&#35;',
    ' · ',
    ': ',
    '：',
    '---',
    '===',
    '.',
  ],
  ...[' ', '  ', '\t', '\u3000', '\u00a0', '\ufeff', '\u2028', '\u0001', 'http://a.b', '\\n', '"', "'", '…'],
]
const words = fc.array(fc.constantFrom(...bits), { maxLength: 8 }).map(parts => parts.join(''))
const text = fc
  .array(fc.oneof(words, fc.constant(''), fc.string({ unit: 'grapheme' })), { maxLength: 6 })
  .map(lines => lines.join('\n'))
const name = fc
  .tuple(words, fc.constantFrom('甲', 'b', '𠮷', '`', '#', '\\'))
  .map(parts => cleanName(parts.join('')))

const codebook = fc
  .array(
    fc.record({
      ...{ name, depth: fc.nat(8), status: fc.constantFrom(...codeStatuses) },
      ...{ color: fc.constantFrom('#000000', '#aabbcc'), definition: text, useWhen: text, notWhen: text },
      ...{ examples: fc.array(text, { maxLength: 2 }), codings: fc.nat(99) },
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(rows => {
    const path: string[] = []
    const seen = new Set<string>()
    return rows.flatMap(({ depth, ...row }): SheetCode[] => {
      path.length = Math.min(depth, path.length)
      const parents = [...path]
      const key = JSON.stringify([...parents, row.name])
      if (seen.has(key)) return []
      seen.add(key)
      path.push(row.name)
      return [{ ...row, parents }]
    })
  })

const read = (markdown: string) => readCodebookMarkdown(Buffer.from(markdown))
/** Name with its path and definition: what most tests are about. */
const outline = (markdown: string) =>
  read(markdown).map(
    code => [...code.parents, code.name].join(' › ') + (code.definition ? ` = ${code.definition}` : ''),
  )

describe('a codebook in Markdown', () => {
  it('comes back exactly, whatever its names and rules hold', () => {
    fc.assert(
      fc.property(codebook, fc.constantFrom(...sheetLanguages), (codes, language) => {
        const wanted = codes.map(({ examples: _, codings: __, ...code }) => ({
          ...code,
          definition: code.definition || null,
          useWhen: code.useWhen || null,
          notWhen: code.notWhen || null,
        }))
        expect(read(codebookMarkdown(codes, language))).toEqual(wanted)
      }),
      { numRuns: 1000 },
    )
  })

  it('stays as it is when an editor writes other line ends and takes blanks from the ends of lines', () => {
    const code = {
      name: '居民 𠮷',
      parents: [],
      color: '#aabbcc',
      status: 'settled',
      examples: ['甲\n乙'],
    } as const
    const codes = [{ ...code, definition: '一\n\n二\n三 ', useWhen: ' עברית', notWhen: '', codings: 1 }]
    const text = codebookMarkdown(codes, 'zh-TW')
    const edited = `\ufeff${text.replace(/ +$/gm, '').replaceAll('\n', '\r\n')}`
    expect(read(edited)).toEqual(read(text))
    expect(read(text)).toMatchObject([{ definition: '一\n\n二\n三 ', useWhen: ' עברית', notWhen: null }])
  })

  it('without codes is empty', () => {
    expect(read(codebookMarkdown([], 'zh-CN'))).toEqual([])
  })

  it('reads nested lists of a person', () => {
    const list =
      '我的編碼\n\n- 治理 👨‍👩‍👧\n  - **居民参与**：開會、投票\n    也包括線上\n  - [ ] 網格\n\t- 走访\n* 信任: 𠮷\n1. עברית\n'
    expect(outline(list)).toEqual([
      '治理 👨‍👩‍👧',
      '治理 👨‍👩‍👧 › 居民参与 = 開會、投票\n也包括線上',
      '治理 👨‍👩‍👧 › 網格',
      '治理 👨‍👩‍👧 › 網格 › 走访',
      '信任 = 𠮷',
      'עברית',
    ])
  })

  it('takes words after a colon for a part of the name where two names would be the same', () => {
    expect(outline('- motive: money\n- motive: fame\n')).toEqual(['motive: money', 'motive: fame'])
  })

  it.each([
    [
      'a title and headings',
      '# 编码手册\n\n说明。\n\n## 甲\n\n定义一\n\n### 乙\n## 丙\n',
      ['甲 = 定义一', '甲 › 乙', '丙'],
    ],
    ['headings without a title', '# 甲\n## 乙\n# 丙', ['甲', '甲 › 乙', '丙']],
    ['a single top code', '# 甲\n## 乙 ##', ['甲', '甲 › 乙']],
    [
      'lists below headings',
      '# 甲\n- 乙\n  - 丙\n# 丁\n文\n- 不是编码\n',
      ['甲', '甲 › 乙', '甲 › 乙 › 丙', '丁 = 文\n- 不是编码'],
    ],
    ['a paragraph after a list', '- 甲\n- 乙\n\n以上。\n', ['甲', '乙']],
    ['names with marks', '- `x`_y\\_z\n- *é* e', ['x_y_z', 'é e']],
  ])('reads %s', (_, markdown, wanted) => {
    expect(outline(markdown)).toEqual(wanted)
  })

  it('knows rules by their words in each language', () => {
    const markdown =
      '# 甲\n状态：已定 · Color: AABBCC\n定义：一\n**何時不用：** 二\n三\n\n**Use when**\n\n四\n'
    expect(read(markdown)).toEqual([
      {
        ...{ name: '甲', parents: [], color: '#aabbcc', status: 'settled' },
        ...{ definition: '一', useWhen: '四', notWhen: '二\n三' },
      },
    ])
  })

  it.each([
    ['plain words', '居民参与\n', 'malformed-input'],
    ['a colour that is none', '# 甲\nColour: red\n', 'value-invalid'],
    ['nothing', '', 'file-empty'],
  ])('is refused with %s', (_, markdown, code) => {
    expect(() => read(markdown)).toThrow(expect.objectContaining({ code }) as Refusal)
  })
})
