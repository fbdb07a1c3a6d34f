import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, cleanText, mapPositions } from './index.ts'
import { glossed, headFurniture, segmented, spamLine, tailFurniture } from './sample-dirt.ts'
import { runningHeadPage } from './sample-pages.ts'
import { article, traditionalArticle } from './sample-texts.ts'

const pages = {
  glosses: `${spamLine}\n\n${glossed(traditionalArticle)}`,
  segments: headFurniture + segmented(article) + tailFurniture,
  movedNotes: runningHeadPage().page,
}

describe.each(Object.entries(pages))('positions in a page with %s', (_, page) => {
  const [document] = cleanText(page).documents
  const { from = 0, to = 0, text = '', edits = [] } = document ?? {}
  const map = mapPositions(page, from, to, edits)

  it('lead each kept character to itself and back', () => {
    const removed = new Set(edits.filter(edit => !edit.moved).flatMap(edit => range(edit.from, edit.to)))
    for (let at = from; at < to; at++) {
      if (removed.has(at)) continue
      expect(text[map.toCleaned(at)]).toBe(page[at])
      expect(map.toSource(map.toCleaned(at))).toBe(at)
    }
  })

  it('stay inside both texts, and in order where nothing is moved', () => {
    expect([map.toCleaned(from), map.toSource(0)].every(at => at >= 0)).toBe(true)
    expect(map.toCleaned(to)).toBeLessThanOrEqual(text.length)
    expect(map.toSource(text.length)).toBeLessThanOrEqual(to)
    if (edits.some(edit => edit.moved)) return
    for (let at = from; at < to; at++) expect(map.toCleaned(at + 1)).toBeGreaterThanOrEqual(map.toCleaned(at))
    for (let at = 0; at < text.length; at++)
      expect(map.toSource(at + 1)).toBeGreaterThanOrEqual(map.toSource(at))
  })
})

it('positions fit whatever is left out', () => {
  const page = pages.segments
  const findings = cleanText(page).documents.flatMap(document => document.removed.map(span => span.from))
  fc.assert(
    fc.property(fc.subarray(findings), left => {
      const [document] = cleanText(page, { keep: edit => !left.includes(edit.finding) }).documents
      if (!document) return
      const { from, to, edits, text } = document
      expect(applyEdits(page, from, to, edits)).toBe(text)
      const map = mapPositions(page, from, to, edits)
      for (let at = 0; at < text.length; at += 5) {
        if (page[map.toSource(at)] === text[at]) expect(map.toCleaned(map.toSource(at))).toBe(at)
      }
    }),
    { numRuns: 25 },
  )
})

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
