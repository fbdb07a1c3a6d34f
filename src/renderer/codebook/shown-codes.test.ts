import { describe, expect, it } from 'vitest'
import { noRules } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import { bestAnswer, foldedAtFirst, rowsOf, shownCodes } from './shown-codes.ts'

const id = (name: string) => name as CodeId

function code(name: string, parent: string | null, position = 0, codings = 0): CodeSummary {
  const parentId = parent === null ? null : id(parent)
  return { id: id(name), name, parentId, color: '#4477aa', ...noRules, position, codings, memos: 0 }
}

const codes = [
  code('治理主體', null),
  code('居民参与', '治理主體'),
  code('物业', '治理主體', 1),
  code('情感', null, 1),
]
const choice = (filter: string, folded: readonly string[] = []) => ({
  filter,
  folded: new Set(folded.map(id)),
  before: new Map(),
})
const names = (nodes: Parameters<typeof rowsOf>[0]) => rowsOf(nodes).map(row => row.code.name)

describe('shownCodes', () => {
  it('shows all codes while nothing is typed', () => {
    expect(names(shownCodes(codes, choice('')))).toEqual(['治理主體', '居民参与', '物业', '情感'])
  })

  it('leaves what answers the filter and what stands above it, in either script and by pinyin', () => {
    expect(names(shownCodes(codes, choice('參與')))).toEqual(['治理主體', '居民参与'])
    expect(names(shownCodes(codes, choice('jmcy')))).toEqual(['治理主體', '居民参与'])
    const [above] = shownCodes(codes, choice('wuye'))
    expect(above?.answers).toBe(false)
  })

  it('leaves folded branches out, but never hides what a filter found', () => {
    const folded = shownCodes(codes, choice('', ['治理主體']))
    expect(names(folded)).toEqual(['治理主體', '情感'])
    expect(folded[0]?.hasChildren).toBe(true)
    expect(names(shownCodes(codes, choice('物', ['治理主體'])))).toEqual(['治理主體', '物业'])
  })

  it('keeps rows in which nothing changed, and makes the others anew up to the top', () => {
    const known = choice('')
    const [before] = [shownCodes(codes, known)]
    const coded = codes.map(each => (each.name === '物业' ? { ...each, codings: 1 } : each))
    const after = shownCodes(coded, known)
    expect(after[1]).toBe(before[1])
    expect(after[0]).not.toBe(before[0])
    expect(after[0]?.children[0]).toBe(before[0]?.children[0])
    expect(after[0]?.children[1]?.code.codings).toBe(1)
  })
})

describe('bestAnswer', () => {
  it('takes the name itself before names that hold it', () => {
    expect(bestAnswer([code('情感劳动', null), code('情感', null)], '情感')?.name).toBe('情感')
    expect(bestAnswer(codes, 'zzz')).toBeUndefined()
  })
})

describe('foldedAtFirst', () => {
  it('opens small codebooks and folds large ones to their top', () => {
    expect(foldedAtFirst(codes).size).toBe(0)
    const many = Array.from({ length: 400 }, (_, index) => code(`c${index}`, '治理主體', index))
    expect([...foldedAtFirst([...codes, ...many])]).toEqual(['治理主體'])
  })
})
