import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Connection } from '../../src/project/db/connection.ts'
import { postil, postilJson } from './command-line.ts'
import { page, qualCoderFolder, taguetteFile } from './other-projects.ts'
import { mixedText, newProject, type TestProject, temporaryFolder } from './project-fixture.ts'

const quotationsOf = ({ session }: TestProject) =>
  session.file.db.lists(
    `SELECT code.name, coding.quotation, coder.name FROM coding JOIN code ON code.key = code_key JOIN coder ON
     coder.key = coding.coder_key ORDER BY document_key, span_from, code.name`,
  )

const newIn = (report: { counts: readonly { kind: string; new: number }[] }) =>
  Object.fromEntries(report.counts.flatMap(({ kind, new: added }) => (added === 0 ? [] : [[kind, added]])))

describe('a project folder of QualCoder', () => {
  it.each([
    ['of the newest version', {}],
    ['of the first version', { isOld: true }],
    ['where places are counted in code units', { units: true }],
  ])('%s comes in whole, once', async (_, options) => {
    const project = await newProject()
    const path = qualCoderFolder(project.folder, options)
    const report = await project.call('exchange.importProject', { path })
    expect(quotationsOf(project)).toEqual([
      ['参与', '𠮷祥社區', 'Bea'],
      ['家', '👨‍👩‍👧 joined', '李'],
      ['家', 'שלום', 'Bea'],
    ])
    const codes = await project.call('codes.list', {})
    const parentOf = (name: string) => {
      const parentId = codes.find(code => code.name === name)?.parentId
      return codes.find(({ id }) => id === parentId)?.name
    }
    expect(codes.map(({ name, definition, color }) => [name, parentOf(name), definition, color])).toEqual([
      ['治理', undefined, '', expect.any(String)],
      ['基层', '治理', '', expect.any(String)],
      ['参与', '基层', '谁来', '#f5a9a9'],
      ['家', undefined, '', '#d0a9f5'],
    ])
    const documents = await project.call('documents.list', {})
    expect(documents.map(({ name }) => name)).toEqual(['访谈', '空的'])
    const memos = await project.call('memos.list', {})
    expect(memos.map(({ title, text, subject }) => [title, text, subject.kind]).sort()).toEqual([
      ['', '为什么做', 'project'],
      ['', '安静的房间', 'document'],
      ['', '搬过家', 'case'],
      ['', '查一下', 'passage'],
      ['想法', '之后再看', 'free'],
    ])
    const [coding] = await project.call('codings.inDocument', { documentId: documents[0]?.id as never })
    expect(coding).toMatchObject({ comment: '为什么？', createdAt: '2024-03-05T10:11:12.000Z' })
    expect(newIn(report)).toMatchObject({
      ...{ code: 4, document: 2, coding: 3, case: 1, member: 2, attribute: 2, value: 2, memo: 5 },
    })
    const kept = project.session.file.db.lists<[string, string, number | null]>(
      'SELECT kind, name, content_key IS NOT NULL FROM kept_part ORDER BY kind, name',
    )
    expect(kept).toContainEqual(['source', '照片', 1])
    expect(kept).toContainEqual(['file', '访谈', 1])
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ kind: 'passage', outcome: 'kept', document: '录音' }),
    )
    expect(report.remarks.filter(({ outcome }) => outcome === 'dropped')).toEqual([
      expect.objectContaining({
        kind: 'file',
        reason: 'file-missing',
        examples: ['audio:/nowhere/录音.mp3'],
      }),
    ])
    const isUnusual = report.remarks.some(({ reason }) => reason === 'unusual-positions')
    expect(isUnusual).toBe('units' in options)
    const again = await project.call('exchange.importProject', { path: join(path, 'data.qda') })
    expect(newIn(again)).toEqual({})
  })

  it('keeps what another project of the same numbers has apart', async () => {
    const project = await newProject()
    await project.call('exchange.importProject', { path: qualCoderFolder(project.folder) })
    const other = qualCoderFolder(project.folder, { name: 'b.qda' })
    const db = new Connection(join(other, 'data.qda'))
    db.script(`UPDATE project SET date = '2025-01-01 00:00:00'; UPDATE code_name SET name = '别的' WHERE cid = 2;
      UPDATE source SET fulltext = fulltext || '。' WHERE id = 1`)
    db.close()
    const report = await project.call('exchange.importProject', { path: other })
    expect(newIn(report)).toMatchObject({ code: 1, document: 1, coding: 3 })
  })

  it('is read without a trace beside it, its journal included', async () => {
    const project = await newProject()
    const path = qualCoderFolder(project.folder)
    const db = new Connection(join(path, 'data.qda'))
    db.pragma('journal_mode = WAL')
    db.run("INSERT INTO code_name (cid, name, date) VALUES (9, '新的', '2024')")
    const seen = () => readdirSync(path).map(name => [name, statSync(join(path, name)).mtimeMs])
    const before = seen()
    await project.call('exchange.importProject', { path })
    expect(seen()).toEqual(before)
    expect((await project.call('codes.list', {})).map(({ name }) => name)).toContain('新的')
    db.close()
  })
})

