import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from './index.ts'
import { dirtKinds } from './kinds.ts'

const list = resolve(process.env.POSTIL_SHARED ?? '../shared', 'corpus/dirt.md')
const isThere = existsSync(list)

describe('kinds of dirt', () => {
  it.each(dirtKinds)('%s has a rule', kind => {
    expect(rules.filter(rule => rule.kinds.includes(kind)).map(({ id }) => id)).not.toEqual([])
  })

  it.skipIf(!isThere)(
    `are those of the corpus${isThere ? '' : ' (skipped: ../shared/corpus is not there)'}`,
    () => {
      const headings = readFileSync(list, 'utf8').matchAll(/^## ([A-Z]\d) /gm)
      expect(dirtKinds).toEqual([...headings].map(match => match[1]))
    },
  )
})

describe('rules', () => {
  it('each deal with some kind of dirt', () => {
    expect(rules.filter(rule => rule.kinds.length === 0)).toEqual([])
  })

  it('that only mark change nothing, whatever their class', () => {
    expect(rules.filter(rule => rule.class === 'flag' && rule.act !== 'flag')).toEqual([])
    expect(rules.filter(rule => rule.class === 'safe' && rule.act === 'flag')).toEqual([])
  })

  it('that are only offered are these', () => {
    expect(rules.filter(rule => rule.class === 'offered').map(({ id }) => id)).toEqual([
      'foreign-abstract',
      'sentence-paragraph',
      'half-width-mark',
      'layout-blank',
      'doubled-word',
    ])
  })
})
