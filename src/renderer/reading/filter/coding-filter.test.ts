import { describe, expect, it } from 'vitest'
import { type Coding, codingSigns, columnsOf, drawnOf, unmarked } from '../../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId } from '../../../core/id.ts'
import { onlyShown, onlyShownChanges } from '../only-shown.ts'
import { type CodingFilter, isFiltering, noFilter, shownBy, toggled } from './coding-filter.ts'

const coding = (id: string, codeId: string, coderId = 'ada', more: Partial<Coding> = {}): Coding => ({
  ...unmarked,
  id: id as CodingId,
  documentId: 'text' as DocumentId,
  codeId: codeId as CodeId,
  coderId: coderId as CoderId,
  span: { from: id.charCodeAt(0) - 97, to: 40 },
  quotation: '',
  detached: false,
  example: false,
  createdAt: '',
  ...more,
})
const codings = [
  coding('a', 'trust'),
  coding('b', 'power', 'ben', { certainty: 'uncertain' }),
  coding('c', 'trust', 'ben'),
  coding('d', 'money', 'ada', { certainty: 'uncertain' }),
]
const memoed = new Set(['c' as CodingId])
const known = { columns: columnsOf(codings.map(drawnOf)), changes: [] }
const codes = (...ids: string[]) => new Set(ids as CodeId[])

const seen = (filter: Partial<CodingFilter>) =>
  onlyShown(known, shownBy({ ...noFilter, ...filter }, memoed)).columns.ids.join('')

describe('what is shown of the codings', () => {
  it.each([
    ['everything', {}, 'abcd'],
    ['some codes', { codes: codes('trust', 'money') }, 'acd'],
    ['no code', { codes: codes() }, ''],
    ['one coder', { coders: new Set(['ben' as CoderId]) }, 'bc'],
    ['the uncertain', { uncertain: true }, 'bd'],
    ['those with a memo', { withMemo: true }, 'c'],
    ['what answers all of it', { codes: codes('power', 'trust'), uncertain: true }, 'b'],
  ])('%s', (_, filter, expected) => {
    expect(seen(filter)).toBe(expected)
  })

  it('keeps place, code and coder of each', () => {
    const { columns } = onlyShown(known, shownBy({ ...noFilter, codes: codes('power', 'money') }, memoed))
    expect([...columns.from]).toEqual([1, 3])
    expect([...columns.code].map(n => columns.codes[n])).toEqual(['power', 'money'])
    expect([...columns.coder].map(n => columns.coders[n])).toEqual(['ben', 'ada'])
    expect([...columns.signs]).toEqual([codingSigns.uncertain, codingSigns.uncertain])
  })

  it('follows acts: what is recoded out of sight goes, what comes into sight is shown', () => {
    const isShown = shownBy({ ...noFilter, codes: codes('trust') }, memoed)
    const changes = {
      documentId: 'text' as DocumentId,
      upserted: [coding('a', 'power'), coding('b', 'trust')],
      removed: ['d' as CodingId],
    }
    const after = onlyShownChanges(changes, isShown)
    expect(after.upserted.map(({ id }) => id)).toEqual(['b'])
    expect(after.removed).toEqual(['d', 'a'])
    expect(onlyShownChanges(changes, null)).toBe(changes)
  })

  it('is chosen one by one, and is all again once nothing is left out', () => {
    const all = ['x', 'y', 'z']
    const without = toggled(null, ['y'], all)
    expect([...(without ?? [])]).toEqual(['x', 'z'])
    expect(toggled(without, ['y'], all)).toBeNull()
    expect([...(toggled(without, ['x', 'y'], all) ?? ['all'])]).toEqual(['all'])
    expect([...(toggled(without, ['x', 'z'], all) ?? ['all'])]).toEqual([])
    expect([isFiltering(noFilter), isFiltering({ ...noFilter, codes: codes() })]).toEqual([false, true])
  })
})
