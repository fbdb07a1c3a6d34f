import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnsOf } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId } from '../../core/id.ts'
import { densityOf } from './density.ts'

const codes = ['a', 'b', 'c']
const columns = (codings: readonly (readonly [code: string, from: number, to: number])[]) =>
  columnsOf(
    codings.map(([code, from, to], n) => ({
      id: `coding-${n}` as CodingId,
      codeId: code as CodeId,
      coderId: 'coder' as CoderId,
      from,
      to,
      signs: 0,
    })),
  )

it('counts codings row by row and names the code that has at least half', () => {
  const of = columns([
    ['a', 0, 5],
    ['b', 4, 25],
    ['c', 4, 6],
    ['b', 30, 31],
  ])
  const { counts, codes: dominating, most } = densityOf(of, Float64Array.of(0, 10, 20, 30, 40))
  expect([...counts]).toEqual([3, 1, 1, 1])
  expect([...dominating].map(n => of.codes[n])).toEqual([undefined, 'b', 'b', 'b'])
  expect(most).toBe(3)
})

it('is empty without codings or rows', () => {
  expect(densityOf(columns([]), Float64Array.of(0, 10))).toEqual({
    counts: Uint32Array.of(0),
    codes: Int32Array.of(-1),
    most: 0,
  })
})

it('counts what going through all of them would count', () => {
  const coding = fc.tuple(fc.constantFrom(...codes), fc.nat(99), fc.integer({ min: 1, max: 60 }))
  const steps = fc.array(fc.nat(30), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(coding, { maxLength: 40 }), steps, (made, heights) => {
      const of = columns(made.map(([code, from, length]) => [code, from, Math.min(100, from + length)]))
      let at = 0
      const edges = Float64Array.from([
        0,
        ...heights.map(height => (at = Math.min(100, at + height))).slice(0, -1),
        100,
      ])
      const { counts, codes: dominating } = densityOf(of, edges)
      for (let row = 0; row < counts.length; row++) {
        const [top = 0, bottom = 0] = [edges[row], edges[row + 1]]
        if (top === bottom) continue
        const touching = made.filter(
          ([, from, length]) => from < bottom && Math.min(100, from + length) > top,
        )
        expect(counts[row]).toBe(touching.length)
        const name = of.codes[dominating[row] ?? -1]
        const share = (code: string) =>
          touching.filter(([other]) => other === code).length * 2 >= touching.length
        if (name === undefined) expect(touching.length === 0 || !codes.some(share)).toBe(true)
        else expect(share(name)).toBe(true)
      }
    }),
  )
})
