import { describe, expect, it } from 'vitest'
import type { Coding } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import type { CodingChanges } from '../../ipc/events.ts'
import { applyChanges, onCodings, tellCodings } from './codings.ts'

const documentId = 'd' as DocumentId

function coding(id: string, from: number, to: number): Coding {
  return {
    id: id as CodingId,
    documentId,
    codeId: 'c' as CodeId,
    coderId: 'k' as CoderId,
    span: { from, to },
    quotation: '',
    detached: false,
    createdAt: '',
  }
}

const changes = (upserted: readonly Coding[], removed: readonly string[] = []): CodingChanges => ({
  documentId,
  upserted,
  removed: removed as CodingId[],
})
const ids = (codings: readonly Coding[]) => codings.map(each => each.id)

describe('applyChanges', () => {
  const known = [coding('a', 0, 9), coding('b', 0, 4), coding('c', 20, 30)]

  it('puts new codings in reading order, the longer first where they begin together', () => {
    expect(ids(applyChanges(known, changes([coding('d', 10, 12), coding('e', 0, 6)])))).toEqual([
      'a',
      'e',
      'b',
      'd',
      'c',
    ])
  })

  it('moves changed codings and drops removed ones, and leaves the list it was given alone', () => {
    expect(ids(applyChanges(known, changes([coding('a', 40, 41)], ['b'])))).toEqual(['c', 'a'])
    expect(ids(known)).toEqual(['a', 'b', 'c'])
  })
})

describe('onCodings', () => {
  it('tells each view what happened in its document, until it stops listening', () => {
    const heard: unknown[] = []
    const stop = onCodings(documentId, change => heard.push(change))
    const here = changes([], ['a'])
    tellCodings([here, { ...changes([], ['z']), documentId: 'other' as DocumentId }])
    tellCodings(null)
    stop()
    tellCodings([here])
    expect(heard).toEqual([here, 'ask-again'])
  })
})
