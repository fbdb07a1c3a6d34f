import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postil, postilJson } from './command-line.ts'
import { temporaryFolder } from './project-fixture.ts'

async function start() {
  const folder = temporaryFolder()
  const project = join(folder, 'P.postil')
  await postilJson('new', project, '--name', '研究', '--coder', 'Ada')
  const files = ['访谈一', '訪談𠮷'].map(name => join(folder, `${name}.txt`))
  for (const file of files) writeFileSync(file, '社区👨‍👩‍👧的故事。\r\nעברית ＡＢＣ。\r\n')
  await postilJson('import', project, ...files, '--duplicates', 'keep')
  return { project }
}

it('cases are made, filled with documents and speakers, emptied, renamed and removed', async () => {
  const { project } = await start()
  await postilJson('cases', 'create', project, '𠮷祥')
  await postilJson('cases', 'create', project, 'empty')
  await postilJson('cases', 'add', project, '𠮷祥', '訪談𠮷', '访谈一.txt')
  expect(await postilJson('cases', 'speakers', project, '𠮷祥', '李')).toMatchObject([
    {
      name: '𠮷祥',
      members: [
        { kind: 'document', document: '访谈一' },
        { kind: 'document', document: '訪談𠮷' },
        { kind: 'speaker', document: null, words: '李' },
      ],
    },
    { name: 'empty', members: [] },
  ])
  await postilJson('cases', 'take', project, '𠮷祥', '访谈一', '李')
  await postilJson('cases', 'rename', project, 'empty', '空')
  await postilJson('cases', 'each-speaker', project, '王')
  const { out } = await postil(['cases', project])
  expect(out.replace(/[0-9a-f-]{36}/g, 'ID')).toBe(
    '𠮷祥\t1\n\tID\tdocument\t訪談𠮷\t\n空\t0\n王\t1\n\tID\tspeaker\t\t王\n',
  )
  await postilJson('cases', 'remove', project, '王')
  expect((await postil(['cases', 'add', project, 'nobody', '访谈一'])).exitCode).toBe(1)
  expect((await postil(['cases', 'take', project, '𠮷祥', '访谈一'])).exitCode).toBe(1)
  expect((await postil(['cases', 'add', project, '𠮷祥'])).exitCode).toBe(2)
  expect(await postilJson('undo', project)).toMatchObject([{ operation: 'cases.remove' }])
})
