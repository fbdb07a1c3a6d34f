import { describe, expect, it } from 'vitest'
import { makeCodes, makeCodings, makeFile, makeId, makeText, seeded } from './data.mjs'

const splits = (text, at) => /[\udc00-\udfff]/.test(text[at] ?? '') && at > 0

describe('generated texts', () => {
  it('are the same for the same seed and others for another', () => {
    expect(makeText(3, 5000)).toBe(makeText(3, 5000))
    expect(makeText(3, 5000)).not.toBe(makeText(4, 5000))
  })

  it.each([1, 600, 20_000, 199_999])('are exactly %d UTF-16 code units long and whole characters', length => {
    const text = makeText(length, length)
    expect([text.length, text.isWellFormed(), text.includes('\r')]).toEqual([length, true, false])
  })

  it('have paragraphs of 80 to 600 in both scripts and English, with rare characters and emoji', () => {
    const text = makeText(5, 200_000)
    const lengths = text
      .split('\n')
      .slice(0, -1)
      .map(paragraph => paragraph.length)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(80)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(600)
    for (const kind of [/[们过说]/, /[們過說]/, /[a-z]{4} [a-z]/, /𠮷/, /👨‍👩‍👧/]) expect(text).toMatch(kind)
  })
})

describe('generated files', () => {
  it.each([1, 2, 3, 6])('fill 20 KB with whole characters of UTF-8 (seed %d)', seed => {
    const bytes = makeFile(seed, 20_480)
    expect(bytes.length).toBeLessThanOrEqual(20_480)
    expect(bytes.length).toBeGreaterThan(20_476)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow()
  })

  it('have a site around every third text and readings in every sixth', () => {
    const texts = [1, 2, 3, 4, 5, 6].map(seed => makeFile(seed, 20_480).toString())
    expect(texts.map(text => text.includes('版权所有'))).toEqual([false, false, true, false, false, true])
    expect(texts.map(text => text.includes('說(shuō)'))).toEqual([false, false, false, false, false, true])
  })
})

describe('generated codings', () => {
  it('are all different, inside their texts, and cut no character', () => {
    const texts = [makeText(1, 3000), makeText(2, 8000)]
    const codings = makeCodings(9, texts, { count: 4000, codes: 20 })
    const broken = codings.filter(({ document, from, to, code }) => {
      const text = texts[document]
      const isInside = from >= 0 && from < to && to <= text.length && code >= 0 && code < 20
      return !isInside || splits(text, from) || splits(text, to)
    })
    expect(broken).toEqual([])
    expect(new Set(codings.map(coding => JSON.stringify(coding))).size).toBe(4000)
  })

  it('have codes whose names differ among siblings and whose parents come first', () => {
    const codes = makeCodes(100)
    expect(new Set(codes.map(({ parent, name }) => `${parent}/${name}`)).size).toBe(100)
    expect(codes.every(({ parent }, place) => parent === null || parent < place)).toBe(true)
  })

  it('have ids that are UUIDs and differ', () => {
    const random = seeded(1)
    const ids = Array.from({ length: 500 }, () => makeId(random))
    expect(
      ids.filter(id => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([])
    expect(new Set(ids).size).toBe(500)
  })
})
