import { describe, expect, it } from 'vitest'
import { crosstab } from './crosstab.ts'

describe('crosstab', () => {
  it('gives what is given for Agresti’s gender and party identification', () => {
    // An Introduction to Categorical Data Analysis, 2nd ed. (2007), p. 39, as the documentation of chisq.test in R names it.
    const cells = [
      [762, 327, 468],
      [484, 239, 477],
    ]
    const table = crosstab(cells, 3)
    expect(table.rows).toEqual([1557, 1200])
    expect(table.columns).toEqual([1246, 566, 945])
    expect(table.total).toBe(2757)
    expect(table.chiSquare).toBeCloseTo(30.07, 2)
    expect(table.degrees).toBe(2)
    expect(table.p).toBeLessThan(0.001)
    expect(table.expected.map(line => line.map(value => Number(value.toFixed(1))))).toEqual([
      [703.7, 319.6, 533.7],
      [542.3, 246.4, 411.3],
    ])
    expect(table.warnings).toEqual([])
  })

  it('gives what Kabacoff, R in Action, sections 7.2.2 and 7.2.3, gives for treatment and improvement', () => {
    const table = crosstab(
      [
        [29, 7, 7],
        [13, 7, 21],
      ],
      3,
    )
    expect(table.chiSquare).toBeCloseTo(13.055, 3)
    expect(table.degrees).toBe(2)
    expect(table.p).toBeCloseTo(0.0014626, 7)
    expect(table.cramersV).toBeCloseTo(0.394, 3)
    expect(table.warnings).toEqual([])
  })

  it('gives the Cramér’s V of the documentation of scipy.stats.contingency.association (example obs4x4 → 4 × 2)', () => {
    const table = crosstab(
      [
        [100, 150],
        [203, 322],
        [420, 700],
        [320, 210],
      ],
      2,
    )
    expect(table.cramersV).toBeCloseTo(0.18617813077483678, 14)
  })

  it('warns of small expected counts as Cochran’s rule says', () => {
    const few = crosstab(
      [
        [1, 9],
        [4, 40],
      ],
      2,
    )
    expect(few.warnings).toEqual(['expected-below-5', 'expected-below-1'])
    expect(few.below5).toBe(0.5)
    expect(few.smallestExpected).toBeCloseTo((10 * 5) / 54)
    // One expected count of six is below 5: not more than a fifth.
    const enough = crosstab(
      [
        [3, 17, 20],
        [7, 33, 40],
      ],
      3,
    )
    expect(enough.below5).toBeCloseTo(1 / 6)
    expect(enough.warnings).toEqual([])
  })

  it('leaves out lines without counts, which neither count as degrees of freedom nor as small', () => {
    const whole = crosstab(
      [
        [29, 7, 7],
        [13, 7, 21],
      ],
      3,
    )
    const holed = crosstab(
      [
        [29, 0, 7, 7],
        [0, 0, 0, 0],
        [13, 0, 7, 21],
      ],
      4,
    )
    expect([holed.chiSquare, holed.degrees, holed.p]).toEqual([whole.chiSquare, 2, whole.p])
    expect(holed.cramersV).toBe(whole.cramersV)
    expect(holed.warnings).toEqual(['empty-lines'])
    expect(holed.expected[1]).toEqual([0, 0, 0, 0])
  })

  it.each([
    ['nothing', [], 0],
    ['no counts', [[0, 0]], 2],
    ['one row', [[3, 4]], 2],
    ['one column', [[3], [4]], 1],
  ])('tests nothing where there is %s', (_, cells, columns) => {
    const table = crosstab(cells, columns)
    expect([table.chiSquare, table.degrees, table.p, table.cramersV]).toEqual([0, 0, 1, null])
    expect(table.warnings).toContain('nothing-to-test')
  })

  it('gives V 1 where each row has a column of its own', () => {
    const table = crosstab(
      [
        [20, 0, 0],
        [0, 30, 0],
        [0, 0, 10],
      ],
      3,
    )
    expect(table.cramersV).toBe(1)
  })
})
