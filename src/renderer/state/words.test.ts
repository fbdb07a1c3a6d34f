import { afterEach, describe, expect, it } from 'vitest'
import { type RefusalCode, refusalCodes } from '../../core/refusal.ts'
import { languages } from '../../ipc/constants.ts'
import type { Act } from '../../ipc/history.ts'
import { i18n } from './i18n.ts'
import { actWords, refusalWords } from './words.ts'

const refusal = (code: RefusalCode, values = {}) => ({ code, values, detail: '' })
const act = (operation: string, values: Act['values']) => ({ operation, values }) as Act

describe('refusalWords', () => {
  afterEach(() => i18n.changeLanguage('en'))

  it('names what the refusal is about', async () => {
    await i18n.changeLanguage('zh-CN')
    expect(refusalWords(refusal('name-taken', { name: '居民参与𠮷' }))).toContain('“居民参与𠮷”')
  })

  it.each(languages)('has a sentence for every refusal in %s, also when no value came', async language => {
    await i18n.changeLanguage(language)
    for (const code of refusalCodes) {
      const words = refusalWords(refusal(code))
      expect(words, code).not.toMatch(/\uE000|\{\{|“”|「」|（）|\(\)| {2}|^[\s，,：:]| [.,，。]/)
      expect(words.length, code).toBeGreaterThan(4)
      expect(words, code).toMatch(/[.。]$/)
    }
  })

  it('never reads holes out of a name', () => {
    expect(refusalWords(refusal('name-taken', { name: '{{path}} $t(app)' }))).toContain('“{{path}} $t(app)”')
  })
})

describe('actWords', () => {
  afterEach(() => i18n.changeLanguage('en'))

  it('says one thing by its name and several by their number', () => {
    expect(actWords(act('imports.run', { count: 1, document: '访谈' }))).toBe('import 访谈')
    expect(actWords(act('imports.run', { count: 12, document: '访谈' }))).toBe('import 12 documents')
  })

  it.each([
    ['zh-CN', '编码“说‘不’的人”'],
    ['zh-TW', '編碼「說『不』的人」'],
  ])('gives a name with quotation marks inner ones in %s', async (language, words) => {
    await i18n.changeLanguage(language)
    const code = language === 'zh-CN' ? '说“不”的人' : '說「不」的人'
    expect(actWords(act('codings.apply', { code }))).toBe(words)
    const refused = { operation: 'codings.apply', words: JSON.stringify({ code }) }
    const inside = language === 'zh-CN' ? '后来的“编码‘说“不”的人’”' : '後來的「編碼『說「不」的人』」'
    expect(refusalWords(refusal('act-built-upon', refused))).toContain(inside)
  })

  it('says a field by its word as long as it has no name of its own', async () => {
    expect(actWords(act('attributes.update', { attribute: '', field: 'publisher' }))).toBe(
      'change the attribute Publisher',
    )
    expect(actWords(act('attributes.remove', { attribute: '出版社 𠮷', field: 'publisher' }))).toBe(
      'delete the attribute 出版社 𠮷',
    )
  })

  it('says the state of a document in words', () => {
    const words = actWords(act('documents.setState', { document: '访谈', state: 'in-progress' }))
    expect(words).toBe('mark 访谈 as In progress')
  })
})
