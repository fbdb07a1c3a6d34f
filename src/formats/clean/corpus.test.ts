import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../text/index.ts'
import { cleanText } from './index.ts'

const corpus = resolve(process.env.POSTIL_SHARED ?? '../shared', 'corpus')
const isThere = existsSync(resolve(corpus, 'truth/manifest.json'))

const read = (path: string) => decodeText(readFileSync(resolve(corpus, path))).text
const words = (text: string) => text.replace(/\s/g, '')

interface ManifestPage {
  readonly file: string
  readonly docs: readonly {
    readonly name: string
    readonly title: string | null
    readonly label: string | null
  }[]
}

const manifest: Readonly<Record<string, ManifestPage>> = isThere
  ? JSON.parse(read('truth/manifest.json'))
  : {}

describe.skipIf(!isThere)(
  `the shared corpus${isThere ? '' : ' (skipped: ../shared/corpus is not there)'}`,
  () => {
    it.each(Object.entries(manifest))(
      'page %s gives the wanted words, documents and titles',
      (_, { file, docs }) => {
        const { documents } = cleanText(read(`raw/${file}`))
        expect(documents.map(({ title, label, text }) => ({ title, label, text: words(text) }))).toEqual(
          docs.map(({ name, title, label }) => ({ title, label, text: words(read(`truth/${name}.txt`)) })),
        )
      },
    )

    it.each(['000', '003'])('page %s gives the wanted texts to the last line break', key => {
      const page = manifest[key]
      const { documents } = cleanText(read(`raw/${page?.file}`))
      expect(documents.map(({ text }) => text)).toEqual(
        page?.docs.map(({ name }) => read(`truth/${name}.txt`)),
      )
    })

    it('page 004 breaks its paragraphs where the wanted text does, as far as signs for it are left', () => {
      const page = manifest['004']
      const wanted = breaks(read('truth/004.txt'))
      const found = breaks(cleanText(read(`raw/${page?.file}`)).documents[0]?.text ?? '')
      const right = found.filter(at => wanted.includes(at)).length
      expect({ wrong: found.length - right, most: right >= 50 }).toEqual({ wrong: 0, most: true })
    })

    it.each(isThere ? readdirSync(resolve(corpus, 'truth')).filter(name => name.endsWith('.txt')) : [])(
      'the clean text %s stays as it is',
      name => {
        const text = read(`truth/${name}`)
        expect(cleanText(text).documents.map(document => document.text)).toEqual([text])
      },
    )

    it.each(Object.values(manifest).map(({ file }) => file))(
      'what is removed from %s is the words of the page',
      file => {
        const page = read(`raw/${file}`)
        for (const { removed, text } of cleanText(page).documents) {
          for (const span of removed) expect(page.slice(span.from, span.to)).toBe(span.text)
          expect(cleanText(text).documents.map(document => document.text)).toEqual([text])
        }
      },
    )
  },
)

/** Where paragraphs start, counted in characters that are not blank. */
function breaks(text: string): number[] {
  const places: number[] = []
  let at = 0
  for (const paragraph of text.split('\n\n')) {
    places.push(at)
    at += words(paragraph).length
  }
  return places
}
