import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../../core/text/index.ts'
import { decodeText } from '../text/index.ts'
import { applyEdits, type CleanOptions, cleanText, findFlags, mapPositions, rules } from './index.ts'
import { findLayout } from './layout.ts'
import {
  farmLine,
  glossed,
  headFurniture,
  relatedList,
  segmented,
  spamLine,
  tailFurniture,
} from './sample-dirt.ts'
import { runningHeadPage } from './sample-pages.ts'
import { article, cleanTexts, traditionalArticle } from './sample-texts.ts'
import { soundTexts } from './sound-texts/index.ts'
import { council, market, village } from './sound-texts/paragraphs.ts'

const corpus = resolve(process.env.POSTIL_SHARED ?? '../shared', 'corpus')
const hasCorpus = existsSync(resolve(corpus, 'raw'))
const corpusPages = hasCorpus
  ? readdirSync(resolve(corpus, 'raw')).map(
      name => decodeText(readFileSync(resolve(corpus, 'raw', name))).text,
    )
  : []

const sound = fc.constantFrom(...Object.values({ ...cleanTexts, ...soundTexts }))
/** Dirt of each kind, as it stands around or inside of a text. */
const dirt = fc.constantFrom(
  spamLine,
  farmLine,
  headFurniture,
  tailFurniture,
  relatedList,
  '夜市.pdf_第1页\n第1页 / 共6页',
  '2021-04-02 03:41:01沈雨荷',
  '第1篇\n\n第2篇',
  '區(qū)會(huì)',
  '?jiǎng)?chuàng)',
  '1、街坊\n\n2、邻里',
  '\n\n',
  '𠮷👨‍👩‍👧',
)
const mixture = fc
  .array(fc.oneof(sound, dirt, fc.constantFrom(...corpusPages, glossed(traditionalArticle))), {
    minLength: 1,
    maxLength: 5,
  })
  .map(parts => parts.join('\n\n'))
const switches = fc.record(Object.fromEntries(rules.map(({ id }) => [id, fc.boolean()])), {
  requiredKeys: [],
})
const furniture = fc.array(
  fc.record({ from: fc.nat(4000), to: fc.nat(4000), insert: fc.constantFrom('', ' ', '\n\n') }),
  { maxLength: 6 },
)
const options: fc.Arbitrary<CleanOptions> = fc.record(
  { rules: switches, cuts: fc.array(fc.nat(20_000), { maxLength: 5 }), furniture },
  { requiredKeys: [] },
)

describe(`any mixture of sound texts and dirt${hasCorpus ? '' : ' (without the corpus: ../shared is not there)'}`, () => {
  it('stays as it is once it is clean', () => {
    fc.assert(
      fc.property(mixture, text => {
        for (const document of cleanText(text).documents) {
          const again = cleanText(document.text, { split: 'none' }).documents
          expect(again.map(document => document.text)).toEqual([document.text])
        }
      }),
      { numRuns: 120 },
    )
  })

  it('is told by its edits, whatever is asked for', () => {
    fc.assert(
      fc.property(mixture, options, (text, wanted) => {
        const { documents, outside } = cleanText(text, wanted)
        let end = 0
        for (const edit of outside) {
          expect(edit.from).toBe(end)
          end = edit.to
        }
        for (const { from, to, edits, removed, text: result } of documents) {
          expect(from).toBe(end)
          expect(applyEdits(text, from, to, edits)).toBe(result)
          expect(result.isWellFormed()).toBe(true)
          const bounds = [from, ...edits.flatMap(edit => [edit.from, edit.to]), to]
          expect(bounds.filter((bound, at) => bound < (bounds[at - 1] ?? 0))).toEqual([])
          expect(bounds.filter(bound => splitsCharacter(text, bound))).toEqual([])
          expect(removed.filter(span => text.slice(span.from, span.to) !== span.text)).toEqual([])
          end = to
        }
        expect(end).toBe(text.length)
      }),
      { numRuns: 100 },
    )
  })

  it('leads from each kept place to its place in the result and back', () => {
    fc.assert(
      fc.property(
        mixture,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
        (text, places) => {
          for (const { from, to, edits, text: result } of cleanText(text).documents) {
            const map = mapPositions(text, from, to, edits)
            for (const part of places) {
              const position = Math.floor(part * (result.length - 1))
              const source = map.toSource(position)
              // A place inside something inserted has no place of its own in the source.
              if (result[position] !== text[source]) continue
              expect(map.toCleaned(source)).toBeGreaterThanOrEqual(0)
              const back = map.toSource(map.toCleaned(source))
              expect(back).toBe(source)
            }
          }
        },
      ),
      { numRuns: 80 },
    )
  })

  it('has flags with whole characters, by place and apart', () => {
    fc.assert(
      fc.property(mixture, text => {
        const { documents, flags } = cleanText(text)
        for (const [at, flag] of flags.entries()) {
          expect(flag.to).toBeGreaterThan(flag.from)
          expect(flag.from).toBeGreaterThanOrEqual(flags[at - 1]?.to ?? 0)
          expect(splitsCharacter(text, flag.from) || splitsCharacter(text, flag.to)).toBe(false)
          expect(flag.suggestion?.isWellFormed()).not.toBe(false)
          expect(documents.some(({ from, to }) => from <= flag.from && flag.to <= to)).toBe(true)
        }
      }),
      { numRuns: 80 },
    )
  })
})

