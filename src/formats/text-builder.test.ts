import { describe, expect, it } from 'vitest'
import type { Mark } from '../core/text/index.ts'
import { MAX_TEXT_CHARACTERS } from './text/index.ts'
import { TextBuilder } from './text-builder.ts'

function build(steps: (builder: TextBuilder) => void): { text: string; marks: Mark[] } {
  const builder = new TextBuilder()
  steps(builder)
  return builder.finish()
}

/** Each mark with its words, so that a test reads as the text does. */
function words({ text, marks }: { text: string; marks: Mark[] }): [string, string][] {
  return marks.map(mark => [mark.kind, text.slice(mark.from, mark.to)])
}

function comment(from: number, to: number): Mark {
  return { kind: 'comment', from, to, author: 'R', text: 'why?', madeAt: null, color: null, tags: [] }
}

describe('layout', () => {
  it('parts blocks by one blank line and lines of a list by a line end', () => {
    const { text } = build(builder => {
      builder.endBlock()
      builder.write('社区治理 𠮷 ')
      builder.endBlock()
      builder.endBlock()
      builder.label('1. ')
      builder.write('  one')
      builder.endLine()
      builder.endLine()
      builder.label('  （一）')
      builder.write('two')
      builder.endLine()
      builder.endBlock()
      builder.write('end\u3000')
      builder.endBlock()
    })
    expect(text).toBe('社区治理 𠮷\n\n1. one\n  （一）two\n\nend\n')
  })

  it('drops the label of a line without words, and blanks that trail or stand alone', () => {
    const { text } = build(builder => {
      builder.write('  a \t')
      builder.endLine()
      builder.label('2. ')
      builder.write(' ')
      builder.endLine()
      builder.write('b')
    })
    expect(text).toBe('  a\nb\n')
  })

  it('keeps line breaks inside a paragraph, at most one blank line, none at its ends', () => {
    const { text } = build(builder => builder.write('\r\na \r\nb\n\n\n\nc\rd\n'))
    expect(text).toBe('a\nb\n\nc\nd\n')
  })

  it('parts cells by a tab, makes line ends in cells blanks and drops trailing empty cells', () => {
    const { text } = build(builder => {
      for (const row of [
        ['甲', 'x\ny\tz ', ''],
        ['', ' b ', 'c'],
        ['', '', ''],
      ]) {
        builder.startRow()
        for (const cell of row) {
          builder.startCell()
          builder.write(cell)
          builder.endLine()
          builder.endCell()
        }
        builder.endLine()
      }
      builder.startRow()
      builder.startCell()
      builder.endBlock()
      builder.write('merged')
      builder.endBlock()
      builder.endCell()
      builder.skipCells(2)
      builder.startCell()
      builder.write('last')
      builder.endCell()
    })
    expect(text).toBe('甲\tx y z\n\tb\tc\nmerged\t\t\tlast\n')
  })

  it('puts a table inside a cell on the line of the cell', () => {
    const { text } = build(builder => {
      builder.startRow()
      builder.startCell()
      builder.write('outer')
      builder.startRow()
      for (const cell of ['in', 'ner']) {
        builder.startCell()
        builder.write(cell)
        builder.endCell()
      }
      builder.endLine()
      builder.endCell()
      builder.startCell()
      builder.write('next')
      builder.endCell()
    })
    expect(text).toBe('outer in ner\tnext\n')
  })

  it('loses nothing of a text of many pieces', () => {
    const pieces = Array.from({ length: 10_000 }, (_, at) => `${at}，`)
    expect(build(builder => pieces.forEach(piece => void builder.write(piece))).text).toBe(
      `${pieces.join('')}\n`,
    )
  })

  it('keeps the text well formed', () => {
    expect(build(builder => builder.write('a\ud842 b')).text).toBe('a\ufffd b\n')
  })

  it.each(['', ' \n', '\ufeff'])('refuses %j as empty', only => {
    expect(() => build(builder => builder.write(only))).toThrow(
      expect.objectContaining({ code: 'file-empty' }),
    )
  })

  it('refuses more text than a document can have, blanks too', () => {
    const half = ' x'.repeat(MAX_TEXT_CHARACTERS / 4)
    const tooLarge = expect.objectContaining({
      code: 'file-too-large',
      values: { limit: MAX_TEXT_CHARACTERS },
    })
    expect(() => build(builder => [half, half, 'x'].forEach(words => void builder.write(words)))).toThrow(
      tooLarge,
    )
    expect(() => build(builder => builder.skipCells(MAX_TEXT_CHARACTERS + 1))).toThrow(tooLarge)
  })
})

describe('marks', () => {
  it('trims marks to their words and drops empty ones', () => {
    const built = build(builder => {
      const from = builder.length
      builder.write(' 一 ')
      builder.mark({ kind: 'heading', from, to: builder.length, level: 1 })
      builder.endBlock()
      builder.mark({ kind: 'heading', from: builder.length, to: builder.end, level: 2 })
      const start = builder.length
      builder.label('a) ')
      builder.write('𠮷 👨‍👩‍👧')
      builder.mark(comment(start, builder.end))
    })
    expect(words(built)).toEqual([
      ['heading', '一'],
      ['comment', 'a) 𠮷 👨‍👩‍👧'],
    ])
  })

  it.each([
    ['Latin word', 'the community.', 13, 'community'],
    ['blank', 'the community ', 14, 'community'],
    ['two Han characters', '她说社区好', 4, '社区'],
    ['a rare character', '𠮷𠮷𠮷', 6, '𠮷𠮷'],
    ['a sign', 'he “', 4, '“'],
    ['the word behind when none is before', 'שלום world', 0, 'שלום'],
  ])('a comment without a range marks %s', (_, text, at, marked) => {
    expect(words(build(builder => [builder.write(text), builder.mark(comment(at, at))]))).toEqual([
      ['comment', marked],
    ])
  })

  it('counts notes in the order of their calls and puts them at the end', () => {
    const built = build(builder => {
      builder.write('基层治理的经验')
      const first = builder.callNote()
      builder.write('是')
      const second = builder.callNote()
      const body = TextBuilder.forNote()
      body.write('第一段')
      body.endBlock()
      const from = body.length
      body.write('第二段。')
      body.mark(comment(from, body.end))
      builder.setNote(second, body)
      const other = TextBuilder.forNote()
      other.write('见上。')
      builder.setNote(first, other)
      builder.endBlock()
    })
    expect(built.text).toBe('基层治理的经验[1]是[2]\n\n注释\n\n[1] 见上。\n[2] 第一段 第二段。\n')
    expect(words(built)).toEqual([
      ['note', '[1] 见上。'],
      ['note', '[2] 第一段 第二段。'],
      ['comment', '第二段。'],
    ])
    expect(built.marks.flatMap(mark => (mark.kind === 'note' ? [[mark.label, mark.at]] : []))).toEqual([
      ['1', 7],
      ['2', 11],
    ])
  })

  it('lets pages follow each other without a gap', () => {
    const built = build(builder => {
      builder.write('one')
      builder.startPage('1')
      builder.endLine()
      builder.startPage('2')
      builder.endBlock()
      builder.startPage('3')
      builder.write('two ')
      builder.startPage('4')
      builder.write('three')
      builder.startPage('5')
    })
    expect(built.marks.map(mark => ('label' in mark ? [mark.label, mark.from, mark.to] : []))).toEqual([
      ['1', 0, 5],
      ['3', 5, 9],
      ['4', 9, built.text.length],
    ])
  })
})
