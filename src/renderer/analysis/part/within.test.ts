import { describe, expect, it } from 'vitest'
import { everywhereCounted } from '../../state/matrix-choice.ts'
import { partKinds } from './parts.ts'
import { partsWithin, withinKinds, withinOf } from './within.ts'

describe('what tables are narrowed to', () => {
  it('is all there is without parts', () => {
    expect(withinOf([])).toEqual(everywhereCounted)
    expect(partsWithin(everywhereCounted)).toEqual([])
  })

  it('says the same as its parts', () => {
    const parts = withinKinds.flatMap(kind => [
      { kind, id: `${kind} 𠮷` },
      { kind, id: `${kind} שלום` },
    ])
    expect(partsWithin(withinOf(parts))).toEqual(parts)
    expect(withinOf(parts).documents).toEqual(['document 𠮷', 'document שלום'])
  })

  it('leaves out what tables cannot be narrowed to', () => {
    const others = partKinds.filter(kind => !withinKinds.some(known => known === kind))
    expect(others).toEqual(['code', 'outside'])
    expect(withinOf(others.map(kind => ({ kind, id: 'x' })))).toEqual(everywhereCounted)
  })
})