describe('a database of Taguette', () => {
  it('comes in with the words of its highlights, once', async () => {
    const project = await newProject()
    const path = taguetteFile(project.folder)
    const report = await project.call('exchange.importProject', { path, project: '他山 𠮷' })
    const [document] = await project.call('documents.list', {})
    const { text } = await project.call('documents.read', { id: document?.id as never })
    expect(text).toBe(
      'Fieldnotes\n\n社区治理在𠮷祥社區开始 & 又停。\n\nThe family 👨‍👩‍👧 joined;\nＡＢＣ\n\n一\nשלום\n',
    )
    expect(quotationsOf(project)).toEqual([
      ['e.g. this', '𠮷祥社區', 'bea'],
      ['治理', '𠮷祥社區', 'bea'],
      ['family', 'family 👨‍👩‍👧 joined;\nＡＢＣ', '李'],
      ['Unknown code', 'שלום', 'Imported coder'],
    ])
    const codes = await project.call('codes.list', {})
    const people = codes.find(({ name }) => name === 'people')
    expect(codes.filter(({ parentId }) => parentId === people?.id).map(({ name }) => name)).toEqual([
      'family',
      'neighbours',
    ])
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ kind: 'passage', outcome: 'kept', reason: 'outside', count: 1 }),
    )
    expect(report.remarks.map(({ reason }) => reason)).not.toContain('unusual-positions')
    expect(newIn(await project.call('exchange.importProject', { path, project: '1' }))).toEqual({})
  })

  it('tells its projects, and refuses to guess', async () => {
    const project = await newProject()
    const path = taguetteFile(project.folder)
    expect(await project.call('exchange.projectsIn', { path })).toEqual([
      { id: '1', name: '他山 𠮷' },
      { id: '2', name: 'Other' },
    ])
    expect(await project.refusal('exchange.importProject', { path })).toBe('projects-several')
    expect(await project.refusal('exchange.importProject', { path, project: 'none' })).toBe('not-found')
  })

  it('leaves accounts unread', async () => {
    const project = await newProject()
    const path = taguetteFile(project.folder, { projects: 1 })
    await project.call('exchange.importProject', { path })
    await project.session.close()
    const bytes = readFileSync(project.path).toString('latin1')
    expect(bytes).not.toContain('secret-hash')
    expect(bytes).not.toContain('example.org')
  })

  it('is brought in by the command line', async () => {
    const folder = temporaryFolder()
    const [file, made] = [taguetteFile(folder), join(folder, 'made.postil')]
    const printed = await postil(['import-refi', file, '--new', made])
    expect(printed).toMatchObject({ exitCode: 1 })
    expect(printed.error).toContain('他山 𠮷')
    expect(existsSync(made)).toBe(false)
    const report = await postilJson('import-refi', file, '--new', made, '--project', 'Other')
    expect(report).toMatchObject({ origin: 'Taguette', name: 'Other' })
  })
})

