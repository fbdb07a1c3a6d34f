import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, makeAnchor } from './anchor.ts'
import { CERTAIN_ENOUGH, reanchor } from './reanchor.ts'
import { splitsCharacter } from './span.ts'

const paragraphs = [
  '我在𠮷祥楼住了二十年，楼下那棵槐树是我们搬来那年种的，如今已经高过三楼的窗台。',
  '居委会请大家去开会，可是会上说话的总是那几个人，年轻人下班晚，从来赶不上。',
  '信任不是一天建起来的。谁家有事喊一声，隔壁就过来，这样过了几年才敢把钥匙放在对门。',
  '网格员每周来两次，问的都是同样的问题，填的都是同样的表，大家也就越来越不爱答👨‍👩‍👧。',
  'The estate was built in a hurry; nobody asked us what we needed, and nobody has asked since.',
  'עברנו לשכונה אחרי הצבא, ואז כולם הכירו את כולם.',
]
const before = paragraphs.join('\n\n')

/** The anchor of words that stand once in the text. */
function anchorOf(words: string, text = before): Anchor {
  const from = text.indexOf(words)
  return makeAnchor({ from, to: from + words.length }, text)
}

/** The words found in the new text for one anchor. */
function found(words: string, after: string): string | null {
  const [result] = reanchor([anchorOf(words)], before, after)
  return result?.span ? after.slice(result.span.from, result.span.to) : null
}

