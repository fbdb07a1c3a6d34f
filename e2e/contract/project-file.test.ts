import { randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { CoderId } from '../../src/core/id.ts'
import { Refusal } from '../../src/core/refusal.ts'
import {
  backupFolder,
  backupsToKeep,
  listBackups,
  restoreBackup,
  soundBackups,
} from '../../src/project/db/backups.ts'
import { CURRENT_VERSION } from '../../src/project/db/migrations/index.ts'
import { createProject, openProject } from '../../src/project/session.ts'
import { mixedText, newProject, temporaryFolder, testSurroundings, wrap } from './project-fixture.ts'

function refusalOfOpening(path: string): string {
  try {
    openProject(path, {}, testSurroundings)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  throw new Error('It opened')
}

/** A closed project with a document and a code, and its path. */
async function closedProject(): Promise<string> {
  const project = await newProject()
  await project.importText('a.txt', mixedText.repeat(50))
  await project.call('codes.create', { name: '居民参与' })
  const again = await project.reopen()
  await again.session.close()
  return project.path
}

it('leaves a single file behind that any reader can open, in rollback mode', async () => {
  const path = await closedProject()
  expect(readdirSync(join(path, '..')).filter(name => name.includes('.postil'))).toEqual(['研究 𠮷.postil'])
  const header = readFileSync(path).subarray(0, 100)
  expect([header[18], header[19]]).toEqual([1, 1])
  expect(header.readUInt32BE(68)).toBe(0x5073746c)
})

it('is in WAL mode with full synchronisation while open', async () => {
  const { session } = await newProject()
  expect(session.file.db.pragma('journal_mode')).toBe('wal')
  expect(session.file.db.pragma('synchronous')).toBe(2)
  expect(session.file.db.pragma('foreign_keys')).toBe(1)
  expect(session.file.db.pragma('trusted_schema')).toBe(0)
})

it('gives a second opener the project for reading, with the first one’s changes', async () => {
  const first = await newProject()
  await first.call('codes.create', { name: '一' })
  const second = wrap(openProject(first.path, {}, testSurroundings), first.folder)
  expect(await second.call('project.info', {})).toMatchObject({ readOnly: 'in-use', counts: { codes: 1 } })
  expect(await second.refusal('codes.create', { name: '二' })).toBe('project-read-only')
  await first.call('codes.create', { name: '二' })
  expect(await second.call('codes.list', {})).toHaveLength(2)
})

it('can be written again as soon as the first opener is gone', async () => {
  const first = await newProject()
  const again = await first.reopen()
  await again.call('codes.create', { name: '一' })
  expect((await again.call('project.info', {})).readOnly).toBeNull()
})

const files: readonly [what: string, make: (path: string, good: string) => void, code: string][] = [
  ['no file', () => {}, 'project-missing'],
  ['a folder', path => mkdirSync(path), 'project-not-postil'],
  ['an empty file', path => writeFileSync(path, ''), 'project-damaged'],
  ['the first bytes of a database', path => writeFileSync(path, 'SQLite form'), 'project-damaged'],
  ['a text', path => writeFileSync(path, '社區治理 '.repeat(100)), 'project-not-postil'],
  ['somebody else’s database', foreignDatabase, 'project-not-postil'],
  ['a truncated project', truncated, 'project-damaged'],
  ['a project with overwritten pages', overwritten, 'project-damaged'],
  ['a project of a newer Postil', newer, 'project-newer'],
  ['a project with a trigger of its own', forged, 'project-damaged'],
  ['a project with a trigger that is called like statistics', forgedAsStatistics, 'project-damaged'],
]

function foreignDatabase(path: string): void {
  new Database(path).exec('CREATE TABLE source (id INTEGER)').close()
}

function truncated(path: string, good: string): void {
  copyFileSync(good, path)
  truncateSync(path, 20_000)
}

function overwritten(path: string, good: string): void {
  copyFileSync(good, path)
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, 4096 * 3)
  closeSync(file)
}

function newer(path: string, good: string): void {
  copyFileSync(good, path)
  const database = new Database(path)
  database.pragma(`user_version = ${CURRENT_VERSION + 1}`)
  database.close()
}

function forged(path: string, good: string): void {
  copyFileSync(good, path)
  const database = new Database(path)
  database.exec('CREATE TRIGGER evil AFTER INSERT ON coding BEGIN DELETE FROM memo; END')
  database.close()
}

/** A file may carry SQLite's own statistics; a trigger that borrows their name is still a trigger. */
function forgedAsStatistics(path: string, good: string): void {
  copyFileSync(good, path)
  const database = new Database(path)
  database.unsafeMode(true)
  database.pragma('writable_schema = ON')
  database.exec(`INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES
    ('trigger', 'sqlite_stat_evil', 'coding', 0, 'CREATE TRIGGER sqlite_stat_evil AFTER INSERT ON coding BEGIN DELETE FROM memo; END')`)
  database.close()
}

it.each(files)('refuses %s, and leaves it as it was', async (_, make, code) => {
  const good = await closedProject()
  const path = join(temporaryFolder(), 'P.postil')
  make(path, good)
  const isFile = existsSync(path) && code !== 'project-not-postil'
  const before = isFile ? readFileSync(path) : null
  expect(refusalOfOpening(path)).toBe(code)
  expect(existsSync(`${path}-wal`)).toBe(false)
  if (before !== null) expect(readFileSync(path).equals(before)).toBe(true)
})

it('refuses to make a project over a file, or in a folder that is not there', async () => {
  const path = await closedProject()
  const coder = { id: randomUUID() as CoderId, name: 'Ada' }
  const make = (place: string) => () => createProject(place, { coder }, testSurroundings)
  expect(make(path)).toThrow(expect.objectContaining({ code: 'project-exists' }))
  expect(make(join(path, '..', 'nowhere', 'P.postil'))).toThrow(
    expect.objectContaining({ code: 'folder-read-only' }),
  )
})

it('makes a backup when the project changed since the last one, at most every ten minutes', async () => {
  const project = await newProject()
  await project.call('codes.create', { name: '一' })
  await (await project.reopen()).session.close()
  const [first, ...others] = listBackups(project.path)
  expect(others).toEqual([])
  expect(first?.act).toBe(2)
  const later = (minutes: number) => ({
    ...testSurroundings,
    now: () => new Date(Date.parse(first?.madeAt ?? '') + minutes * 60_000),
  })
  const visit = async (minutes: number, change: boolean) => {
    const visitor = wrap(openProject(project.path, {}, later(minutes)), project.folder)
    if (change) await visitor.call('codes.create', { name: `visit ${minutes}` })
    await visitor.session.close()
    return listBackups(project.path).length
  }
  expect(await visit(30, true)).toBe(1)
  expect(await visit(35, false)).toBe(2)
  expect(await visit(36, true)).toBe(2)
  expect(await visit(37, false)).toBe(2)
  expect(await visit(60, false)).toBe(3)
})

it('keeps the ten newest backups and the newest of each of fourteen days', () => {
  const backups = Array.from({ length: 400 }, (_, hours) => ({
    path: String(hours),
    madeAt: new Date(Date.UTC(2026, 0, 30) - hours * 3_600_000).toISOString(),
    bytes: 1,
    act: 1000 - hours,
  }))
  const kept = backupsToKeep(backups)
  expect(kept.slice(0, 10)).toEqual(backups.slice(0, 10))
  expect(new Set(kept.map(backup => backup.madeAt.slice(0, 10))).size).toBe(14)
  expect(kept).toHaveLength(22)
})

it('offers only sound backups of a damaged project, and puts one in its place without losing the damaged file', async () => {
  const path = await closedProject()
  const backup = listBackups(path)[0]
  copyFileSync(backup?.path ?? '', join(backupFolder(path), '2099-01-01T00-00-00Z act 99.postil'))
  truncateSync(join(backupFolder(path), '2099-01-01T00-00-00Z act 99.postil'), 8192)
  truncateSync(path, 8192)
  expect(refusalOfOpening(path)).toBe('project-damaged')
  expect(soundBackups(path)).toEqual([backup])
  restoreBackup(path, backup?.path ?? '', new Date('2026-01-02T03:04:05Z'))
  const restored = wrap(openProject(path, {}, testSurroundings), join(path, '..'))
  expect(await restored.call('codes.list', {})).toHaveLength(1)
  expect(readFileSync(join(path, '..', '研究 𠮷 (damaged 2026-01-02T03-04-05).postil'))).toHaveLength(8192)
})

it('closes although somebody is still reading, and loses nothing', async () => {
  const writer = await newProject()
  const reader = wrap(openProject(writer.path, {}, testSurroundings), writer.folder)
  await writer.call('codes.create', { name: '一' })
  await writer.session.close()
  expect(await reader.call('codes.list', {})).toHaveLength(1)
  await reader.session.close()
  const again = wrap(openProject(writer.path, {}, testSurroundings), writer.folder)
  expect(await again.call('codes.list', {})).toHaveLength(1)
  expect((await again.call('project.info', {})).readOnly).toBeNull()
})

it('leaves a file with a journal beside it to SQLite: a checkpoint that was cut short is no damage', async () => {
  const writer = await newProject()
  await writer.importText('a.txt', mixedText.repeat(200))
  const copy = join(temporaryFolder(), 'copy.postil')
  copyFileSync(writer.path, copy)
  copyFileSync(`${writer.path}-wal`, `${copy}-wal`)
  const header = openSync(copy, 'r+')
  writeSync(header, Buffer.from([0, 0, 1, 0]), 0, 4, 28)
  closeSync(header)
  const project = wrap(openProject(copy, {}, testSurroundings), join(copy, '..'))
  expect(await project.call('documents.list', {})).toHaveLength(1)
  expect(await project.call('project.check', {})).toEqual([])
})

it('does not restore over a project that somebody writes, nor over one that is sound', async () => {
  const writer = await newProject()
  await writer.call('codes.create', { name: '一' })
  const backup = join(temporaryFolder(), 'backup.postil')
  copyFileSync(await closedProject(), backup)
  expect(() => restoreBackup(writer.path, backup, new Date())).toThrow(
    expect.objectContaining({ code: 'project-in-use' }),
  )
  await writer.session.close()
  restoreBackup(writer.path, backup, new Date())
  const again = wrap(openProject(writer.path, {}, testSurroundings), writer.folder)
  expect((await again.call('codes.list', {})).map(code => code.name)).toEqual(['一'])
})

it('gives one writer a project, by whatever link it is opened', async () => {
  const writer = await newProject()
  const link = join(temporaryFolder(), 'link.postil')
  symlinkSync(writer.path, link)
  const second = wrap(openProject(link, {}, testSurroundings), writer.folder)
  expect((await second.call('project.info', {})).readOnly).toBe('in-use')
})

it('leaves no stub where a project could not be made', async () => {
  const path = join(temporaryFolder(), 'P.postil')
  const coder = { id: randomUUID() as CoderId, name: 'Ada' }
  const failing = {
    ...testSurroundings,
    newId: () => {
      throw new Error('no id')
    },
  }
  expect(() => createProject(path, { coder }, failing)).toThrow('no id')
  expect(existsSync(path)).toBe(false)
  await wrap(createProject(path, { coder }, testSurroundings), join(path, '..')).session.close()
})

it('finds texts that are not what was stored', async () => {
  const project = await newProject()
  await project.importText('a.txt', mixedText)
  project.session.file.db.script(`UPDATE content SET body = x'61'`)
  expect((await project.call('project.check', {})).map(finding => finding.detail)).toEqual([
    'content 1 is not what was stored',
    `a has 1 of ${mixedText.length} characters`,
  ])
})

it('says that the disk is full, and keeps what was there', async () => {
  const project = await newProject()
  const documentId = await project.importText('a.txt', mixedText)
  const pages = Number(project.session.file.db.pragma('page_count'))
  project.session.file.db.pragma(`max_page_count = ${pages + 2}`)
  const path = join(project.folder, 'b.txt')
  writeFileSync(path, mixedText.repeat(1000))
  expect(await project.refusal('imports.run', { files: [{ path, clean: false }] })).toBe('disk-full')
  expect((await project.call('documents.list', {})).map(document => document.id)).toEqual([documentId])
  expect(await project.call('project.check', {})).toEqual([])
})

it('opens a project for reading where it cannot make the file that locks it', async () => {
  const path = await closedProject()
  mkdirSync(`${path}-lock`)
  const project = wrap(openProject(path, {}, testSurroundings), join(path, '..'))
  expect((await project.call('project.info', {})).readOnly).toBe('file-read-only')
  expect(await project.call('codes.list', {})).toHaveLength(1)
})

it('lets a coder join on her first change, and renames her when her name changed', async () => {
  const project = await newProject()
  await project.session.close()
  const bo = { id: randomUUID() as CoderId, name: '博' }
  const open = (coder: typeof bo) =>
    wrap(openProject(project.path, { coder }, testSurroundings), project.folder)
  const first = open(bo)
  expect(await first.call('project.coders', {})).toHaveLength(1)
  await first.call('codes.create', { name: '一' })
  expect((await first.call('history.list', {})).map(act => [act.operation, act.coder])).toEqual([
    ['codes.create', '博'],
    ['coders.join', '博'],
    ['project.create', 'Ada'],
  ])
  await first.session.close()
  const second = open({ ...bo, name: '博文' })
  await second.call('codes.create', { name: '二' })
  expect((await second.call('project.coders', {})).map(coder => coder.name)).toEqual(['Ada', '博文'])
  expect(await second.call('project.check', {})).toEqual([])
})
