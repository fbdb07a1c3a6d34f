import { expect, it } from 'vitest'
import { foldUnits } from './fold-unit.ts'

it.each([
  ['script', '社區與環境的關係，說來話長', '社区与环境的关系说来话长'],
  ['variants', '裏裡裹 著衞啟啓', '里里裹着卫启启'],
  ['width and case', 'ＡＢＣ１２３ Abc', 'abc123abc'],
  ['half width kana', 'ｶﾞﾗｽ', 'カラス'],
  ['accents, composed or not', 'É e\u0301 ü', 'eeu'],
  ['Kangxi radicals and compatibility characters', '⼀⼈ 豈', '一人岂'],
  ['blanks and punctuation', ' a\u3000b\n—“c”…★', 'abc'],
  ['points', 'שָׁלוֹם', 'שלום'],
])('folds %s', (_, text, folded) => {
  expect(foldUnits(text)).toBe(folded)
})

it('leaves rare characters, emoji and other scripts as they are', () => {
  expect(foldUnits('𠮷👨‍👩‍👧한글ひらがな')).toBe('𠮷👨👩👧한글ひらがな')
})

it('folds long texts whole', () => {
  expect(foldUnits('社區。'.repeat(10_000))).toBe('社区'.repeat(10_000))
  expect(foldUnits(`${'社'.repeat(8_192)}。`)).toBe('社'.repeat(8_192))
})
