import { describe, expect, it } from 'vitest'
import { mergeRules } from './merge-rules.ts'

const rule = (left: number, right: number, top: number, bottom = top) => ({ left, right, top, bottom })

describe('drawn lines', () => {
  it('that continue each other are one', () => {
    expect(mergeRules([rule(200, 300, 50.4), rule(100, 200.5, 50), rule(300.5, 400, 49.8)])).toEqual([
      rule(100, 400, 50),
    ])
    expect(mergeRules([rule(50, 50, 200, 300), rule(50, 50, 100, 199)])).toEqual([rule(50, 50, 100, 300)])
  })

  it('apart from each other stay apart', () => {
    const lines = [rule(100, 200, 50), rule(210, 300, 50), rule(100, 200, 60)]
    expect(mergeRules(lines)).toEqual(lines)
  })
})
