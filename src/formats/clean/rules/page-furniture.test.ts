import { describe, expect, it } from 'vitest'
import { applyEdits, cleanText } from '../index.ts'

const text =
  '第一頁的話說到一半\n\n街市研究 7\n\n就翻頁了。\n\n第二頁到此完。\n\n8\n\n𠮷家的故事。\n\n\n\n（完）\n'
const head = { from: text.indexOf('\n\n街市'), to: text.indexOf('就翻'), insert: '' }
const folio = { from: text.indexOf('8'), to: text.indexOf('𠮷'), insert: '' }
const result = '第一頁的話說到一半就翻頁了。\n\n第二頁到此完。\n\n𠮷家的故事。\n\n\n\n（完）\n'

describe('running heads that a reader found', () => {
  it('go exactly where it says, and nothing else changes', () => {
    const [document] = cleanText(text, { furniture: [folio, head] }).documents
    expect(document?.text).toBe(result)
    expect(applyEdits(text, 0, text.length, document?.edits ?? [])).toBe(result)
    expect(document?.removed).toEqual([
      { rule: 'page-furniture', from: text.indexOf('街市'), to: text.indexOf('7') + 1, text: '街市研究 7' },
      { rule: 'page-furniture', from: folio.from, to: folio.from + 1, text: '8' },
    ])
    expect(cleanText(result).documents[0]?.text).toBe(result)
  })

  it('leave what they say in their place', () => {
    const furniture = [{ ...head, insert: '\n' }]
    expect(cleanText(text, { furniture }).documents[0]?.text).toContain('說到一半\n就翻頁')
  })

  it('come back one by one', () => {
    const options = { furniture: [head, folio] }
    const [first] = cleanText(text, options).documents[0]?.removed ?? []
    const kept = cleanText(text, { ...options, keep: edit => edit.finding !== first?.from }).documents[0]
    expect(kept?.text).toBe(result.replace('一半就', '一半\n\n街市研究 7\n\n就'))
    expect(kept?.removed.map(span => span.text)).toEqual(['8'])
  })

  it('stay when the rule is off', () => {
    const options = { furniture: [head], rules: { 'page-furniture': false } }
    expect(cleanText(text, options).documents[0]?.text).toBe(text)
  })

  it.each([
    ['overlap another', [head, { ...head, from: head.from + 2 }]],
    ['lie outside', [head, { from: text.length - 1, to: text.length + 5, insert: '' }]],
    ['cut a character', [head, { from: folio.from, to: folio.to + 1, insert: '' }]],
    ['run backwards', [head, { from: folio.to, to: folio.from, insert: '' }]],
    ['are no numbers', [head, { from: Number.NaN, to: folio.to, insert: '' }]],
  ])('are passed over when they %s', (_, furniture) => {
    expect(cleanText(text, { furniture }).documents).toEqual(cleanText(text, { furniture: [head] }).documents)
  })
})
