import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../text/index.ts'
import { turnsOf, wordsOfTurn } from './index.ts'

const text = [
  '访谈记录',
  '',
  '访谈员：您在𠮷祥楼住了多久？',
  '',
  '王某（男，45岁）：二十年了👨‍👩‍👧。',
  '',
  '楼下有棵树。',
  '',
  '',
  '访谈员: 树还在吗？',
  '王某：不在了。',
  '注意：录音中断。',
  '王 某：又回来了。',
  '',
  '',
].join('\n')

const speakers = [
  { name: '采访', labels: ['访谈员'] },
  { name: '王先生', labels: ['王某', '王某（男，45岁）'] },
]

/** Speaker and words of the turns. */
function told(text: string, turns: ReturnType<typeof turnsOf>): [string, string][] {
  return turns.map(({ from, to, speaker }) => [speaker, text.slice(from, to)])
}

describe('turns of a text', () => {
  it('run from their label to before the next one, without the blanks at their end', () => {
    expect(told(text, turnsOf(text, speakers))).toEqual([
      ['采访', '访谈员：您在𠮷祥楼住了多久？'],
      ['王先生', '王某（男，45岁）：二十年了👨‍👩‍👧。\n\n楼下有棵树。'],
      ['采访', '访谈员: 树还在吗？'],
      ['王先生', '王某：不在了。\n注意：录音中断。'],
      ['王先生', '王 某：又回来了。'],
    ])
  })

  it('are those of the speakers listed; what others say is part of the turn above', () => {
    expect(told(text, turnsOf(text, speakers.slice(0, 1)))).toEqual([
      ['采访', text.slice(text.indexOf('访谈员：'), text.indexOf('访谈员:')).trimEnd()],
      ['采访', text.slice(text.indexOf('访谈员:')).trimEnd()],
    ])
    expect(turnsOf(text, [])).toEqual([])
  })

  it('go to one speaker where two were merged', () => {
    const merged = [{ name: '全部', labels: ['访谈员', '王某', '王某（男，45岁）', '注意'] }]
    expect(turnsOf(text, merged).map(turn => turn.speaker)).toEqual(Array(6).fill('全部'))
  })

  it('end at headings and at the notes', () => {
    const parts = ['问：好吗？', '第二部分', '问：后来呢？', '答：散了[1]。', '', '注释', '[1] 指邻里。']
    const joined = parts.join('\n')
    const at = (words: string) => joined.indexOf(words)
    const marks: Mark[] = [
      { kind: 'heading', from: at('第二'), to: at('第二') + 4, level: 1 },
      { kind: 'heading', from: at('问：后'), to: at('答'), level: 2 },
      { kind: 'note', from: at('[1] '), to: joined.length, label: '1', at: at('[1]。') },
    ]
    const both = [
      { name: '问', labels: ['问'] },
      { name: '答', labels: ['答'] },
    ]
    expect(told(joined, turnsOf(joined, both, marks))).toEqual([
      ['问', '问：好吗？'],
      ['问', '问：后来呢？'],
      ['答', '答：散了[1]。'],
    ])
  })

  it('begin at the stamp above the name', () => {
    const teams = '0:0:3.450 --> 0:0:6.100\nAnn\nHello?\n\n0:0:7.000 --> 0:0:8.000\nMei\nYes.\n'
    const turns = turnsOf(teams, [
      { name: 'Ann', labels: ['Ann'] },
      { name: 'Mei', labels: ['MEI'] },
    ])
    expect(told(teams, turns)).toEqual([
      ['Ann', '0:0:3.450 --> 0:0:6.100\nAnn\nHello?'],
      ['Mei', '0:0:7.000 --> 0:0:8.000\nMei\nYes.'],
    ])
  })

  it('that the file marks are taken as they are, under the names confirmed', () => {
    const cues = '大家好。\n欢迎。\nBye: all\n'
    const marks: Mark[] = [
      { kind: 'turn', from: 0, to: 4, speaker: '陈立' },
      { kind: 'turn', from: 5, to: 8, speaker: 'Mei' },
      { kind: 'turn', from: 9, to: 17, speaker: '陳立' },
    ]
    expect(turnsOf(cues, [{ name: '陈老师', labels: ['陈立'] }], marks)).toEqual([
      { kind: 'turn', from: 0, to: 4, speaker: '陈老师' },
      { kind: 'turn', from: 9, to: 17, speaker: '陈老师' },
    ])
  })

  it('cover every word said, however the labels are spelt', () => {
    const label = fc.constantFrom('问：', '答：', '問: ', '[00:01:02] 答：', '问 （停顿）：', '**答**：')
    const words = fc.constantFrom('好。', '𠮷祥👨‍👩‍👧？', '我不知道\n\n真的', 'ＡＢＣ', 'שלום')
    const both = [
      { name: '问', labels: ['问', '问（停顿）'] },
      { name: '答', labels: ['答'] },
    ]
    fc.assert(
      fc.property(fc.array(fc.tuple(label, words), { maxLength: 30 }), lines => {
        const text = `${lines.map(([label, words]) => label + words).join('\n\n')}\n\n`
        const turns = turnsOf(text, both)
        expect(turns.map(({ from, to }) => text.slice(from, to))).toEqual(lines.map(line => line.join('')))
        expect(turns.map(turn => text.slice(wordsOfTurn(text, turn)?.from, turn.to))).toEqual(
          lines.map(([, words]) => words),
        )
      }),
    )
  })
})

describe('the words of a turn', () => {
  it.each([
    ['behind a colon', '王某（男）： 好。', '好。'],
    ['behind a stamp', '[00:00:03] Ann: Hello.', 'Hello.'],
    ['behind bold', '**Ann:** Hello.', 'Hello.'],
    ['below name and time', '张三 00:12:03\n好。\n\n真的。', '好。\n\n真的。'],
    ['below time and name', '00:00:03\nAnn\nHello.', 'Hello.'],
    ['without a label', 'Hello there, all of you.', 'Hello there, all of you.'],
    ['without a label, one word', '好', '好'],
    ['behind a field that no label is', '注意：录音中断。', '注意：录音中断。'],
  ])('stand %s', (_, turn, words) => {
    const text = `前。\n${turn}\n后。`
    const span = wordsOfTurn(text, { from: 3, to: 3 + turn.length })
    expect(span && text.slice(span.from, span.to)).toBe(words)
  })

  it('are none where only a label stands', () => {
    expect(wordsOfTurn('张三：', { from: 0, to: 3 })).toBeNull()
    expect(wordsOfTurn('张三 00:12:03', { from: 0, to: 11 })).toBeNull()
  })
})
