import { existsSync, readFileSync, writeFileSync } from 'node:fs'
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

it('brings values in from a file, tries it first, and reports what did not match', async () => {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  await postilJson('cases', 'create', project, '王𠮷')
  await postilJson('cases', 'create', project, '陳建國')
  const file = join(folder, '值.csv')
  const report = join(folder, 'report.json')
  writeFileSync(
    file,
    '编号,姓名,年龄,村\r\n1,王𠮷,41,南村\r\n2,陈建国,不详,南村\r\n3,無名,33,北村\r\n4,עברית,28,北村\r\n',
  )
  const dry = await postil(['attributes', 'import', project, file, '--dry-run', '--report', report])
  expect(dry).toMatchObject({
    exitCode: 0,
    out: 'A\t编号\tnumber\t2\t0\nC\t年龄\ttext\t2\t0\nD\t村\tchoice\t2\t0\n',
  })
  for (const words of ['4 rows, 2 of them matched', '3 陈建国 → 陳建國', '4 無名, 5 עברית']) {
    expect(dry.error).toContain(words)
  }
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ unknown: { count: 2 }, matched: 2 })
  expect(await postilJson('attributes', project, '--for', 'cases')).toMatchObject({ attributes: [] })

  const refused = await postil(['attributes', 'import', project, file, '--types', '年龄=number'])
  expect(refused.exitCode).toBe(1)
  expect(refused.error).toContain('row 3, column C: “不详”')
  const words = ['--name', '姓名', '--types', '年龄=number,D=text', '--create', '--skip-misfits']
  expect(await postilJson('attributes', 'import', project, file, ...words)).toMatchObject({ created: 2 })
  const csv = await postil(['attributes', project, '--for', 'cases', '--format', 'csv'])
  expect(csv.out).toBe(
    'name,编号,年龄,村\r\n王𠮷,1,41,南村\r\n陳建國,2,,南村\r\n無名,3,33,北村\r\nעברית,4,28,北村\r\n',
  )

  // What is written out comes back as the same.
  const out = join(folder, 'out.xlsx')
  await postilJson('attributes', project, '--for', 'cases', '--format', 'xlsx', '--out', out)
  expect(await postilJson('attributes', 'import', project, out)).toMatchObject({
    ...{ matched: 4, added: 0, overwritten: 0, same: 11 },
  })
  expect((await postil(['attributes', 'import', project])).exitCode).toBe(2)
  expect((await postil(['attributes', 'import', project, file, '--name', 'x'])).exitCode).toBe(1)
  expect((await postil(['attributes', 'import', project, file, '--report', project])).exitCode).toBe(1)
  expect(
    (await postil(['attributes', 'import', project, file, '--subject', 'speakers', '--create'])).exitCode,
  ).toBe(2)
})

it.each([
  [[], 'a case of the project'],
  [['--subject', 'documents'], 'a document of the project'],
] as const)('a file of names that nobody has says what they were taken for: %j', async (options, words) => {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const file = join(folder, '值.csv')
  writeFileSync(file, '姓名,年龄\r\n王𠮷,41\r\n')
  const printed = await postil(['attributes', 'import', project, file, ...options])
  expect([printed.exitCode, printed.out]).toEqual([1, ''])
  expect(printed.error).toContain(words)
})
