import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { palette } from '../../core/codebook/palette.ts'
import { DARK_TINT_LIGHTNESS, tints } from './stroke.ts'

type Triple = readonly [number, number, number]

/** Colours of a token, of the light page and then of the dark one. */
function token(name: string): readonly string[] {
  const css = readFileSync(join(import.meta.dirname, '../ui/tokens.css'), 'utf8')
  return [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map(found => found[1] ?? '')
}

function linear(hex: string): Triple {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return [r, g, b]
}

/** CSS Color 4, section 10.8. */
function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([L, a, b]: Triple): Triple {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const luminance = ([r, g, b]: Triple) =>
  0.2126 * Math.max(0, r) + 0.7152 * Math.max(0, g) + 0.0722 * Math.max(0, b)

/** WCAG 2.2, contrast ratio. */
function contrast(one: Triple, other: Triple): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** `color-mix(in oklab, code share%, page)`. */
function mixed(code: Triple, page: Triple, share: number): Triple {
  const [a, b] = [toOklab(code), toOklab(page)]
  const part = (n: 0 | 1 | 2) => (a[n] * share + b[n] * (100 - share)) / 100
  return fromOklab([part(0), part(1), part(2)])
}

function lightened(code: Triple): Triple {
  const [l, a, b] = toOklab(code)
  return fromOklab([Math.max(l, DARK_TINT_LIGHTNESS), a, b])
}

const pages = ['light', 'dark'] as const
const ENOUGH = 4.5

describe.each(pages)('on a %s page', page => {
  const at = pages.indexOf(page)
  const color = (name: string) => linear(token(name)[at] ?? '')
  const paper = color('paper')

  it('names in the margin are read', () => {
    expect(contrast(color('ink-2'), paper)).toBeGreaterThanOrEqual(ENOUGH)
  })

  it.each(palette)('text under %s is read, also where the coding or its name is active', hex => {
    const code = page === 'dark' ? lightened(linear(hex)) : linear(hex)
    for (const share of [tints.plain[at], tints.active[at]]) {
      expect(contrast(color('ink'), mixed(code, paper, share ?? 0))).toBeGreaterThanOrEqual(ENOUGH)
    }
    const name = mixed(linear(hex), paper, tints.name[at] ?? 0)
    expect(contrast(color('ink'), name)).toBeGreaterThanOrEqual(ENOUGH)
  })
})
