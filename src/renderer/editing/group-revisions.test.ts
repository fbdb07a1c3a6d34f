import { expect, it } from 'vitest'
import type { CoderId } from '../../core/id.ts'
import type { TextRevision } from '../../ipc/texts.ts'
import { groupRevisions } from './group-revisions.ts'

const revision = (
  number: number,
  minute: number,
  operation = 'documents.edit',
  coder = 'Ada',
): TextRevision => ({
  number,
  characters: 100,
  at: new Date(Date.UTC(2026, 0, 2, 3, minute)).toISOString(),
  coder,
  coderId: coder as CoderId,
  act: { operation, values: {} },
  change: number === 1 ? null : { added: 2, removed: 1 },
})

it('takes together what one person typed in one go', () => {
  const groups = groupRevisions([
    revision(7, 31),
    revision(6, 30, 'documents.edit', 'Bo'),
    revision(5, 29),
    revision(4, 27),
    revision(3, 20),
    revision(2, 19, 'texts.replace'),
    revision(1, 0, 'imports.run'),
  ])
  expect(
    groups.map(({ revision: { number }, before, count, added }) => [number, before, count, added]),
  ).toEqual([
    [7, 6, 1, 2],
    [6, 5, 1, 2],
    [5, 3, 2, 4],
    [3, 2, 1, 2],
    [2, 1, 1, 2],
    [1, null, 1, 0],
  ])
})