describe('anchors of a text that came back changed', () => {
  it.each([
    ['an equal text', '信任不是一天建起来的', before],
    ['a new title above', '信任', `新标题\n\n${before}`],
    ['a paragraph before taken out', '从来赶不上', before.replace(`${paragraphs[0]}\n\n`, '')],
    ['changes elsewhere in the sentence', '谁家有事喊一声', before.replace('隔壁就过来', '邻居都过来')],
  ])('are certain where their words stayed: %s', (_, words, after) => {
    const [result] = reanchor([anchorOf(words)], before, after)
    const from = after.indexOf(words)
    expect(result).toEqual({ span: { from, to: from + words.length }, score: 1 })
  })

  it.each([
    [
      'words changed inside',
      '信任不是一天建起来的。谁家有事喊一声',
      before.replace('不是一天建起', '并非一夜建立起'),
      '信任并非一夜建立起来的。谁家有事喊一声',
    ],
    [
      'the first word changed',
      '网格员每周来两次，问的都是',
      before.replace('网格员每周', '社工每周'),
      '社工每周来两次，问的都是',
    ],
    [
      'words put in at the edges',
      '填的都是同样的表',
      before.replace('填的都是同样的表', '每次填的都是同样的表格'),
      '填的都是同样的表',
    ],
    [
      'letters changed',
      'nobody asked us what we needed',
      before.replace('nobody asked us', 'no-one asked us'),
      'no-one asked us what we needed',
    ],
    [
      'half of it taken out',
      '可是会上说话的总是那几个人，年轻人下班晚',
      before.replace('，年轻人下班晚', ''),
      '可是会上说话的总是那几个人，',
    ],
  ])('follow their words: %s', (_, words, after, expected) => {
    expect(found(words, after)).toBe(expected)
  })

  it('follow a paragraph that moved, also when words in it changed', () => {
    const moved = [...paragraphs.slice(1), paragraphs[0]].join('\n\n')
    expect(found('楼下那棵槐树', moved)).toBe('楼下那棵槐树')
    expect(found('槐树', moved)).toBe('槐树')
    const edited = moved.replace('二十年，楼下那棵槐树是我们搬来', '二十多年，楼下那棵老槐树还是我们搬来')
    expect(found('楼下那棵槐树是我们搬来那年种的', edited)).toBe('楼下那棵老槐树还是我们搬来那年种的')
    const [result] = reanchor([anchorOf('楼下那棵槐树是我们搬来那年种的')], before, edited)
    expect(result?.score).toBeGreaterThan(CERTAIN_ENOUGH)
    expect(result?.score).toBeLessThan(1)
  })

  it.each([
    ['a paragraph that was taken out', '信任不是一天建起来的', before.replace(`${paragraphs[2]}\n\n`, '')],
    [
      'a sentence that was rewritten',
      '谁家有事喊一声，隔壁就过来',
      before.replace('谁家有事喊一声，隔壁就过来', '遇到难处大伙都会搭把手'),
    ],
    ['everything in another text', '信任不是一天建起来的', '天气晴朗，适合出门。\n\n到了傍晚下起小雨。'],
    ['everything in no text', '信任', ''],
  ])('are left for a person to look at: %s', (_, words, after) => {
    const [result] = reanchor([anchorOf(words)], before, after)
    expect(result?.span).toBeNull()
    expect(result?.score).toBeLessThan(CERTAIN_ENOUGH)
  })

  it('never go to a passage that looks the same but is another', () => {
    const twice = `问：您觉得有什么变化？\n答：树没了，人也散了。\n${before}\n问：您觉得有什么变化？\n答：电梯装上了，下楼方便。\n`
    const at = twice.lastIndexOf('您觉得有什么变化')
    const anchor = makeAnchor({ from: at, to: at + 8 }, twice)
    const after = twice.slice(0, twice.lastIndexOf('问：'))
    expect(reanchor([anchor], twice, after)[0]?.span).toBeNull()
  })

  it('do not go to a passage of their own wording that was there before, whatever follows it now', () => {
    const asked = '问：您觉得小区里有什么变化？答：'
    const twice = `${before}\n${asked}树没了，人也散了，谁都不认识谁。\n\n${before.slice(0, 60)}\n${asked}电梯装上了，下楼方便得多，我天天出门。`
    const at = twice.lastIndexOf('您觉得小区里')
    const anchor = makeAnchor({ from: at, to: at + 12 }, twice)
    const after = `${before}\n${asked}电梯装上了，下楼方便得多，我天天出门。\n\n${before.slice(0, 60)}`
    expect(reanchor([anchor], twice, after)[0]?.span).toBeNull()
  })

  it('of a sentence found word for word in one place need no context', () => {
    const words = '谁家有事喊一声，隔壁就过来，这样过了几年'
    const rest = before.replace(`${paragraphs[2]}\n\n`, '')
    const motto = `本章的题记取自一位老人：“${words}”。以下从头说起。`
    expect(found(words, `${motto}\n\n${rest}`)).toBe(words)
    expect(found(words, `${motto}\n\n${motto}另见第二章。\n\n${rest}`)).toBeNull()
    expect(found('谁家有事喊一声', `${motto}\n\n${rest}`)).toBeNull()
  })

  it('of a few characters weigh less than their context', () => {
    const after = `老槐树还在，居委会的牌子却换过了。${'另起一段。'.repeat(4)}总是那几个人，年轻人都走了，剩下的也不大出门。`
    expect(found('总是那几个人', after)).toBeNull()
  })

  it('are not certain where only a few characters stayed', () => {
    const [one, other] = [
      '大家都说信任很要紧，没有它什么也办不成。',
      '大家都讲信任极重要，少了它什么也办不成。',
    ]
    const anchor = makeAnchor({ from: 4, to: 6 }, one)
    const [result] = reanchor([anchor], one, other)
    expect(result?.span).toEqual({ from: 4, to: 6 })
    expect(result?.score).toBeLessThan(1)
  })

  it('keep whole characters where half of a rare one stayed', () => {
    const text = `${before}\n\n${paragraphs[0]?.replace('窗台', '𠮷')}`
    const anchor = anchorOf('如今已经高过三楼的𠮷', text)
    const after = `${paragraphs[0]?.replace('窗台', '𠮶')}\n\n${before}`
    const [result] = reanchor([anchor], text, after)
    expect(result?.span && after.slice(result.span.from, result.span.to)).toBe('如今已经高过三楼的𠮶')
  })

  it('of two or three characters need their context', () => {
    const other = '邮局搬走以后，信任这个词才有人说起，也只有一两位老人还记得从前的样子。'
    const gone = before.replace(`${paragraphs[2]}\n\n`, '')
    expect(found('信任', `${gone}\n\n${other}`)).toBeNull()
    const both = [1, 2].map(index => paragraphs[index]).join('\n\n')
    expect(found('信任', `${both}\n\n新的一段。\n\n${before.replace(both, '')}`)).toBe('信任')
  })

  it('are not taken for others that another paragraph ends with', () => {
    const ends = [
      '槐树下有人下棋，有人看棋，也有人只是坐着晒太阳，一坐就是一个下午，谁也不急着回家𠮷。',
      '居委会的灯亮到九点，门一直开着，来的人有的问路，有的抱怨楼道里的杂物，有的只想说说话𠮷。',
    ]
    const next = paragraphs[1] ?? ''
    const text = `${ends[0]}\n\n${paragraphs[2]}\n\n${ends[1]}\n\n${next}`
    const after = `${ends[1]}\n\n${paragraphs[2]}\n\n${ends[0]}\n\n${next}`
    const from = text.lastIndexOf('𠮷')
    const [result] = reanchor([makeAnchor({ from, to: from + 2 }, text)], text, after)
    expect(result?.span?.from ?? after.indexOf('𠮷')).toBe(after.indexOf('𠮷'))
  })

  it('are found though the words they were made for have changed since', () => {
    const [result] = reanchor(
      [{ ...anchorOf('楼下那棵槐树'), span: { from: 3, to: 9 } }],
      before,
      `序。\n\n${before}`,
    )
    expect(result?.span?.from).toBe(4 + before.indexOf('楼下那棵槐树'))
  })

  it('of a long passage keep both ends when it moves and is edited', () => {
    const long = Array.from(
      { length: 40 },
      (_, index) => `第${index}位居民说，楼里的事他${index * 13}年前就知道了，没有人来问过`,
    ).join('；')
    const text = `${before}\n\n${long}\n\n${before.slice(0, 30)}`
    const after = `${long.replace('第20位居民', '另一位住户').replace('第30位居民说，', '')}\n\n${before}`
    const [result] = reanchor([anchorOf(long, text)], text, after)
    expect(result?.span).toEqual({ from: 0, to: after.indexOf('\n\n') })
  })
})

