import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { postil } from '../pages/command-line.ts'
import { chooseFiles, chooseSavePath } from '../pages/dialogs.ts'
import { packageWithPicture } from '../pages/foreign-packages.ts'
import { dropOnWindow } from '../pages/import-desk.ts'
import { expect, test } from './fixtures.ts'

const text = '主持人：大家好。\n王：居民參與不足，平台𠮷很好，👨‍👩‍👧 שלום。\n'

/** A package with one document, two codes and two codings. */
function makePackage(work: string): string {
  const project = join(work, '她的.postil')
  const file = join(work, '访谈.txt')
  const codings = join(work, 'codings.json')
  const written = join(work, '她的 𠮷.qdpx')
  postil('new', project, '--name', '她的', '--coder', '李')
  writeFileSync(file, text)
  postil('import', project, file, '--no-clean')
  const segments = [
    { document: '访谈.txt', quote: '居民參與不足', codes: ['居民参与'] },
    { document: '访谈.txt', quote: '不足，平台𠮷', codes: ['平台'] },
  ]
  writeFileSync(codings, JSON.stringify({ codes: [{ name: '居民参与' }, { name: '平台' }], segments }))
  postil('code', project, '--file', codings)
  postil('export', project, '--refi', written)
  return written
}

test('a project of another program is dropped on the open one: told, nothing twice, taken back as one act', async ({
  launch,
  folders,
}) => {
  const written = makePackage(folders.work)
  const mine = join(folders.work, '我的.postil')
  postil('new', mine, '--name', '我的', '--coder', 'Ada')
  const { electron, page } = await launch({ args: [mine] })
  await dropOnWindow(page, written)
  const report = page.getByRole('dialog', { name: '“她的 𠮷.qdpx” came in' })
  await expect(report).toBeVisible()
  await expect(report.getByRole('row', { name: 'Codings 2 2 0' })).toBeVisible()
  await expect(report.getByRole('row', { name: 'Documents 1 1 0' })).toBeVisible()

  const saved = join(folders.work, '报告.md')
  await chooseSavePath(electron, saved)
  await report.getByRole('button', { name: 'Save the report…' }).press('Enter')
  await expect(page.getByText('The report was saved.')).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toContain('| Codings | 2 | 2 | 0 |')
  await report.getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
  expect(postil<unknown[]>('codings', mine)).toHaveLength(2)
  expect(postil('text', mine, '访谈.txt')).toMatchObject({ text })

  // the same once more
  await dropOnWindow(page, written)
  const again = page.getByRole('dialog', { name: '“她的 𠮷.qdpx” brought nothing new' })
  await expect(again.getByRole('row', { name: 'Codings 2 0 2' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(again).toBeHidden()
  expect(postil<unknown[]>('codings', mine)).toHaveLength(2)

  // it was one act
  await page.getByRole('button', { name: 'Undo: import the project 她的' }).click()
  await expect(page.getByText('This project is empty')).toBeVisible()
  expect(postil<unknown[]>('codes', mine)).toEqual([])
})

test('with keys alone a new project is made of one from elsewhere; a damaged one brings nothing', async ({
  launch,
  folders,
}) => {
  const written = makePackage(folders.work)
  const damaged = join(folders.work, 'broken.qdpx')
  writeFileSync(damaged, readFileSync(written).subarray(0, 700))
  const made = join(folders.work, '新.postil')
  const { electron, page } = await launch()
  await chooseFiles(electron, written)
  await chooseSavePath(electron, made)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Import from another program')
  await page.keyboard.press('Enter')
  const report = page.getByRole('dialog', { name: '“她的 𠮷.qdpx” came in' })
  await expect(report).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(report).toBeHidden()
  await expect(page.getByRole('region', { name: /^Documents/ }).getByText('访谈')).toBeVisible()
  expect(postil<unknown[]>('codings', made)).toHaveLength(2)

  await chooseFiles(electron, damaged)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('Import from another program')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Nothing was imported' })).toContainText('broken.qdpx')
  await page.keyboard.press('Escape')
  expect(postil<unknown[]>('codings', made)).toHaveLength(2)
})

/** A database as Taguette makes it, with two projects of one document each. */
function taguetteFile(work: string): string {
  const path = join(work, 'taguette 𠮷.sqlite3')
  const db = new Database(path)
  db.exec(`
    CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, created DATETIME);
    CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, filename TEXT NOT NULL,
      created DATETIME, project_id INTEGER NOT NULL, text_direction TEXT NOT NULL, contents TEXT NOT NULL);
    CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login TEXT, project_id INTEGER, document_id INTEGER, payload TEXT);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER NOT NULL, path TEXT NOT NULL, description TEXT NOT NULL);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER NOT NULL, start_offset INTEGER NOT NULL,
      end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
    CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL);
    INSERT INTO projects VALUES (1, '社区 𠮷', '', '2024-01-02 03:04:05'), (2, 'Other', '', '2024-01-02 03:04:05');
    INSERT INTO documents VALUES (1, '笔记', '', 'a.html', '2024-01-02 03:04:05', 1, 'LEFT_TO_RIGHT', '<p>居民參與不足。</p>'),
      (2, 'Notes', '', 'b.html', '2024-01-02 03:04:05', 2, 'LEFT_TO_RIGHT', '<p>Elsewhere</p>');
  `)
  db.close()
  return path
}

test('of a file with several projects one is chosen first, or none', async ({ launch, folders }) => {
  const database = taguetteFile(folders.work)
  const mine = join(folders.work, '我的.postil')
  postil('new', mine, '--name', '我的', '--coder', 'Ada')
  const { page } = await launch({ args: [mine] })
  await dropOnWindow(page, database)
  const asked = page.getByRole('dialog', { name: 'Which of the projects in the file?' })
  await expect(asked.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  expect(postil<unknown[]>('docs', mine)).toEqual([])
  await dropOnWindow(page, database)
  await asked.getByRole('listitem').first().getByRole('button').press('Enter')
  await expect(page.getByRole('dialog', { name: /came in$/ })).toBeVisible()
  expect(postil('docs', mine)).toMatchObject([{ name: '笔记' }])
})

test('a project is written for one program, after it was told what that will not keep', async ({
  launch,
  folders,
}) => {
  const theirs = makePackage(folders.work)
  const mine = join(folders.work, '我的.postil')
  postil('import-refi', theirs, '--new', mine)
  postil('groups', 'create', mine, '一组', '访谈')
  const target = join(folders.work, '给同事 𠮷.qdpx')
  const { electron, page } = await launch({ args: [mine] })
  await chooseSavePath(electron, target)
  await page.keyboard.press('Control+Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Export as REFI-QDA project' })
  await dialog.getByRole('radio', { name: 'NVivo' }).click()
  await expect(dialog.getByText(/UTF-16/)).toBeVisible()
  await dialog.getByText('Group of documents').click()
  await expect(dialog.getByText('becomes a set, without its place among the groups')).toBeVisible()
  await dialog.getByText('Save this list beside the file').click()
  await dialog.getByRole('button', { name: 'Save…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'The project was exported' })).toBeVisible()
  const ledger = readFileSync(target.replace('.qdpx', '.losses.md'), 'utf8')
  expect(ledger).toContain('一组')

  // what was written comes in again with each coding on its words
  const back = join(folders.work, 'back.postil')
  postil('import-refi', target, '--new', back)
  const quotations = postil<{ quotation: string }[]>('codings', back).map(({ quotation }) => quotation)
  expect(quotations.toSorted()).toEqual(['不足，平台𠮷', '居民參與不足'])
})

test('a report of the document that is read, and the project as a folder, are written by keys', async ({
  launch,
  folders,
}) => {
  const mine = join(folders.work, '我的.postil')
  postil('import-refi', makePackage(folders.work), '--new', mine)
  const { electron, page } = await launch({ args: [mine] })
  await page
    .getByRole('region', { name: /^Documents/ })
    .getByText('访谈')
    .click()
  await expect(page.locator('.cm-content').first()).toBeVisible()
  const report = join(folders.work, '报告.html')
  await chooseSavePath(electron, report)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('report of this document with its codings in the margin (web page)')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'The report was written' })).toBeVisible()
  expect(readFileSync(report, 'utf8')).toContain('居民參與')
  await page.keyboard.press('Escape')
  const folder = join(folders.work, '库')
  await chooseSavePath(electron, folder)
  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('folder of Markdown')
  await page.getByRole('option', { name: /^Export the project as a folder/ }).click()
  await expect(page.getByRole('dialog', { name: 'The folder was written' })).toBeVisible()
  expect(readdirSync(folder, { recursive: true }).some(name => String(name).endsWith('.md'))).toBe(true)
})

test('what has no place here is seen, saved as the file it was, deleted and brought back, with keys alone', async ({
  launch,
  folders,
}) => {
  const picture = Buffer.from([137, 80, 78, 71, 0, 255])
  const theirs = await packageWithPicture(folders.work, picture)
  const made = join(folders.work, '新.postil')
  const { electron, page } = await launch()
  await chooseSavePath(electron, made)
  // On the start page it becomes a project.
  await dropOnWindow(page, theirs)
  const report = page.getByRole('dialog', { name: '“图 𠮷.qdpx” came in' })
  await report.getByRole('button', { name: 'Parts kept as they came…' }).press('Enter')
  const kept = page.getByRole('dialog', { name: 'Parts kept as they came' })
  await expect(kept.getByRole('option')).toHaveText([/院子.*Picture/, /左上.*Region.*院子/])

  const saved = join(folders.work, '院子.png')
  await chooseSavePath(electron, saved)
  await kept.getByRole('button', { name: 'Save its file…' }).press('Enter')
  await expect(page.getByText('The file was saved.')).toBeVisible()
  expect(readFileSync(saved)).toEqual(picture)

  await kept.getByRole('listbox').focus()
  await page.keyboard.press('ArrowDown')
  await expect(kept.getByRole('region', { name: 'What the file said' })).toContainText('庭院')
  await page.keyboard.press('Delete')
  await expect(kept.getByText('1 part was deleted.')).toBeVisible()
  await expect(kept.getByRole('option')).toHaveCount(1)
  await kept.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(kept.getByRole('option')).toHaveCount(2)
})
