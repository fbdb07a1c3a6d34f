import { describe, expect, it } from 'vitest'
import { applyEdits, cleanText, findFlags, proposeDetails, rules } from './index.ts'
import { headFurniture, spamLine } from './sample-dirt.ts'

const LENGTH = 2_000_000
/** Of what is costly without harm: enough for a pattern that tries every way there is to take hours. */
const SHORTER = 400_000
const fill = (unit: string, length = SHORTER) => unit.repeat(Math.ceil(length / unit.length))
const numbered = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at + 1)).join('\n')

const texts: Readonly<Record<string, string>> = {
  'only blanks': fill(' ', LENGTH),
  'only line ends': fill('\n', LENGTH),
  'only brackets': fill('(', LENGTH),
  'only digits': fill('1', LENGTH),
  'one line of hanzi': fill('街坊邻里议事会', LENGTH),
  'one line of rare characters': fill('𠮷', LENGTH),
  'half a million lines': '街\n'.repeat(500_000),
  'half a million blank lines': ' \n'.repeat(500_000),
  'numbered lines': numbered(50_000, number => `${number}、街`),
  'numbered parts': numbered(50_000, number => `第${number}章 街`),
  'numbered texts': numbered(50_000, number => `第${number}篇`),
  'a label and blanks': `中图分类号:${fill(' ')}x\n关键词${fill(' ')}x\n参考文献${fill(' ')}x`,
  'a number, blanks, a number': `1${fill(' ', LENGTH)}2`,
  'opening quotation marks': fill('“'),
  'quotations that nobody closes': fill('“街\n'),
  'lines that break off': fill('街坊们在院子里商量了几个月的停车问题还没有个结果，\n'),
  'note marks': fill('街①。'),
  'question marks': fill('?;街'),
  'every character behind a question mark': Array.from(
    { length: SHORTER / 4 },
    (_, at) => `?;${String.fromCharCode(0x4e00 + (at % 20_000))}`,
  ).join(''),
  dashes: fill('街坊—街坊一街坊'),
  'folios and issues': Array.from({ length: SHORTER / 10 }, (_, at) => `街${at % 999}2024.2`).join(''),
  'citations of ranges': `${fill('街[1-200]')}\n参考文献\n[2]街`,
  'place names with bars': fill('街县|'),
  'words of an abstract': `Abstract ${fill('a', LENGTH)}`,
  'titles of files': fill('夜市摊位.pdf\n'),
  'labels of lists': fill('猜你喜欢\n'),
  glosses: fill('會(huì)'),
}

/** For a busy machine; what fails here takes hours. */
const PATIENCE = 240_000

describe.each(Object.entries(texts))('a text of %s', (_, text) => {
  it(
    'is cleaned, searched for damage and asked for its title',
    () => {
      const { documents } = cleanText(text)
      for (const { from, to, edits, text: result } of documents) {
        expect(applyEdits(text, from, to, edits) === result).toBe(true)
      }
      const flags = findFlags(text, { scraped: true })
      expect(flags.every(({ from, to }) => from < to && to <= text.length)).toBe(true)
      expect(proposeDetails({ title: null, text, metadata: {} })).not.toHaveProperty('title')
    },
    PATIENCE,
  )
})

const everything = Object.fromEntries(rules.map(({ id }) => [id, true]))
const glosses = [...'區會個開說來時戶過當實際變關鎮對這發裡幾']
  .map(character => `${character}(shè)`)
  .join('')
  .repeat(3)
const scraped = (text: string) => `${spamLine}\n${headFurniture}${glosses}。\n${text}\n展开阅读全文\n`

it.each([
  'only blanks',
  'only brackets',
  'one line of hanzi',
  'numbered lines',
  'a number, blanks, a number',
  'labels of lists',
  'folios and issues',
])(
  'all rules together finish with %s on a scraped page',
  name => {
    const page = scraped(texts[name] ?? '')
    const { documents } = cleanText(page, { rules: everything })
    expect(documents.length).toBeGreaterThan(0)
  },
  PATIENCE,
)

it(
  'all rules together finish with broken glosses, segments and half-width marks',
  () => {
    const segment = (number: number) => `${number}、${'街坊议事会'.repeat(60)},街`
    for (const text of [
      `${'會(huì)?jiǎng)'.repeat(20_000)}`,
      `${'?;顒?dòng)會(huì)'.repeat(20_000)}`,
      numbered(1500, segment).replaceAll('\n', '\n\n'),
      '街,'.repeat(50_000),
      `街${'?!'.repeat(50_000)}街`,
    ]) {
      expect(cleanText(scraped(text), { rules: everything }).documents.length).toBeGreaterThan(0)
    }
  },
  PATIENCE,
)
