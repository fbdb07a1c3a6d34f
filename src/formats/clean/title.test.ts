import { expect, it } from 'vitest'
import { findTitle } from './title.ts'

const body = '老街的夜市开了三十多年,白天是菜场,傍晚换成小吃和日用品,摊位没有划线,谁先来谁先占。'

it.each([
  ['a first line', `夜市的轮换\n\n${body}`, '夜市的轮换'],
  ['a first line with a colon', `轮换:一条老街的夜市\n\n${body}`, '轮换:一条老街的夜市'],
  ['a Markdown heading', `# 夜市的轮换\n\n${body}`, '夜市的轮换'],
  ['a question', `夜市归谁管?\n\n${body}`, '夜市归谁管?'],
  ['no sentence', `夜市开了。\n\n${body}`, null],
  ['no numbered heading', `一、缘起\n\n${body}`, null],
  ['no label', `关键词:夜市;轮换\n\n${body}`, null],
  ['no speaker', `甲：您好\n乙：您好\n甲：${body}`, null],
  ['no data of an interview', `访谈时间：下午\n\n${body}`, null],
  ['no time of a message', `2023-05-02 20:11:05 阿桂\n${body}`, null],
  ['no page number', `第3页\n\n${body}`, null],
  ['nothing where no text follows', '夜市的轮换\n\n第二行\n', null],
  ['nothing in an empty text', '', null],
])('finds %s', (_, text, expected) => expect(findTitle(text)).toBe(expected))
