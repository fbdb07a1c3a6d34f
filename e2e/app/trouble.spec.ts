import { copyFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { postil } from '../pages/command-line.ts'
import { chooseSavePath } from '../pages/dialogs.ts'
import { ReadingDesk } from '../pages/reading-desk.ts'
import { expect, type Folders, test } from './fixtures.ts'

const text = '社区治理需要𠮷祥里的居民参与。\n\n网格员每天走访，👨‍👩‍👧也一起来。\n'

/** A project with one document and one code, made by the command line. */
function makeProject({ work }: Folders): string {
  const project = join(work, '社区 𠮷.postil')
  const file = join(work, '访谈.txt')
  const list = join(work, 'codings.json')
  writeFileSync(file, text)
  writeFileSync(
    list,
    JSON.stringify({
      codes: [{ name: '居民参与' }],
      segments: [{ document: '访谈', quote: '网格员', codes: ['居民参与'] }],
    }),
  )
  postil('new', project, '--name', '社区', '--coder', 'Ada')
  postil('import', project, file)
  postil('code', project, '--file', list)
  return project
}

/** The process that holds the project. */
function hostPid(electron: ElectronApplication): Promise<number> {
  return electron.evaluate(({ app }) => {
    const host = app.getAppMetrics().find(({ name }) => name === 'postil-project')
    if (host === undefined) throw new Error('No project host')
    return host.pid
  })
}

test('opens a project named on the command line, without the start screen in between', async ({
  launch,
  folders,
}) => {
  const { page } = await launch({ args: [makeProject(folders)] })
  await expect(page.getByRole('button', { name: /^New project/ })).toHaveCount(0)
  await expect(new ReadingDesk(page).documents.getByRole('option')).toHaveCount(1)
})

test('says that the project host died, loses nothing, and opens the project again', async ({
  launch,
  folders,
  expectedErrors,
}) => {
  expectedErrors.push(/host/i)
  const project = makeProject(folders)
  const { electron, page } = await launch({ args: [project] })
  const desk = new ReadingDesk(page)
  await desk.open('访谈')
  await desk.selectByPointer('居民参与')
  await page.keyboard.type('new one')
  await page.keyboard.press('Shift+Enter')
  await expect(desk.codingsHere).toContainText('new one')
  process.kill(await hostPid(electron), 'SIGKILL')
  await expect(page.getByRole('alertdialog')).toContainText('The project has stopped')
  expect(postil<unknown[]>('codings', project)).toHaveLength(2)
  await page.getByRole('button', { name: 'Reopen' }).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(desk.codebook.getByRole('row', { name: 'new one' })).toContainText('1')
  await desk.documents.getByText('访谈', { exact: true }).click()
  await desk.selectByPointer('居民参与')
  await page.keyboard.type('another')
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => postil<unknown[]>('codings', project).length).toBe(3)
  expect(postil('check', project)).toEqual([])
})

test('opens a project that another program holds for reading only, and says so in Chinese', async ({
  launch,
  folders,
}) => {
  const project = makeProject(folders)
  const first = await launch({ args: [project], env: { POSTIL_USER_DATA: join(folders.work, 'other') } })
  await expect(new ReadingDesk(first.page).documents.getByRole('option')).toHaveCount(1)
  const { page } = await launch({ args: [project], locale: 'zh-CN' })
  await expect(page.getByText('另一个程序正在使用此项目', { exact: false })).toBeVisible()
  await page.getByText('访谈', { exact: true }).click()
  await expect(page.locator('.cm-content')).toContainText('𠮷祥里')
  await page.keyboard.press('Control+i')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('offers a backup for a damaged project and keeps the damaged file', async ({ launch, folders }) => {
  const project = makeProject(folders)
  const backups = join(folders.work, '社区 𠮷.backups')
  mkdirSync(backups, { recursive: true })
  copyFileSync(project, join(backups, '2099-01-02T03-04-05Z act 4.postil'))
  truncateSync(project, 10_000)
  const { page } = await launch({ args: [project] })
  const dialog = page.getByRole('alertdialog', { name: 'The project cannot be read' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Restore and open' }).click()
  const desk = new ReadingDesk(page)
  await expect(desk.codebook.getByRole('row', { name: '居民参与' })).toContainText('1')
})

test('refuses a foreign file in one sentence of the interface language, and stays on the start screen', async ({
  launch,
  folders,
}) => {
  const foreign = join(folders.work, '别的.postil')
  writeFileSync(foreign, text.repeat(20))
  const { page } = await launch({ args: [foreign], locale: 'zh-TW' })
  await expect(page.getByText(/不是 Postil/)).toBeVisible()
  await expect(page.getByRole('button', { name: /新/ }).first()).toBeVisible()
})

test('says that a folder cannot be written to, and leaves nothing there', async ({ launch, folders }) => {
  const { electron, page } = await launch({ args: [makeProject(folders)] })
  await expect(new ReadingDesk(page).documents.getByRole('option')).toHaveCount(1)
  await chooseSavePath(electron, join(folders.work, 'nowhere', 'out.qdpx'))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Export as REFI-QDA project')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save…' }).click()
  await expect(page.getByText(/folder/i).first()).toBeVisible()
})
