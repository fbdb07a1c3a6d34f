import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { _electron } from '@playwright/test'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { openPromise } from 'yauzl'
import { root } from './setup/places.mjs'
import { runScript } from './setup/run.mjs'

/** The guided demo: the real app does the whole job on the sample project and leaves pictures and files behind. */
const out = join(root, 'out', 'demo')
const lines = []

function tell(line) {
  lines.push(line)
  console.log(`  ${line}`)
}

await runScript(async () => {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  console.log('postil: the guided demo')
  const app = await launch()
  try {
    const page = await app.firstWindow()
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
    await imported(page)
    await coded(page)
    await counted(page, app)
    await exported(page, app)
    await lookedAt(page)
  } finally {
    await app.close()
  }
  writeFileSync(join(out, 'summary.txt'), `${lines.join('\n')}\n`)
  console.log(`postil: done; the project, the files and the pictures are in ${out}`)
  return 0
})

function launch() {
  const isRoot = process.getuid?.() === 0
  return _electron.launch({
    executablePath: process.env.ELECTRON_EXEC_PATH,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--lang=en-US', root, '--sample'],
    colorScheme: null,
    env: { ...process.env, POSTIL_USER_DATA: join(out, 'user-data'), POSTIL_DOCUMENTS: out },
  })
}

function picture(page, name) {
  return page.screenshot({ path: join(out, `${name}.png`) })
}

/** What the status line says, once it says all of it. */
async function counts(page) {
  await page
    .getByText(/\d+ codings/)
    .first()
    .waitFor()
  return (await page.getByRole('contentinfo').innerText()).replace(/\s+/g, ' ').trim()
}

async function imported(page) {
  await page.getByRole('listbox', { name: 'Documents' }).waitFor()
  tell(`sample imported and cleaned: ${await counts(page)}`)
  await page.getByRole('option', { name: /青枫里小区居民访谈/ }).click()
  await page.locator('.cm-line').first().waitFor()
  await picture(page, '1-reading')
}

/** One passage coded as a person does it: a double click, a few letters of pinyin, Enter. */
async function coded(page) {
  const line = page.locator('.cm-line').filter({ hasText: '门洞' }).first()
  await line.dblclick({ position: { x: 120, y: 16 } })
  await page.getByRole('combobox', { name: 'Code the selected words' }).waitFor()
  await page.keyboard.type('jm')
  await picture(page, '2-coding')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Undo: apply/ }).waitFor()
  await page.keyboard.press('Escape')
  tell(`a passage coded by keyboard: ${await counts(page)}`)
  await picture(page, '3-coded')
}

async function counted(page, app) {
  await page.getByRole('button', { name: 'Analysis' }).click()
  await page.getByRole('grid', { name: 'Matrix' }).waitFor()
  await picture(page, '4-matrix')
  await save(page, app, 'Export the table as CSV', 'matrix.csv')
  const rows = readFileSync(join(out, 'matrix.csv'), 'utf8').trim().split('\r\n').length - 2
  tell(`code × document matrix: ${rows} codes, in ${join(out, 'matrix.csv')}`)
}

async function exported(page, app) {
  await save(page, app, 'Export as REFI-QDA project', 'sample.qdpx', 'Save…')
  await save(page, app, 'Export the codebook', 'sample.qdc')
  const zip = await openPromise(join(out, 'sample.qdpx'))
  let problems
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'project.qde')
      problems = schemaProblems(await buffer(await zip.openReadStreamPromise(entry)))
  }
  if (problems === undefined) throw new Error('sample.qdpx has no project.qde')
  if (problems.length > 0) throw new Error(`sample.qdpx is not valid: ${problems.join('; ')}`)
  tell(`REFI-QDA project written and valid against Project.xsd: ${join(out, 'sample.qdpx')}`)
  tell(`REFI-QDA codebook written: ${join(out, 'sample.qdc')}`)
}

function schemaProblems(xml) {
  const schema = XmlDocument.fromBuffer(readFileSync(join(root, 'resources', 'refi', 'Project.xsd')))
  const validator = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromBuffer(xml)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return (error.details ?? [error]).map(problem => problem.message)
  } finally {
    document.dispose()
    validator.dispose()
    schema.dispose()
  }
}

/** Runs an export through the palette, with the save dialog answered. */
/** `confirm`: the button of a dialog that comes before the file is chosen. */
async function save(page, app, command, name, confirm = null) {
  await app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    },
    join(out, name),
  )
  await page.keyboard.press('Control+k')
  await page.keyboard.type(command)
  await page.keyboard.press('Enter')
  if (confirm !== null) await page.getByRole('button', { name: confirm }).click()
  const dialog = page.getByRole('dialog').filter({ hasText: name })
  await dialog.getByRole('button', { name: 'Show in folder' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

/** The same project in the dark and in Chinese. */
async function lookedAt(page) {
  const choose = preferences =>
    page.evaluate(wanted => window.postil.call('setPreferences', wanted), preferences)
  await page.getByRole('button', { name: 'Read & code' }).click()
  await choose({ theme: 'dark' })
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark')
  await picture(page, '5-dark')
  await choose({ theme: 'light', language: 'zh-CN' })
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN')
  await picture(page, '6-chinese')
  tell('pictures of reading, coding, matrix, dark and Chinese')
}
