import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../core/text/index.ts'
import { itemAt, kindsIn, outlineOf, speakersIn } from './outline.ts'

const text = '𠮷祥社區\n\n一、背景\n\n王某：我們\n開會了。\n李某：好👨‍👩‍👧。\n王某：\n'
const markOf = (words: string) => {
  const from = text.indexOf(words)
  return { from, to: from + words.length }
}
const marks: readonly Mark[] = [
  { kind: 'page', label: 'iv', from: 0, to: text.length },
  { kind: 'heading', level: 2, ...markOf('𠮷祥社區') },
  { kind: 'heading', level: 4, ...markOf('一、背景') },
  { kind: 'turn', speaker: '王某', ...markOf('王某：我們\n開會了。') },
  { kind: 'turn', speaker: '李某', ...markOf('李某：好👨‍👩‍👧。') },
  { kind: 'turn', speaker: '王某', from: text.lastIndexOf('王某'), to: text.length },
]
const seen = (kind: 'heading' | 'turn' | 'page') =>
  outlineOf(text, marks, kind).map(({ depth, title, speaker }) => [depth, title, speaker])

describe('the outline', () => {
  it('tells headings by the levels the text uses, turns by who begins how, pages by their label', () => {
    expect(seen('heading')).toEqual([
      [0, '𠮷祥社區', null],
      [1, '一、背景', null],
    ])
    expect(seen('turn')).toEqual([
      [0, '我們 開會了。', '王某'],
      [0, '好👨‍👩‍👧。', '李某'],
      [0, '', '王某'],
    ])
    expect(seen('page')).toEqual([[0, 'iv', null]])
    expect(kindsIn(marks)).toEqual(['heading', 'turn', 'page'])
    expect(speakersIn(marks)).toEqual(['王某', '李某'])
  })

  it('cuts no character and leaves out what is no longer in the text', () => {
    const long = `${'a'.repeat(119)}𠮷的`
    const [item] = outlineOf(long, [{ kind: 'heading', level: 1, from: 0, to: long.length }], 'heading')
    expect(item?.title).toBe('a'.repeat(119))
    expect(outlineOf('短', marks, 'turn')).toEqual([])
  })

  it('knows where a place is', () => {
    const items = outlineOf(text, marks, 'turn')
    const at = (words: string) => itemAt(items, text.indexOf(words))
    expect([itemAt(items, 0), at('王某'), at('開會'), at('李某'), itemAt(items, text.length)]).toEqual([
      -1, 0, 0, 1, 2,
    ])
  })
})