describe('a database that means harm', () => {
  const attacks: readonly (readonly [what: string, sql: string, refusal: string])[] = [
    [
      'a view for a table',
      'ALTER TABLE code_text RENAME TO t; CREATE VIEW code_text AS SELECT * FROM t',
      'package-empty',
    ],
    [
      'a view that never ends',
      `ALTER TABLE source RENAME TO t; CREATE VIEW source AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id, 'a' AS name FROM n`,
      'package-empty',
    ],
    ['no tables at all', 'DROP TABLE code_text; DROP TABLE source', 'package-empty'],
    [
      'codes without end below each other',
      `INSERT INTO code_cat (catid, name, supercatid) WITH RECURSIVE n(i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i, 'c' || i, i - 1 FROM n`,
      'package-too-deep',
    ],
  ]

  it.each(attacks)('%s is refused', async (_, sql, refusal) => {
    const project = await newProject()
    const path = qualCoderFolder(project.folder)
    const db = new Connection(join(path, 'data.qda'))
    db.script(sql)
    db.close()
    expect(await project.refusal('exchange.importProject', { path })).toBe(refusal)
    expect(await project.call('documents.list', {})).toEqual([])
  })

  it.each([
    [
      'wrong types',
      `UPDATE code_text SET pos0 = x'00ff', fid = 'one'; UPDATE source SET memo = 3.5; UPDATE code_name SET name = x'ff' WHERE cid = 1`,
    ],
    ['codes in a circle', 'UPDATE code_cat SET supercatid = 2 WHERE catid = 1'],
    ['references to nothing', 'DELETE FROM code_name; DELETE FROM code_cat; DELETE FROM cases'],
    ['triggers', 'CREATE TRIGGER t AFTER INSERT ON source BEGIN DELETE FROM source; END'],
    ['computed columns', `ALTER TABLE code_name ADD COLUMN supercid AS (zeroblob(900000000))`],
    [
      'paths that lead out',
      `UPDATE source SET mediapath = '/images/../../../../../../../../etc/passwd' WHERE id = 2`,
    ],
  ])('%s come to nothing worse than remarks', async (what, sql) => {
    const project = await newProject()
    const path = qualCoderFolder(project.folder)
    const db = new Connection(join(path, 'data.qda'))
    db.script(sql)
    db.close()
    await project.call('exchange.importProject', { path })
    const texts = (await project.call('documents.list', {})).map(({ name }) => name)
    expect(texts).toEqual(['访谈', '空的'])
    const isThere = project.session.file.db.values(
      'SELECT 1 FROM kept_part WHERE name = ? AND content_key > 0',
      '照片',
    )
    expect(isThere.length).toBe(what.startsWith('paths') ? 0 : 1)
  })

  it('cut short or scribbled over is refused or read, never a defect', async () => {
    const project = await newProject()
    const path = taguetteFile(project.folder, { projects: 1 })
    const whole = readFileSync(path)
    for (let at = 1; at < 40; at++) {
      const bytes = Buffer.from(whole)
      bytes.fill(at * 37, Math.floor((bytes.length / 40) * at), Math.floor((bytes.length / 40) * at) + 60)
      writeFileSync(path, at % 2 === 0 ? bytes : bytes.subarray(0, Math.floor((bytes.length / 40) * at)))
      await project.attempt('exchange.importProject', { path })
    }
    rmSync(path)
    expect(await project.refusal('exchange.importProject', { path })).toBe('file-missing')
  })
})

it('the page of the fixture has the markup that tells bytes from characters', () => {
  expect(page).toContain('&amp;')
  expect(mixedText).toContain('𠮷祥社區')
})