/** Hanzi, rare ones among them, that follow from a seed; two of them have hardly four characters in a row in common. */
function wordsOf(seed: number): string {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const character = () => (next(30) === 0 ? '𠮷' : String.fromCharCode(0x4e00 + next(3_000)))
  return `${Array.from({ length: 20 + next(120) }, character).join('')}。`
}
const sentences = fc
  .uniqueArray(fc.nat(2 ** 31), { minLength: 4, maxLength: 14 })
  .map(seeds => seeds.map(wordsOf))

/** A span of whole characters within a text. */
function spanIn(text: string, start: number, length: number): { from: number; to: number } {
  let from = start % Math.max(1, text.length - 1)
  let to = Math.min(text.length, from + 1 + length)
  if (splitsCharacter(text, from)) from -= 1
  if (splitsCharacter(text, to)) to += 1
  return { from, to }
}

const places = fc.array(fc.tuple(fc.nat(13), fc.nat(160), fc.nat(30)), { minLength: 1, maxLength: 20 })

describe('whatever the text', () => {
  it('anchors in paragraphs that moved are found where these are', () => {
    fc.assert(
      fc.property(sentences, places, fc.nat(), (list, marked, turn) => {
        const order = list.map((_, index) => (index * 5 + turn) % list.length)
        fc.pre(new Set(order).size === list.length)
        const moved = order.map(index => list[index] ?? '')
        const [text, after] = [list.join('\n\n'), moved.join('\n\n')]
        const expected = marked.map(([paragraph, start, length]) => {
          const words = list[paragraph % list.length] ?? ''
          const span = spanIn(words, start, length)
          const [from, to] = [text.indexOf(words), after.indexOf(words)]
          return {
            anchor: makeAnchor({ from: from + span.from, to: from + span.to }, text),
            span: { from: to + span.from, to: to + span.to },
          }
        })
        const results = reanchor(
          expected.map(({ anchor }) => anchor),
          text,
          after,
        )
        for (const [index, { span, anchor }] of expected.entries()) {
          const result = results[index]
          // Next to where a paragraph ended, too little of the context of a short quotation may be left.
          if (result?.span === null) expect(anchor.quotation.length).toBeLessThan(16)
          else expect(result?.span).toEqual(span)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('anchors in parts taken out are detached, the others stay', () => {
    fc.assert(
      fc.property(sentences, places, fc.nat(13), (list, marked, gone) => {
        const lost = gone % list.length
        const [text, after] = [list.join('\n\n'), list.filter((_, index) => index !== lost).join('\n\n')]
        const anchors = marked.map(([paragraph, start, length]) => {
          const words = list[paragraph % list.length] ?? ''
          const at = text.indexOf(words)
          const span = spanIn(words, start, length + 8)
          return makeAnchor({ from: at + span.from, to: at + span.to }, text)
        })
        for (const [index, result] of reanchor(anchors, text, after).entries()) {
          const isLost = (marked[index]?.[0] ?? 0) % list.length === lost
          const words = result.span && after.slice(result.span.from, result.span.to)
          expect(words).toBe(isLost ? null : anchors[index]?.quotation)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('anchors in words some of which were changed stay with them', () => {
    const changes = fc.array(fc.nat(10_000), { maxLength: 12 })
    fc.assert(
      fc.property(sentences, places, changes, (list, marked, changed) => {
        const text = list.join('\n\n')
        const units = text.split('')
        for (const place of changed) {
          const at = place % units.length
          if (/[\u4e00-\u9fff]/.test(units[at] ?? '')) units[at] = '改'
        }
        const after = units.join('')
        const spans = marked.map(([, start, length]) => spanIn(text, start * 7, length + 12))
        const anchors = spans.map(span => makeAnchor(span, text))
        for (const [index, { span, score }] of reanchor(anchors, text, after).entries()) {
          const expected = spans[index] ?? { from: 0, to: 0 }
          const parts = [text, after].map(words => words.slice(expected.from, expected.to).split(''))
          const others = parts[0]?.filter((unit, place) => unit !== parts[1]?.[place]).length ?? 0
          const length = expected.to - expected.from
          // Words many of which are others now are not the same passage; of three characters none may be.
          if (3 * others > length || (length < 4 && others > 0)) continue
          expect(score).toBeGreaterThanOrEqual(CERTAIN_ENOUGH)
          // Few equal characters between changes count as changed, too.
          expect(Math.abs((span?.from ?? -100) - expected.from)).toBeLessThanOrEqual(2)
          expect(Math.abs((span?.to ?? -100) - expected.to)).toBeLessThanOrEqual(2)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('spans are whole, inside the text, and certain enough', () => {
    const anyText = fc
      .array(fc.constantFrom('社区', '信任', '𠮷', '👨‍👩‍👧', 'word ', 'ע', '。', '\n'), { maxLength: 60 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(anyText, anyText, fc.nat(200), fc.nat(40), (text, after, start, length) => {
        fc.pre(text.length > 1)
        const [result] = reanchor([makeAnchor(spanIn(text, start, length), text)], text, after)
        expect(result?.score).toBeGreaterThanOrEqual(0)
        expect(result?.score).toBeLessThanOrEqual(1)
        expect(result?.span !== null).toBe((result?.score ?? 0) >= CERTAIN_ENOUGH)
        if (!result?.span) return
        const { from, to } = result.span
        expect(from >= 0 && from < to && to <= after.length).toBe(true)
        expect(splitsCharacter(after, from) || splitsCharacter(after, to)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })
})
