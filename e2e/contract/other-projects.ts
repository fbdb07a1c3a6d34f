import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from '../../src/project/db/connection.ts'
import { mixedText } from './project-fixture.ts'

const columns = {
  project: 'databaseversion text, date text, memo text, about text, bookmarkfile integer, codername text',
  source:
    'id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, av_text_id integer, unique(name)',
  code_image:
    'imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text, important integer, pdf_page integer',
  code_av:
    'avid integer primary key, id integer, pos0 integer, pos1 integer, cid integer, memo text, date text, owner text, important integer',
  annotation:
    'anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text, date text',
  attribute_type: 'name text primary key, date text, owner text, memo text, caseOrFile text, valuetype text',
  attribute:
    'attrid integer primary key, name text, attr_type text, value text, id integer, date text, owner text',
  case_text:
    'id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer, owner text, date text, memo text',
  cases: 'caseid integer primary key, name text, memo text, owner text, date text',
  code_cat:
    'catid integer primary key, name text, owner text, date text, memo text, supercatid integer, unique(name)',
  code_text:
    'ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text, avid integer, important integer',
  code_name:
    'cid integer primary key, name text, memo text, catid integer, owner text, date text, color text, unique(name)',
  journal: 'jid integer primary key, name text, jentry text, date text, owner text',
} as const

/** Tables of the first versions of QualCoder, which knew less of a coding, a file and a case. */
const older: Readonly<Partial<Record<keyof typeof columns, string>>> = {
  project: 'databaseversion text, date text, memo text, about text',
  source:
    'id integer primary key, name text, fulltext text, mediapath text, memo text, owner text, date text, unique(name)',
  code_image:
    'imid integer primary key, id integer, x1 integer, y1 integer, width integer, height integer, cid integer, memo text, date text, owner text',
  code_text:
    'cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text, date text, memo text',
}

type Values = readonly (string | number | null)[]

function fill(db: Connection, table: string, names: string, rows: readonly Values[]): void {
  for (const row of rows) {
    db.run(`INSERT INTO ${table} (${names}) VALUES (${row.map(() => '?').join(', ')})`, ...row)
  }
}

const day = '2024-03-05 10:11:12'

/** Words of the text with their places in code points, as QualCoder counts; `units` counts code units. */
export function placeIn(words: string, units = false): [words: string, from: number, to: number] {
  const from = mixedText.indexOf(words)
  const count = (part: string) => (units ? part.length : [...part].length)
  return [words, count(mixedText.slice(0, from)), count(mixedText.slice(0, from + words.length))]
}

/** A project folder of QualCoder, of its newest or one of its first versions. */
export function qualCoderFolder(
  folder: string,
  { isOld = false, units = false, name = '访谈 项目.qda' } = {},
): string {
  const path = join(folder, name)
  for (const part of ['documents', 'images', 'audio', 'video']) {
    mkdirSync(join(path, part), { recursive: true })
  }
  writeFileSync(join(path, 'images', '照片.png'), 'picture')
  writeFileSync(join(path, 'documents', '访谈.docx'), 'words')
  const db = new Connection(join(path, 'data.qda'))
  for (const [table, own] of Object.entries(columns)) {
    const used = isOld ? (older[table as keyof typeof columns] ?? own) : own
    db.script(`CREATE TABLE ${table} (${used})`)
  }
  const about = isOld ? 'QualCoder 1.9' : 'QualCoder 3.7'
  fill(db, 'project', 'databaseversion, date, memo, about', [[isOld ? 'v1' : 'v11', day, '为什么做', about]])
  fill(db, 'source', 'id, name, fulltext, mediapath, memo, owner, date', [
    [1, '访谈', mixedText, '/docs/访谈.docx', '安静的房间', 'Bea', day],
    [2, '照片', null, '/images/照片.png', '', 'Bea', day],
    [3, '录音', null, 'audio:/nowhere/录音.mp3', '', 'Bea', day],
    [4, '空的', '一行', null, '', 'Bea', day],
  ])
  fill(db, 'code_cat', 'catid, name, memo, owner, date, supercatid', [
    [1, '治理', '', 'Bea', day, null],
    [2, '基层', '', 'Bea', day, 1],
  ])
  fill(db, 'code_name', 'cid, name, memo, catid, owner, date, color', [
    [1, '参与', '谁来', 2, 'Bea', day, '#F5A9A9'],
    [2, '家', '', null, 'Bea', day, '#D0A9F5'],
  ])
  fill(db, 'code_text', 'cid, fid, seltext, pos0, pos1, owner, date, memo', [
    [1, 1, ...placeIn('𠮷祥社區', units), 'Bea', day, '为什么？'],
    [2, 1, ...placeIn('👨‍👩‍👧 joined', units), '李', day, ''],
    [2, 1, ...placeIn('שלום', units), 'Bea', day, ''],
  ])
  if (!isOld) db.run('UPDATE code_text SET important = 1 WHERE cid = 1')
  fill(db, 'annotation', 'fid, pos0, pos1, memo, owner, date', [
    [1, ...(placeIn('网格员', units).slice(1) as [number, number]), '查一下', 'Bea', day],
  ])
  fill(db, 'code_image', 'id, x1, y1, width, height, cid, memo, date, owner', [
    [2, 1, 2, 30, 40, 2, '门口', day, 'Bea'],
  ])
  fill(db, 'code_av', 'id, pos0, pos1, cid, memo, date, owner', [[3, 1000, 2000, 2, '', day, 'Bea']])
  fill(db, 'attribute_type', 'name, caseOrFile, valuetype, memo', [
    ['年龄', 'case', 'numeric', ''],
    ['地点', 'file', 'character', ''],
  ])
  fill(db, 'attribute', 'name, attr_type, value, id', [
    ['年龄', 'case', '34', 1],
    ['地点', 'file', '茶馆', 1],
    ['地点', 'file', '', 4],
  ])
  fill(db, 'cases', 'caseid, name, memo, owner, date', [[1, '王家', '搬过家', 'Bea', day]])
  fill(db, 'case_text', 'caseid, fid, pos0, pos1', [
    [1, 4, 0, 2],
    [1, 1, ...(placeIn('先问问大家', units).slice(1) as [number, number])],
  ])
  fill(db, 'journal', 'name, jentry, date, owner', [['想法', '之后再看', day, 'Bea']])
  db.close()
  return path
}

