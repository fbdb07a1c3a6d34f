import { describe, expect, it } from 'vitest'
import { periodsOver } from './timeline-picture.ts'

const at = (...dates: string[]) => dates.map(date => Date.parse(`${date}T00:00:00Z`))

describe('periods of a timeline', () => {
  it('are all from the first to the last, also empty ones', () => {
    const periods = periodsOver(at('2019-12-31', '2022-01-01'), 'year')
    expect(periods.map(({ label }) => label)).toEqual(['2019', '2020', '2021', '2022'])
    expect(periods.at(-1)).toEqual({ label: '2022', from: '2022', to: '2023' })
  })

  it('go over the end of a year and a month', () => {
    expect(periodsOver(at('2019-12-31', '2020-01-01'), 'month').map(({ label }) => label)).toEqual([
      '2019-12',
      '2020-01',
    ])
    expect(periodsOver(at('2020-02-28', '2020-03-01'), 'day')).toHaveLength(3)
  })

  it('are as fine as can be read where nobody says how fine', () => {
    expect(periodsOver(at('2020-01-01', '2020-01-20'), null)[0]?.label).toBe('2020-01-01')
    expect(periodsOver(at('2020-01-01', '2021-01-20'), null)[0]?.label).toBe('2020-01')
    expect(periodsOver(at('1990-01-01', '2021-01-20'), null)[0]?.label).toBe('1990')
    expect(periodsOver(at('2020-01-01', '2020-01-20'), null, 'month')).toHaveLength(1)
  })

  it('are coarser than wished for where there would be thousands', () => {
    expect(periodsOver(at('1990-01-01', '2021-01-20'), 'day')).toHaveLength(373)
    expect(periodsOver([], 'day')).toEqual([])
  })
})
