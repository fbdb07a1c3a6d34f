import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

it('values of documents, cases and speakers are printed and written as tables', async () => {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const file = join(folder, '表𠮷.csv')
  writeFileSync(
    file,
    '姓名,年龄,text\r\n王𠮷,41,"社区，👨‍👩‍👧的故事很长很长，居民参与不足。"\r\nעברית,,另一个很长的故事，网格员先问问大家。\r\n',
  )
  await postilJson('import', project, file, '--duplicates', 'keep')
  await postilJson('cases', 'each-speaker', project, '李')
  const csv = await postil(['attributes', project, '--format', 'csv'])
  expect(csv.out).toContain('41')
  expect(await postilJson('attributes', project, '--for', 'cases')).toMatchObject({
    attributes: [],
    rows: [{ name: '李', values: [] }],
  })
  expect((await postil(['attributes', project, '--for', 'speakers', '--format', 'csv'])).out).toBe(
    'name\r\n李\r\n',
  )
  const out = join(folder, 'values.xlsx')
  await postilJson('attributes', project, '--format', 'xlsx', '--out', out)
  expect(existsSync(out)).toBe(true)
  expect((await postil(['attributes', project, '--format', 'xlsx'])).exitCode).toBe(2)
  expect((await postil(['attributes', project, '--for', 'codes'])).exitCode).toBe(2)
  expect((await postil(['attributes', project, '--out', project])).exitCode).toBe(1)
})
