import { describe, expect, it } from 'vitest'
import { TextBuilder } from '../../text-builder.ts'
import {
  dateOfDttm,
  equationWords,
  FlowWriter,
  headingLevelOf,
  type ParagraphProperties,
  Story,
} from './index.ts'

const plain: ParagraphProperties = {
  outlineLevel: null,
  depth: 0,
  listLevel: null,
  list: null,
  indent: 0,
  firstIndent: 0,
}

function textOf(tell: (story: Story) => void): string {
  const builder = new TextBuilder()
  const writer = new FlowWriter(builder)
  const story = new Story('body', block => writer.write(block))
  tell(story)
  story.finish(plain)
  return builder.finish().text
}

describe('words shown by an equation field', () => {
  it.each([
    ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(hàn),漢)', '漢'],
    [' eq \\o\\ac(○,一)', '一'],
    ['EQ \\o(\\s\\up 10(a,b),字)', '字'],
    ['EQ \\o(a;b)', 'b'],
    ['EQ \\f(1,2)', null],
    ['EQ \\o(a)', null],
    ['EQ \\o(a,\\s(b))', null],
    ['EQ \\o(a,b', null],
    ['PAGE \\o(a,b)', null],
    [`EQ \\o(${'('.repeat(3000)},b)`, null],
  ])('of %s', (instruction, words) => {
    expect(equationWords(instruction)).toBe(words)
  })
})

describe('dates of Word', () => {
  it('are read without a zone, and are none when a part is impossible', () => {
    expect(dateOfDttm(1737627909)).toBe('2021-02-03T04:05')
    expect(dateOfDttm(0)).toBeNull()
    expect(dateOfDttm(-1)).toBeNull()
  })
})

describe('names of styles', () => {
  it.each([
    ['heading 1', 0],
    ['Heading 9', 8],
    ['标题 3', 2],
    ['標題2', 1],
    ['Title', null],
    ['heading', null],
    ['heading 10', null],
  ])('%s', (name, level) => {
    expect(headingLevelOf(name)).toBe(level)
  })
})

describe('a story', () => {
  it('indents items by how they are nested, and parts lists', () => {
    const item = (story: Story, label: string, words: string, listLevel: number, list: string) => {
      story.setLabel(label)
      story.write(words)
      story.endParagraph({ ...plain, listLevel, list })
    }
    expect(
      textOf(story => {
        item(story, '一、', 'a', 0, '1')
        item(story, '\uf0b7\t', 'b', 1, '2')
        item(story, '（二）', 'c', 0, '1')
        item(story, '1.\t', 'd', 0, '3')
      }),
    ).toBe('一、a\n  • b\n（二）c\n\n1. d\n')
  })

  it('puts boxes behind their paragraph, inside a cell too', () => {
    const paragraph = (words: string) =>
      ({
        kind: 'paragraph',
        pieces: [{ kind: 'words', words }],
        headingLevel: null,
        label: '',
        listLevel: 0,
        list: null,
      }) as const
    expect(
      textOf(story => {
        story.write('a')
        story.addBox(paragraph('box'))
        story.endCell({ ...plain, depth: 1 })
        story.write('b')
        story.endCell({ ...plain, depth: 1 })
        story.endRow({ ...plain, depth: 1 })
        story.addBox(paragraph('last'))
      }),
    ).toBe('a box\tb\n\nlast\n')
  })

  it('marks a comment without a range on the word before, and one whose range never ends up to its sign', () => {
    const comment = { kind: 'comment', author: 'X', text: 'y', madeAt: null } as const
    const builder = new TextBuilder()
    const writer = new FlowWriter(builder)
    const story = new Story('body', block => writer.write(block))
    story.write('one ')
    story.add({ kind: 'comment-start', id: 'a' })
    story.write('two three ')
    story.add({ ...comment, id: 'a' })
    story.write('社区𠮷')
    story.add({ ...comment, id: 'b' })
    story.finish(plain)
    const { text, marks } = builder.finish()
    expect(marks.map(({ from, to }) => text.slice(from, to))).toEqual(['two three', '区𠮷'])
  })
})
