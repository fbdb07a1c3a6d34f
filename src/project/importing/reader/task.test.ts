import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkedFileChoice } from '../../../ipc/imports.ts'
import { Reader, type ReadingTask } from './task.ts'

const folder = mkdtempSync(join(tmpdir(), 'postil-task-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is heard of the way, as parts of it. */
async function heard(task: ReadingTask, name: string, words: string): Promise<number[]> {
  const path = join(folder, name)
  writeFileSync(path, words)
  const parts: number[] = []
  await new Reader().perform(task, checkedFileChoice({ path }), (done, total) => parts.push(done / total))
  return parts
}

const paragraph = '街坊们𠮷在院子里商量停车的问题，商量了几个月，还没有个结果。\n\n'

it.each(['plan', 'preview', 'compare'] as const)(
  'tells again and again how far it is with a long text: %s',
  async task => {
    const parts = await heard(task, '长.txt', paragraph.repeat(40_000))
    expect(parts.length).toBeGreaterThan(30)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBeGreaterThan(0.9)
    expect(parts.at(-1)).toBeLessThan(1)
  },
)

it('tells how far it is with a long table', async () => {
  const rows = Array.from({ length: 40_000 }, (_, at) => `${at},${paragraph.trim()}再来第${at}句。`)
  const parts = await heard('plan', '问卷.csv', `编号,回答\n${rows.join('\n')}\n`)
  expect(parts.length).toBeGreaterThan(80)
})

it('makes no words about a short one', async () => {
  expect(await heard('preview', '短.txt', paragraph)).toEqual([])
})
