import type { Mark } from '../../src/core/text/index.ts'
import { fixture } from './formats-fixtures.ts'

/** What the tests compare of a text: its words and what is marked in them, free of offsets. */
export interface Shape {
  readonly text: string
  /** Level and words, in order. */
  readonly headings: readonly (readonly [number, string])[]
  /** Label, words, and what stands before the call in the text. */
  readonly notes: readonly (readonly [string, string, string | null])[]
  /** The words, the author, the remark. */
  readonly comments: readonly (readonly [string, string, string])[]
}

/** What stands before a note's call: enough to tell the place. */
const BEFORE = 6

export function shapeOf({ text, marks }: { text: string; marks: readonly Mark[] }): Shape {
  const words = (mark: Mark) => text.slice(mark.from, mark.to)
  return {
    text,
    headings: marks.flatMap(mark => (mark.kind === 'heading' ? [[mark.level, words(mark)] as const] : [])),
    notes: marks.flatMap(mark => {
      if (mark.kind !== 'note') return []
      return [
        [mark.label, words(mark), mark.at === null ? null : text.slice(mark.at - BEFORE, mark.at)] as const,
      ]
    }),
    comments: marks.flatMap(mark =>
      mark.kind === 'comment' ? [[words(mark), mark.author, mark.text] as const] : [],
    ),
  }
}

/**
 * The reading that is asked for, from a file in the agreed layout with `#` before headings
 * (`scripts/fixtures/layout.py` makes it of the source, past every reader).
 */
export function expectedShape(name: 'article' | 'paper'): Shape {
  const lines = new TextDecoder().decode(fixture(`${name}.expected.txt`)).split('\n')
  const heading = /^(#+) (.*)$/
  const text = lines.map(line => heading.exec(line)?.[2] ?? line).join('\n')
  return {
    text,
    headings: lines.flatMap(line => {
      const found = heading.exec(line)
      return found === null ? [] : [[found[1]?.length ?? 0, found[2] ?? ''] as const]
    }),
    notes: lines.flatMap(line => {
      const label = /^\[(\d+)\] /.exec(line)?.[1]
      if (label === undefined) return []
      const at = text.indexOf(`[${label}]`)
      return [[label, line, text.slice(at - BEFORE, at)] as const]
    }),
    comments: name === 'article' ? [['十一个问题', '督导', '请补充便签原文的编号。']] : [],
  }
}

/** The text and its marks as they are when page furniture is taken out, as the import desk does by default. */
export function withoutFurniture(read: { text: string; marks: readonly Mark[] }): {
  text: string
  marks: Mark[]
} {
  const furniture = read.marks.filter(mark => mark.kind === 'furniture')
  let text = ''
  let at = 0
  const moves: { from: number; by: number }[] = []
  for (const mark of furniture) {
    text += read.text.slice(at, mark.from) + mark.insert
    at = mark.to
    moves.push({ from: mark.to, by: text.length - at })
  }
  text += read.text.slice(at)
  const move = (place: number) => place + (moves.findLast(({ from }) => from <= place)?.by ?? 0)
  const marks = read.marks.flatMap((mark): Mark[] => {
    if (mark.kind === 'furniture') return []
    const moved = { ...mark, from: move(mark.from), to: move(mark.to) }
    return [moved.kind === 'note' && moved.at !== null ? { ...moved, at: move(moved.at) } : moved]
  })
  return { text, marks }
}
