import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { CoderId } from '../../src/core/id.ts'
import { openProject } from '../../src/project/session.ts'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder, testSurroundings, wrap } from './project-fixture.ts'

async function start() {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const open = wrap(
    openProject(project, { coder: { id: crypto.randomUUID() as CoderId, name: 'Ada' } }, testSurroundings),
    folder,
  )
  const { id: codeId } = await open.call('codes.create', { name: '参与' })
  await open.call('codes.create', { name: '平臺' })
  const { id: caseId } = await open.call('cases.create', { name: '村 𠮷' })
  await open.call('summaries.write', { codeId, caseId, text: '甲👨‍👩‍👧\n\nשלום' })
  await open.session.close()
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
