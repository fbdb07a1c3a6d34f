import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importProblem, importsOf, roomBreaks } from './check-rooms.mjs'

const rooms = ['core', 'ipc', 'formats', 'project', 'cli', 'main', 'preload', 'renderer']
const allowed = new Set([
  ...rooms.map(room => `${room} ${room}`),
  'ipc core',
  'formats core',
  'project formats',
  'project ipc',
  'project core',
  'cli project',
  'cli ipc',
  'cli core',
  'main ipc',
  'main core',
  'preload ipc',
  'preload core',
  'renderer ipc',
  'renderer core',
])
const pairs = rooms.flatMap(from => rooms.map(to => [from, to]))

/** A source tree with one file that imports one other. */
function treeWith(from, specifier) {
  const src = mkdtempSync(join(tmpdir(), 'postil-rooms-'))
  onTestFinished(() => rmSync(src, { recursive: true }))
  mkdirSync(dirname(join(src, from)), { recursive: true })
  writeFileSync(join(src, from), `import { thing } from '${specifier}'\nexport const other = thing\n`)
  return src
}

describe('a deliberate import in each direction between rooms', () => {
  it.each(pairs.filter(([from, to]) => allowed.has(`${from} ${to}`)))('%s may import %s', (from, to) => {
    expect(roomBreaks(treeWith(`${from}/a/x.ts`, `../../${to}/b/y.ts`))).toEqual([])
  })
  it.each(pairs.filter(([from, to]) => !allowed.has(`${from} ${to}`)))(
    '%s must not import %s',
    (from, to) => {
      expect(roomBreaks(treeWith(`${from}/a/x.ts`, `../../${to}/b/y.ts`))).toHaveLength(1)
    },
  )
})

it.each([
  ['core/text/x.ts', 'node:fs'],
  ['ipc/x.ts', 'node:path'],
  ['renderer/ui/x.ts', 'node:fs'],
  ['project/host.ts', 'electron'],
  ['renderer/state/x.ts', 'electron'],
  ['project/handlers/x.ts', 'better-sqlite3'],
  ['main/x.ts', 'better-sqlite3'],
  ['core/x.ts', 'react'],
  ['renderer/editor/x.ts', 'react'],
  ['renderer/editor/x.tsx', 'react-aria-components'],
])('%s must not name %s', (from, name) => {
  expect(roomBreaks(treeWith(from, name))).toHaveLength(1)
})

it.each([
  ['main/x.ts', 'electron'],
  ['preload/x.ts', 'electron'],
  ['project/db/x.ts', 'better-sqlite3'],
  ['renderer/memos/x.tsx', 'react'],
  ['formats/refi/x.ts', 'node:fs/promises'],
])('%s may name %s', (from, name) => {
  expect(roomBreaks(treeWith(from, name))).toEqual([])
})

it.each([
  ['renderer/documents/x.ts', 'renderer/codebook/y.ts'],
  ['renderer/documents/import/x.ts', 'renderer/memos/y.ts'],
  ['renderer/state/x.ts', 'renderer/coding/y.ts'],
  ['renderer/ui/x.ts', 'renderer/shell/y.ts'],
  ['renderer/reading/x.ts', 'renderer/shell/y.ts'],
  ['renderer/editor/x.ts', 'renderer/state/y.ts'],
])('%s must not import %s', (from, to) => {
  expect(importProblem(from, to, false)).not.toBeNull()
})

it('lets the shell compose the tasks, and a task use its own folders', () => {
  expect(importProblem('renderer/shell/x.tsx', 'renderer/codebook/index.ts', false)).toBeNull()
  expect(importProblem('renderer/documents/import/x.ts', 'renderer/documents/index.ts', false)).toBeNull()
  expect(importProblem('renderer/documents/x.ts', 'core/codebook/index.ts', false)).toBeNull()
})

it('sees every form of import', () => {
  const text = `import a from 'a'\nimport type {\n  B,\n} from "b"\nexport { c } from 'c'\nimport 'd'\nawait import('e')\nrequire('f')`
  expect(importsOf(text).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
})

it('finds the project itself in order', () => {
  expect(roomBreaks(resolve(import.meta.dirname, '../src'))).toEqual([])
})
