import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeText } from './data.mjs'
import { electronStart } from './electron.mjs'

/** About what an A4 page holds in the type chosen below, in UTF-16 code units. */
const PAGE = 1150
/** Printing takes seconds; one that hangs must not hang the benchmarks, in milliseconds. */
const PATIENCE = 120_000

/** Prints a page of HTML as a PDF, in Electron alone: arguments are the page and where the PDF goes. */
const printer = `
const { app, BrowserWindow } = require('electron')
const { writeFileSync } = require('node:fs')
const [page, target] = process.argv.slice(-2)
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadFile(page)
  const head = '<div style="font-size:8px;width:100%;text-align:center">街坊议事 Neighbours</div>'
  const foot = '<div style="font-size:8px;width:100%;text-align:center"><span class="pageNumber"></span></div>'
  const options = { pageSize: 'A4', displayHeaderFooter: true, headerTemplate: head, footerTemplate: foot }
  writeFileSync(target, await window.webContents.printToPDF(options))
  app.quit()
})`

/** Prints `pages` pages of generated text, Chinese and English mixed, with running heads and page numbers. */
export async function printPdf(context, pages) {
  const app = join(context.work, 'printer')
  mkdirSync(app)
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'printer', version: '1.0.0', main: 'main.cjs' }),
  )
  writeFileSync(join(app, 'main.cjs'), printer)
  const page = join(context.work, 'pages.html')
  const sheets = Array.from({ length: pages }, (_, i) => sheet(makeText(70_000 + i, PAGE)))
  writeFileSync(page, `<!doctype html><meta charset="utf-8">${sheets.join('')}`)
  const target = join(context.work, 'pages.pdf')
  const { executablePath, args, env, cwd } = electronStart(context, app, [page, target])
  const child = spawn(executablePath, args, {
    env,
    cwd,
    stdio: 'ignore',
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  })
  const code = await new Promise(resolve => child.once('exit', resolve))
  if (code !== 0) throw new Error(`Printing ended with ${code}`)
  return target
}

function sheet(text) {
  const paragraphs = text
    .split('\n')
    .map(line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
  return `<section style="break-after:page;font:11pt serif">${paragraphs.join('')}</section>`
}
