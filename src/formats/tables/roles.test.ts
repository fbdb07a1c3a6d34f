import { describe, expect, it } from 'vitest'
import { type ColumnRoleGuess, guessRoles } from './index.ts'

const answers = [
  '居委会每个月来一次，问我们有什么困难，我说楼道的灯坏了很久。',
  '𠮷野家门口的空地原来是菜场，现在改成了停车的地方，大家都有意见。',
  '我们这栋楼都是老邻居，有事情在群里说一声，很快就有人来帮忙。',
  '刚搬来的时候谁也不认识，后来参加了合唱队，才慢慢熟悉起来的。',
]

/** Columns as `header: value|value`. */
function guess(...columns: string[]): ColumnRoleGuess[] {
  const header = columns.map(column => column.slice(0, column.indexOf(':')))
  const cells = columns.map(column => column.slice(column.indexOf(':') + 1).split('|'))
  const rows = (cells[0] ?? []).map((_, row) => cells.map(column => column[row] ?? ''))
  return guessRoles({ header, rows })
}

function roles(...columns: string[]): string {
  return guess(...columns)
    .map(({ role }) => role)
    .join(' ')
}

describe('guessRoles', () => {
  it('tells text, name and attributes of a survey apart', () => {
    const [time, id, consent, sex, answer, empty] = guess(
      '提交时间:2021/3/5 9:00:01|2021/3/5 9:10:00|2021/3/5 10:00:00|2021/3/6 8:00:00',
      '编号:P1|P2|P3|P4',
      '是否同意:是|是|否|是',
      '性别:女|男|女|男',
      `回答:${answers.join('|')}`,
      'Column:|||',
    )
    expect(time).toMatchObject({ role: 'attribute', type: 'date', filled: 4, distinct: 4, dateOrder: null })
    expect(id).toMatchObject({ role: 'name', type: 'text', examples: ['P1', 'P2', 'P3'] })
    expect(consent).toMatchObject({ role: 'attribute', type: 'yes-no', filled: 4, distinct: 2 })
    expect(sex).toMatchObject({ role: 'attribute', type: 'choice', choices: ['女', '男'] })
    expect(answer).toMatchObject({ role: 'text', type: 'text', choices: [] })
    expect(empty).toEqual({
      role: 'ignore',
      type: 'text',
      choices: [],
      dateOrder: null,
      filled: 0,
      distinct: 0,
      examples: [],
    })
  })

  it.each([
    [
      'a header that names rows before one that does not',
      'attribute name text',
      ['place:a|b|c|d', 'Participant ID:1|2|3|4', `x:${answers.join('|')}`],
    ],
    [
      'the first unique column without such a header',
      'attribute name attribute',
      ['sex:f|m|f|m', 'who:a|b|c|d', 'where:e|f|g|h'],
    ],
    ['no column with a value missing', 'attribute name', ['name:a|b||d', 'who:a|b|c|d']],
    [
      'no dates, decimals and links',
      'attribute attribute attribute',
      ['on:2021-01-01|2021-01-02', 'sum:1.5|2.5', 'at:https://example.org/a|https://example.org/b'],
    ],
    ['no text', 'text', [`姓名:${answers.join('|')}`]],
  ])('takes as name %s', (_, expected, columns) => {
    expect(roles(...columns)).toBe(expected)
  })

  it.each([
    ['every long column', 'text text', [`a:${answers.join('|')}`, `b:${answers.toReversed().join('|')}`]],
    ['answers of several lines', 'name text', ['id:1|2', 'q:yes, often\nyes|no, not\nany more now']],
    [
      'the longest column when all are short',
      'name attribute text',
      ['id:a|b|c', 'x:one two|three four|five six', 'q:they never asked|nobody came here|we met every week'],
    ],
    [
      'no column of links or of the same words',
      'name attribute attribute',
      [
        'id:1|2|3|4',
        `at:${[1, 2, 3, 4].map(n => `https://example.org/a/long/way/to/go/for/one/page/${n}`).join('|')}`,
        `q:${Array(4).fill(answers[0]).join('|')}`,
      ],
    ],
  ])('takes as text %s', (_, expected, columns) => {
    expect(roles(...columns)).toBe(expected)
  })

  it('counts only rows that hold something when it looks for a name', () => {
    expect(
      guessRoles({
        header: ['id', 'x'],
        rows: [
          ['a', '1'],
          ['', ''],
          ['b', '2'],
        ],
      })[0]?.role,
    ).toBe('name')
  })

  it('shows short examples without cutting a character', () => {
    const [column] = guess(`q:${'a'.repeat(79)}𠮷𠮷|b\n c`)
    expect(column?.examples).toEqual(['a'.repeat(79), 'b c'])
  })

  it('keeps how days and months stand', () => {
    expect(guess('d:03/04/2021|25/04/2021')[0]).toMatchObject({ type: 'date', dateOrder: 'day-first' })
  })
})