/** The page of the Taguette fixture: markup, references, blanks of the source. */
export const page =
  '<h1>Fieldnotes</h1>\n<p>社区治理在<b>𠮷祥社區</b>开始 &amp; 又停。</p>\n<p>The  family 👨‍👩‍👧 joined;<br>\nＡＢＣ</p><ul><li>一</li><li>שלום</li></ul>'

const pageCharacters = 'Fieldnotes\n社区治理在𠮷祥社區开始 & 又停。\nThe  family 👨‍👩‍👧 joined;\nＡＢＣ一שלום'

/** Words with their places in bytes, as Taguette counts. */
function bytesOf(words: string): [from: number, to: number] {
  const from = Buffer.byteLength(pageCharacters.slice(0, pageCharacters.indexOf(words)))
  return [from, from + Buffer.byteLength(words)]
}

/** A database of Taguette with two projects and an account. */
export function taguetteFile(folder: string, { projects = 2, name = 'taguette.sqlite3' } = {}): string {
  const path = join(folder, name)
  const db = new Connection(path)
  db.script(`CREATE TABLE users (login VARCHAR(30) NOT NULL PRIMARY KEY, created DATETIME NOT NULL, hashed_password VARCHAR(192), email VARCHAR(256));
    CREATE TABLE projects (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, created DATETIME NOT NULL);
    CREATE TABLE project_members (project_id INTEGER NOT NULL, user_login VARCHAR(30) NOT NULL, privileges VARCHAR(11) NOT NULL, PRIMARY KEY (project_id, user_login));
    CREATE TABLE documents (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL, description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL, project_id INTEGER NOT NULL, text_direction VARCHAR(13) NOT NULL, contents TEXT NOT NULL);
    CREATE TABLE commands (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL, user_login VARCHAR(30) NOT NULL, project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL);
    CREATE TABLE highlights (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
    CREATE TABLE tags (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, path VARCHAR(200) NOT NULL, description TEXT NOT NULL, CONSTRAINT uq_tags_project_id UNIQUE (project_id, path));
    CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (highlight_id, tag_id));`)
  fill(db, 'users', 'login, created, hashed_password, email', [
    ['bea', day, 'scrypt:secret-hash', 'bea@example.org'],
  ])
  fill(
    db,
    'projects',
    'id, name, description, created',
    [
      [1, '他山 𠮷', '为什么做', '2024-01-02 03:04:05.678901'],
      [2, 'Other', '', '2024-02-02 03:04:05.678901'],
    ].slice(0, projects),
  )
  fill(db, 'documents', 'id, name, description, filename, created, project_id, text_direction, contents', [
    [1, 'Fieldnotes', '安静的房间', 'notes.html', day, 1, 'LEFT_TO_RIGHT', page],
    [2, 'Elsewhere', '', 'b.html', day, 2, 'LEFT_TO_RIGHT', '<p>Elsewhere</p>'],
  ])
  fill(db, 'tags', 'id, project_id, path, description', [
    [1, 1, 'people.family', '谁来'],
    [2, 1, 'people.neighbours', ''],
    [3, 1, 'e.g. this', ''],
    [4, 1, '治理', ''],
    [5, 2, '治理', ''],
  ])
  fill(db, 'highlights', 'id, document_id, start_offset, end_offset, snippet', [
    [1, 1, ...bytesOf('𠮷祥社區'), '<p><b>𠮷祥社區</b></p>'],
    [2, 1, ...bytesOf('family 👨‍👩‍👧 joined;\nＡＢＣ'), ''],
    [3, 1, ...bytesOf('שלום'), ''],
    [4, 1, 5000, 5001, ''],
    [5, 2, 0, 9, ''],
  ])
  fill(db, 'highlight_tags', 'highlight_id, tag_id', [
    [1, 4],
    [1, 3],
    [2, 1],
    [4, 4],
    [5, 5],
  ])
  const command = (id: number) => JSON.stringify({ type: 'highlight_add', highlight_id: id })
  fill(db, 'commands', 'date, user_login, project_id, document_id, payload', [
    [day, 'bea', 1, 1, command(1)],
    [day, '李', 1, 1, command(2)],
    [day, '李', 1, 1, '{"type": "highlight_add", broken'],
    [day, 'elsewhere', 2, 2, command(5)],
  ])
  db.close()
  return path
}
