import { describe, expect, it } from 'vitest'
import { bullet, readableSymbols, symbolCharacter } from './symbol-fonts.ts'

describe('symbol fonts', () => {
  it.each([
    [0xf061, 'Symbol', 'α'],
    [0x61, 'symbol', 'α'],
    [0xf0b7, 'Symbol', '•'],
    [0xf0de, 'Symbol', '⇒'],
    [0xf0ef, 'Symbol', '⎪'],
    [0xf0fe, 'Symbol', '⎭'],
    [0xf021, 'Wingdings', '✏'],
    [0xf04a, 'Wingdings', '☺'],
    [0xf05e, 'Wingdings', '♈'],
    [0xf06c, 'Wingdings', '●'],
    [0xf06f, 'Wingdings', '□'],
    [0xf076, 'Wingdings', '❖'],
    [0xf07e, 'Wingdings', '❞'],
    [0xf081, 'Wingdings', '①'],
    [0xf0a7, 'Wingdings', '▪'],
    [0xf0a8, 'Wingdings', '☐'],
    [0xf0ab, 'Wingdings', '★'],
    [0xf0b7, 'Wingdings', '🕐'],
    [0xf0c2, 'Wingdings', '🕛'],
    [0xf0d8, 'Wingdings', '➢'],
    [0xf0e0, 'Wingdings', '→'],
    [0xf0e8, 'Wingdings', '➔'],
    [0xf0fb, 'Wingdings', '✗'],
    [0xf0fc, 'Wingdings', '✓'],
    [0xf0fe, 'Wingdings', '☑'],
    [0xf052, 'Wingdings 2', '☑'],
    [0xf0a3, 'Wingdings 2', '□'],
    [0x2022, 'Arial', '•'],
    [0x20bb7, null, '𠮷'],
    [0xf0b7, 'Fancy', '•'],
    [0xf041, 'Fancy', '\ufffd'],
    [0xd800, null, '\ufffd'],
    [0xe000, null, '\ufffd'],
    [0x110000, null, '\ufffd'],
    [0, null, '\ufffd'],
  ])('%i of %s is %s', (code, font, character) => {
    expect(symbolCharacter(code, font)).toBe(character)
  })

  it('changes only the codes of the font in words', () => {
    expect(readableSymbols('是\uf0fc 𠮷 a\uf0a8', 'Wingdings')).toBe('是✓ 𠮷 a☐')
    expect(readableSymbols('\uf041\uf0b7', 'Fancy')).toBe('\uf041•')
  })

  it('keeps bullets that say something', () => {
    expect(['\uf0fc', '\uf0a8', '\uf06c', ' '].map(sign => bullet(sign, 'Wingdings'))).toEqual([
      '✓',
      '☐',
      '•',
      '',
    ])
    expect([bullet('–', null), bullet('□', 'SimSun')]).toEqual(['•', '□'])
  })
})