/** Clean texts that stand on a page without being changed by weak signs: laid out as cleaning lays them out. */
const bases = [
  article,
  traditionalArticle,
  ...Object.values(soundTexts).filter(
    text =>
      isChinese(text) && !/\|[^\n]*\n$/.test(text) && findLayout(text).length === 0 && isUntouched(text),
  ),
]

function isChinese(text: string): boolean {
  return (text.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 2 > text.length
}

function isUntouched(text: string): boolean {
  const [document] = cleanText(
    `${spamLine}\n\n${headFurniture}${text}${relatedList}${tailFurniture}${farmLine}`,
  ).documents
  return document?.text === text
}

const base = fc.constantFrom(...bases)
const some = (words: string) => fc.constantFrom('', words)

describe('a clean text comes back out of a page', () => {
  it('is tried with many texts', () => expect(bases.length).toBeGreaterThan(40))

  it('with spam, furniture, related articles and links around it', () => {
    const around = fc.tuple(
      some(`${spamLine}\n\n0\n`),
      fc.constant(headFurniture),
      some(relatedList),
      some(tailFurniture),
      some(farmLine),
    )
    fc.assert(
      fc.property(base, around, (text, [spam, head, related, tail, farm]) => {
        const page = `${spam}${head}${text}${related}${tail}${farm}`
        expect(cleanText(page).documents.map(document => document.text)).toEqual([text])
      }),
      { numRuns: 150 },
    )
  })

  it('with readings behind its characters', () => {
    const traditional = fc
      .array(
        fc.constantFrom(
          village,
          traditionalArticle.slice(0, -1),
          '這個會開過了,問題也總算說到了,鄰居們都來了。',
        ),
        { minLength: 3, maxLength: 6 },
      )
      .map(parts => `${parts.join('\n\n')}\n`)
    fc.assert(
      fc.property(traditional, some(`${spamLine}\n\n`), (text, spam) => {
        expect(cleanText(spam + glossed(text)).documents.map(document => document.text)).toEqual([text])
      }),
      { numRuns: 60 },
    )
  })

  it('cut into numbered pieces of any length, but for its breaks', () => {
    const words = (text: string) => text.replace(/\s/g, '')
    const paragraphs = fc.array(fc.constantFrom(market, council, `${market}他说:“好。”又说1,204次。`), {
      minLength: 8,
      maxLength: 14,
    })
    fc.assert(
      fc.property(paragraphs, fc.integer({ min: 90, max: 170 }), (parts, length) => {
        const text = parts.join('\n\n')
        // A piece that happens to end where sentences do looks like an item of a list.
        const page = segmented(text, length)
        const pieces = page.split('\n\n').slice(0, -1)
        fc.pre(pieces.filter(piece => /[。”]$/.test(piece)).length * 3 < pieces.length)
        expect(words(cleanText(page).documents[0]?.text ?? '')).toBe(words(text))
      }),
      { numRuns: 80 },
    )
  })

  it('as one of the texts of a collection', () => {
    fc.assert(
      fc.property(
        fc.array(
          base.filter(text => text.length > 120),
          { minLength: 2, maxLength: 5 },
        ),
        some(`${spamLine}\n\n`),
        (texts, spam) => {
          const page = `${spam}${texts.map((text, at) => `第${at + 1}篇\n\n${text}`).join('\n')}`
          expect(cleanText(page).documents.map(({ text, label }) => [label, text])).toEqual(
            texts.map((text, at) => [`第${at + 1}篇`, text]),
          )
        },
      ),
      { numRuns: 80 },
    )
  })

  it('printed with running heads and page numbers that a reader found', () => {
    const head = fc.constantFrom('\n\n街市研究 12\n\n', '\n13\n', ' 14 ', '\n\n老街夜市 · 15\n')
    fc.assert(
      fc.property(
        sound,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), head), { maxLength: 6 }),
        (text, heads) => {
          const places = heads
            .map(([part, words]) => ({ at: Math.floor(part * text.length), words }))
            .filter(({ at }) => !splitsCharacter(text, at))
            .sort((a, b) => a.at - b.at)
          const furniture: { from: number; to: number; insert: string }[] = []
          let page = ''
          let before = 0
          for (const { at, words } of places) {
            page += text.slice(before, at)
            furniture.push({ from: page.length, to: page.length + words.length, insert: '' })
            page += words
            before = at
          }
          page += text.slice(before)
          expect(cleanText(page, { furniture }).documents.map(document => document.text)).toEqual([text])
        },
      ),
      { numRuns: 200 },
    )
  })
})

it.each([true, false])(
  'a printed page gives its words and its notes, numbers read backwards: %s',
  reversed => {
    const { page, words, notes } = runningHeadPage(reversed)
    const text = cleanText(page).documents[0]?.text.replace(/\s/g, '') ?? ''
    expect(text).toContain(words.replace(/\s/g, ''))
    for (const note of notes) expect(text).toContain(note.replace(/\s/g, ''))
    expect(findFlags(text).every(({ to }) => to <= text.length)).toBe(true)
  },
)
