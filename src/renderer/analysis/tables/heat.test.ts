import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HEAT_CLASSES, heatOf, heatRanges } from './heat.ts'

describe('heatOf', () => {
  it('leaves nothing without tint but 0, and gives the strongest to the largest', () => {
    expect([0, 1, 40, 100].map(value => heatOf(value, 100))).toEqual([0, 1, 3, 5])
    expect(heatOf(1, 1_000_000)).toBe(1)
    expect([1, 2, 3].map(value => heatOf(value, 3))).toEqual([3, 4, 5])
    expect(heatOf(3, 0)).toBe(0)
  })

  it('is what the legend says, for every whole number', () => {
    for (const most of [1, 2, 3, 7, 24, 25, 26, 1000]) {
      const ranges = heatRanges(most, true)
      for (let value = 1; value <= most; value++) {
        const said = ranges.filter(({ from, to }) => from <= value && value <= to).map(({ tint }) => tint)
        expect(said, `${value} of ${most}`).toEqual([heatOf(value, most)])
      }
    }
    expect(heatRanges(0, true)).toEqual([])
    expect(heatRanges(0.5, false)[4]?.from).toBeCloseTo(0.5 * 0.81)
    expect(heatRanges(0.5, false)[4]?.to).toBe(0.5)
  })
})

const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split(':root[data-theme="dark"]')

/** Luminance and contrast of WCAG 2.2, 1.4.3. */
function luminance(hex: string): number {
  const parts = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const linear = parts.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('tints in the %s theme', (_, theme) => {
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(theme)?.[1] ?? ''
  const tints = Array.from({ length: HEAT_CLASSES }, (_, at) => luminance(token(`heat-${at + 1}`)))

  it('let the number be read: 4.5 : 1', () => {
    const ink = luminance(token('ink'))
    for (const tint of tints) {
      const [high, low] = tint > ink ? [tint, ink] : [ink, tint]
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('differ by lightness in one direction, so that they are told apart without seeing colours', () => {
    const all = [luminance(token('paper')), ...tints]
    const steps = all.slice(1).map((tint, at) => {
      const [high, low] = [tint, all[at] ?? 0].toSorted((a, b) => b - a)
      return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
    })
    expect(all).toEqual(all.toSorted((a, b) => (theme === light ? b - a : a - b)))
    for (const step of steps) expect(step).toBeGreaterThan(1.08)
  })
})
