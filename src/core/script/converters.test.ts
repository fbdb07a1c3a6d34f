import fc from 'fast-check'
import { Converter } from 'opencc-js'
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases'
import STCharacters from 'opencc-js/dict/STCharacters'
import STPhrases from 'opencc-js/dict/STPhrases'
import TSCharacters from 'opencc-js/dict/TSCharacters'
import TSPhrases from 'opencc-js/dict/TSPhrases'
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../text/index.ts'
import { convertScript, loadConversions, loadConverter } from './converters.ts'
import { layOver, type ShownText } from './shown-text.ts'

const sides = (dictionary: string) => dictionary.split('|').flatMap(entry => entry.split(' '))
const oddEntries = [STCharacters, TSCharacters]
  .flatMap(dictionary => dictionary.split('|').map(entry => entry.split(' ')))
  .filter(([key = '', value = '']) => key.length !== value.length)
  .flat()

/** Pieces whose conversion hangs on their neighbours, characters that grow or shrink, and all that is no Chinese. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'乾干幹后後里裡裏髮发發着著面麵只隻台臺颱松鬆云雲鬥斗谷穀',
    '皇后',
    '头发',
    '頭髮',
    '乾隆',
    '看著',
    '編著',
    '编著',
  ),
  fc.constantFrom(
    ...sides(STPhrases),
    ...sides(TSPhrases),
    ...sides(TWVariantsRevPhrases),
    ...sides(HKVariantsPhrases),
  ),
  fc.constantFrom(...oddEntries),
  fc.constantFrom(
    '𠮷',
    '👨‍👩‍👧',
    'ＡＢ',
    'abc ',
    '，',
    '。',
    '\n',
    '⿰氵里',
    '⿱',
    'שלום',
    '豈',
    '𫝈',
    '\ud87e\udc00',
  ),
)
const mixed = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''))

/** What somebody sees. */
function seen({ text, odd }: ShownText): string {
  return odd.reduceRight((words, { from, to, shown }) => words.slice(0, from) + shown + words.slice(to), text)
}

const ways = [
  ['t', 'simplified', Converter({ from: 'cn', to: 't' })],
  ['tw', 'simplified', Converter({ from: 'cn', to: 'tw' })],
  ['hk', 'simplified', Converter({ from: 'cn', to: 'hk' })],
  ['tw', 'traditional', Converter({ from: 't', to: 'tw' })],
  ['hk', 'traditional', Converter({ from: 't', to: 'hk' })],
  ['cn', 'simplified', Converter({ from: 't', to: 'cn' })],
  ['cn', 'traditional', Converter({ from: 'tw', to: 'cn' })],
] as const

describe('conversion between scripts', () => {
  it.each(ways)('to %s of %s text is the one of OpenCC', async (view, script, convert) => {
    const conversion = (await loadConversions(view))[script]
    fc.assert(
      fc.property(mixed, text => {
        expect(convertScript(text, conversion)).toBe(convert(text))
      }),
      { numRuns: 400 },
    )
  })

  it.each(ways)(
    'to %s of %s text takes no phrase across the phrases of OpenCC',
    async (view, script, convert) => {
      const conversion = (await loadConversions(view))[script]
      const simplify = Converter({ from: 't', to: 'cn' })
      const words = [...sides(TWVariantsRevPhrases), ...sides(HKVariantsPhrases)]
      const text = words.flatMap(word => [word, simplify(word), `${word.slice(-1)}${word}`]).join('\n')
      expect(convertScript(text, conversion)).toBe(convert(text))
    },
  )

  it.each(['cn', 't', 'tw', 'hk'] as const)('to %s leaves every character at its place', async view => {
    const show = await loadConverter(view)
    fc.assert(
      fc.property(mixed, text => {
        const shown = show(text)
        expect(shown.text.length).toBe(text.length)
        expect([...seen(shown)].length).toBe([...text].length)
        expect(seen(shown).isWellFormed()).toBe(true)
        for (let at = 0; at <= text.length; at++) {
          expect(splitsCharacter(shown.text, at)).toBe(splitsCharacter(text, at))
          expect(shown.text[at] === '\n').toBe(text[at] === '\n')
        }
        let end = 0
        for (const { from, to } of shown.odd) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(splitsCharacter(text, from) || splitsCharacter(text, to)).toBe(false)
          end = to
        }
      }),
      { numRuns: 400 },
    )
  })

  it('shows the same words whatever part of a text is looked at', async () => {
    const show = await loadConverter('tw')
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, one, other) => {
        const shown = show(text)
        const from = Math.min(one, other) % (text.length + 1)
        const to = Math.max(from, Math.max(one, other) % (text.length + 1))
        if (splitsCharacter(text, from) || splitsCharacter(text, to)) return
        const characters = [...seen(shown)]
        const before = [...text.slice(0, from)].length
        const odd = shown.odd
          .filter(each => each.from >= from && each.to <= to)
          .map(each => ({ ...each, from: each.from - from, to: each.to - from }))
        const selected = [...seen({ text: shown.text.slice(from, to), odd })]
        expect(selected).toEqual(characters.slice(before, before + [...text.slice(from, to)].length))
      }),
      { numRuns: 400 },
    )
  })
})

describe('script of paragraphs', () => {
  it.each([
    ['tw', '头发和皇后，干部与若干里', '頭髮和皇后，幹部與若干裡'],
    ['tw', '鄰里的里長說：皇后、後面、羣眾', '鄰里的里長說：皇后、後面、群眾'],
    ['tw', '公里\n里長說話\n头发', '公里\n里長說話\n頭髮'],
    ['hk', '卫生和里面', '衞生和裏面'],
    ['cn', '他看著這本著名的書，在乾隆年間', '他看着这本著名的书，在乾隆年间'],
    ['cn', '这本编著很著名，引文作「社區」', '这本编著很著名，引文作「社区」'],
    ['t', '里面\r\nplain English', '裏面\r\nplain English'],
  ] as const)('to %s: %s', async (view, text, expected) => {
    expect((await loadConverter(view))(text)).toEqual({ text: expected, odd: [] })
  })

  it('draws what is longer or shorter in the other script over what is stored', async () => {
    const { text, odd } = (await loadConverter('cn'))('這㗲鄉')
    expect([text, odd]).toEqual(['这㗲乡', [{ from: 1, to: 2, shown: '𠵾' }]])
  })

  it('shows as stored what is not character for character', () => {
    expect(layOver('一二三', '一二')).toEqual({ text: '一二三', odd: [] })
  })
})
