import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

const documents = ['访谈一', '訪談二', '𠮷三'] as const

async function start() {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  for (const name of documents) {
    const turns = ['一', '二', '三'].map(n => `问：${name}的社区，第${n}次。\r\n答：社區好，👨‍👩‍👧${n}。\r\n`)
    writeFileSync(join(folder, `${name}.txt`), turns.join(''))
  }
  const files = documents.map(name => join(folder, `${name}.txt`))
  await postilJson('import', project, ...files, '--duplicates', 'keep')
  return { folder, project }
}

it('groups are made, filled, moved, renamed and removed, and listed with documents', async () => {
  const { project } = await start()
  await postilJson('groups', 'create', project, '居民')
  expect(
    await postilJson('groups', 'create', project, '居民/老人 👨‍👩‍👧', '访谈一.txt', '𠮷三'),
  ).toMatchObject([
    { path: '居民', parentId: null, documents: 0 },
    { path: '居民/老人 👨‍👩‍👧', name: '老人 👨‍👩‍👧', documents: 2 },
  ])
  await postilJson('groups', 'create', project, 'עברית')
  await postilJson('groups', 'put', project, 'עברית', '訪談二')
  await postilJson('groups', 'rename', project, '居民', '住户')
  await postilJson('groups', 'move', project, 'עברית', '住户')
  expect(await postilJson('docs', project)).toMatchObject([
    { name: '访谈一', group: '住户/老人 👨‍👩‍👧', sets: [] },
    { name: '訪談二', group: '住户/עברית' },
    { name: '𠮷三', group: '住户/老人 👨‍👩‍👧' },
  ])
  const { error, exitCode } = await postil(['groups', 'move', project, '住户', '住户/עברית'], 'zh-TW')
  expect([exitCode, error]).toEqual([1, 'postil: 文件群組不能移到自己或自己內部的群組裡。\n'])
  await postilJson('groups', 'move', project, '住户/עברית')
  await postilJson('groups', 'take', project, '𠮷三')
  await postilJson('groups', 'remove', project, '住户')
  expect((await postil(['groups', project])).out).toBe('老人 👨‍👩‍👧\t1\nעברית\t1\n')
  expect((await postil(['groups', 'put', project, 'nowhere', '𠮷三'])).exitCode).toBe(1)
  expect(await postilJson('undo', project)).toMatchObject([{ operation: 'documentGroups.remove' }])
  expect((await postil(['groups', project])).out).toBe('住户\t0\n住户/老人 👨‍👩‍👧\t1\nעברית\t1\n')
})

it('sets are made, filled and emptied, and searches keep to sets, groups and speakers', async () => {
  const { project } = await start()
  await postilJson('sets', 'create', project, '一期', '访谈一', '訪談二')
  await postilJson('sets', 'create', project, '二期')
  await postilJson('sets', 'add', project, '二期', '𠮷三', '訪談二')
  await postilJson('sets', 'take', project, '一期', '访谈一')
  await postilJson('sets', 'rename', project, '二期', '第二期')
  expect(await postilJson('sets', project)).toMatchObject([
    { name: '一期', documents: ['訪談二'] },
    { name: '第二期', documents: ['𠮷三', '訪談二'] },
  ])
  expect(await postilJson('docs', project)).toMatchObject([
    { group: null, sets: [] },
    { sets: ['一期', '第二期'] },
    { sets: ['第二期'] },
  ])
  await postilJson('groups', 'create', project, '组', '𠮷三')
  const total = async (...more: string[]) =>
    (await postilJson<{ total: number }>('find', project, '社区', ...more)).total
  const all = await total()
  expect(await total('--set', '第二期')).toBe((all / 3) * 2)
  expect(await total('--group', '组')).toBe(all / 3)
  expect(await total('--group', '组', '--set', '一期')).toBe(0)
  expect(await total('--speaker', '问')).toBe(9)
  expect((await postil(['find', project, '社区', '--set', '三期'])).exitCode).toBe(1)
  await postilJson('sets', 'remove', project, '第二期')
  expect(await postilJson('sets', project)).toHaveLength(1)
})

it('imports go into a group, which is made when it is not there, as one act', async () => {
  const { folder, project } = await start()
  const more = join(folder, 'more')
  mkdirSync(more)
  for (const name of ['四', '五']) writeFileSync(join(more, `${name}.txt`), `第${name}篇，完全不同的文字。\n`)
  await postilJson('groups', 'create', project, '居民')
  await postilJson('import', project, more, '--group', '居民/新 来')
  expect((await postil(['groups', project])).out).toBe('居民\t0\n居民/新 来\t2\n')
  await postilJson('undo', project)
  expect((await postil(['groups', project])).out).toBe('居民\t0\n')
  expect(await postilJson('docs', project)).toHaveLength(3)
  expect((await postil(['import', project, more, '--group', '居民//x'])).exitCode).toBe(1)
  expect(await postilJson('docs', project)).toHaveLength(3)
})
