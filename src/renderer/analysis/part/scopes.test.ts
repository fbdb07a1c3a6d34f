import { describe, expect, it } from 'vitest'
import type { ProjectPart } from './parts.ts'
import { everywhere, isEverywhere, partsOf, scopeWith, scopeWithout } from './scopes.ts'

const parts: ProjectPart[] = [
  { kind: 'document', id: '访谈 𠮷' },
  { kind: 'document', id: 'b' },
  { kind: 'group', id: '小区' },
  { kind: 'set', id: 's' },
  { kind: 'code', id: '参与' },
  { kind: 'speaker', id: '王姐 👨‍👩‍👧' },
]

describe('a scope', () => {
  it('is made of parts and says which', () => {
    const scope = parts.reduce(scopeWith, everywhere)
    expect(partsOf(scope)).toEqual(parts)
    expect(scope).toEqual({
      documents: ['访谈 𠮷', 'b'],
      groups: ['小区'],
      sets: ['s'],
      speakers: ['王姐 👨‍👩‍👧'],
      codes: { ids: ['参与'], side: 'inside', subcodes: true },
      headings: true,
    })
  })

  it('has no part twice', () => {
    const scope = parts.reduce(scopeWith, everywhere)
    expect(parts.reduce(scopeWith, scope)).toEqual(scope)
  })

  it('is inside of codes or outside, not both', () => {
    const scope = scopeWith(parts.reduce(scopeWith, everywhere), { kind: 'outside', id: 'שלום' })
    expect(scope.codes).toEqual({ ids: ['שלום'], side: 'outside', subcodes: true })
  })

  it('is everywhere again without its parts', () => {
    const scope = parts.reduce(scopeWith, everywhere)
    expect(partsOf(scopeWithout(scope, parts[1] as ProjectPart))).toEqual(parts.filter((_, n) => n !== 1))
    expect(isEverywhere(parts.reduce(scopeWithout, scope))).toBe(true)
    expect(parts.reduce(scopeWithout, scope)).toEqual(everywhere)
  })
})
