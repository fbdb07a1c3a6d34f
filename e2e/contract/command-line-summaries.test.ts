import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

async function start() {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  await postilJson('cases', 'create', project, '村 𠮷')
  const list = join(folder, 'codings.json')
  writeFileSync(list, JSON.stringify({ codes: [{ name: '参与' }, { name: '平臺' }], segments: [] }))
  await postilJson('code', project, '--file', list)
  const written = await postilJson('summaries', 'write', project, '参与', '村 𠮷', '甲👨‍👩‍👧\n\nשלום')
  expect(written).toMatchObject({ text: '甲👨‍👩‍👧\n\nשלום' })
  return { folder, project }
}

it('prints and writes the summary grid, chosen by names', async () => {
  const { folder, project } = await start()
  const csv = await postil(['summaries', project, '--format', 'csv'])
  expect(csv.out).toBe(',参与,平臺\r\n村 𠮷,"甲👨‍👩‍👧\n\nשלום",\r\n')
  expect(await postil(['summaries', project, '--format', 'csv'])).toEqual(csv)
  const part = await postilJson('summaries', project, '--codes', '平臺', '--cases', '村 𠮷', '--transpose')
  expect(part).toMatchObject({ rows: [{ name: '平臺' }], columns: [{ name: '村 𠮷' }], texts: [['']] })
  const out = join(folder, 'grid.docx')
  expect(await postilJson('summaries', project, '--format', 'docx', '--out', out)).toMatchObject({
    path: out,
  })
  expect((await postil(['summaries', project, '--format', 'docx'])).exitCode).toBe(2)
  expect((await postil(['summaries', project, '--cases', '无'])).exitCode).toBe(1)
  expect((await postil(['summaries', project, '--codes', '无'])).exitCode).toBe(1)
})

it('writes a cell, takes its words out again, and says how it is used', async () => {
  const { project } = await start()
  expect(await postilJson('summaries', 'write', project, '平臺', '村 𠮷', '乙')).toMatchObject({ text: '乙' })
  expect(await postilJson('summaries', 'write', project, '参与', '村 𠮷', '')).toBeNull()
  expect((await postil(['summaries', project, '--format', 'csv'])).out).toBe(',参与,平臺\r\n村 𠮷,,乙\r\n')
  expect((await postil(['undo', project])).exitCode).toBe(0)
  expect((await postil(['summaries', project, '--format', 'csv'])).out).toContain('甲👨‍👩‍👧')
  expect((await postil(['summaries', 'write', project, '参与', '无', '乙'])).exitCode).toBe(1)
  expect((await postil(['summaries', 'write', project, '参与'])).exitCode).toBe(2)
})
