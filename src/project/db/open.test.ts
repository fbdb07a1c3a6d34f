import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { Connection } from './connection.ts'
import { CURRENT_VERSION, migrate } from './migrations/index.ts'
import { openProjectFile } from './open.ts'
import { APPLICATION_ID } from './project-file.ts'

it.each(['DELETE', 'WAL'])(
  'shows a project of version 1 as it is now and leaves its file alone (%s)',
  mode => {
    const folder = mkdtempSync(join(tmpdir(), 'postil-open-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const path = join(folder, '旧 𠮷.postil')
    const old = new Connection(path)
    old.pragma(`application_id = ${APPLICATION_ID}`)
    migrate(old, 1)
    old.pragma(`journal_mode = ${mode}`)
    old.run(`INSERT INTO coder (id, name, created_at) VALUES ('c', '𠮷', 'now')`)
    if (mode === 'DELETE') old.close()
    else onTestFinished(() => old.close())
    const before = readFileSync(path)
    const file = openProjectFile(path, 'read')
    expect(file.db.pragma('user_version')).toBe(CURRENT_VERSION)
    expect(file.db.all('SELECT format FROM document')).toEqual([])
    expect(file.db.all('SELECT name FROM coder')).toEqual([{ name: '𠮷' }])
    expect(() => file.db.run(`DELETE FROM coder`)).toThrow()
    file.close()
    expect(readFileSync(path).equals(before)).toBe(true)
  },
)
