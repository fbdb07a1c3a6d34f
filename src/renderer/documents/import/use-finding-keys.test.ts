import { expect, it } from 'vitest'
import type { AlignedRow } from './align-rows.ts'
import { nextFinding } from './use-finding-keys.ts'

/** A row of pieces: `-` was taken out, anything else stayed. */
function row(pieces: string): AlignedRow {
  const left = [...pieces].map((text, finding) =>
    text === '-' ? { kind: 'removed' as const, text, rule: 'x', finding } : { kind: 'same' as const, text },
  )
  return { left, right: [], from: 0, more: false, joins: false }
}

const rows = [row('𠮷-社'), row('區'), row(''), row('-'), row('--ש')]

it('goes through all that was taken out, and stops at both ends', () => {
  const forwards: string[] = []
  for (let at = nextFinding(rows, null, 1); at !== null; at = nextFinding(rows, at, 1)) forwards.push(at)
  const backwards: string[] = []
  for (let at = nextFinding(rows, null, -1); at !== null; at = nextFinding(rows, at, -1)) backwards.push(at)
  expect(forwards).toEqual(['0:1', '3:0', '4:0', '4:1'])
  expect(backwards).toEqual(forwards.toReversed())
})

it('finds nothing where nothing was taken out', () => {
  expect(nextFinding([row('街坊')], null, 1)).toBeNull()
  expect(nextFinding([], null, -1)).toBeNull()
})
