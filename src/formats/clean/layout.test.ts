import { expect, it } from 'vitest'
import { findLayout } from './layout.ts'
import { View } from './view.ts'

function laidOut(text: string): string {
  return new View(text, 0, text.length, []).with('layout', findLayout(text)).text
}

const long = '摊主们先试了抽签,抽到的人不一定出摊,没抽到的人仍旧站在街口等,等到收摊才走。'

it.each([
  ['drops blank lines in front and behind', `\n \n${long}\n\n\n`, `${long}\n`],
  ['adds the last line end', long, `${long}\n`],
  ['drops blanks behind the last words', `${long} \u3000`, `${long}\n`],
  ['makes many empty lines one', `${long}\n \n\n\n${long}\n`, `${long}\n\n${long}\n`],
  ['puts an empty line between paragraphs', `${long}\n${long}\n`, `${long}\n\n${long}\n`],
  ['drops blanks at the end of a line', `${long}  \n\n${long}\n`, `${long}\n\n${long}\n`],
  ['keeps blanks in front of a paragraph', `\n\u3000\u3000${long}`, `\u3000\u3000${long}\n`],
  [
    'keeps the lines of a verse together',
    `${long}\n\n灯亮一半\n汤热一半\n`,
    `${long}\n\n灯亮一半\n汤热一半\n`,
  ],
  [
    'keeps the rows of a table together',
    `${long}\n\n| ${long} | 1 |\n|---|---|\n`,
    `${long}\n\n| ${long} | 1 |\n|---|---|\n`,
  ],
  ['leaves nothing as it is', ' \n ', ' \n '],
])('%s', (_, text, expected) => expect(laidOut(text)).toBe(expected))
