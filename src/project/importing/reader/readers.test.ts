import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { checkedFileChoice } from '../../../ipc/imports.ts'
import { type Readers, readersInThreads } from './readers.ts'

/** Does what the path says, so that each test has its own kind of trouble. */
const thread = `
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', ({ choice }) => {
    const tell = reply => parentPort.postMessage(reply)
    switch (choice.path.split('/').at(-1)) {
      case 'stalls': return
      case 'spins': for (;;) {}
      case 'slow':
        for (let done = 1; done <= 8; done++) {
          setTimeout(() => tell({ kind: 'progress', done, total: 8 }), done * 250)
        }
        return void setTimeout(() => tell({ kind: 'done', result: 'at last' }), 2100)
      case 'refused': return tell({ kind: 'refused', refusal: { code: 'file-damaged', detail: 'd', values: { name: '𠮷' } } })
      case 'defect': return tell({ kind: 'defect', message: 'ours', stack: 'Error: ours at here' })
      case 'fails later':
        setTimeout(() => { throw new Error('too late') }, 20)
        return tell({ kind: 'done', result: threadId })
      case 'dies': return process.exit(3)
      case 'throws': throw new Error('out of hand')
      case 'hoards': { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)) }
      default: tell({ kind: 'done', result: threadId })
    }
  })`

const folder = mkdtempSync(join(tmpdir(), 'postil-readers-'))
const script = join(folder, 'thread.mjs')
writeFileSync(script, thread)
let readers: Readers

afterEach(() => readers.close())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The patience is longer than a busy machine takes to begin a thread, and shorter than the slow one needs. */
function start(patience = 1500) {
  readers = readersInThreads({ script, count: 2, patience, memory: 64 })
}

function read(path: string, signal = new AbortController().signal, steps: number[] = []): Promise<unknown> {
  const choice = checkedFileChoice({ path: `/x/${path}` })
  return readers.read('plan', choice, { signal, progress: done => steps.push(done) })
}

it.each(['stalls', 'spins'])('gives up a file over which a thread %s, and reads the next', async path => {
  start()
  await expect(read(path)).rejects.toMatchObject({ code: 'file-too-slow', values: { name: path } })
  await expect(read(path.replace(/.$/, ''))).resolves.toBeTypeOf('number')
})

it('waits as long as there is progress', async () => {
  start()
  const steps: number[] = []
  await expect(read('slow', undefined, steps)).resolves.toBe('at last')
  expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

it('stops at once when it is told to, also what waits behind', async () => {
  start(60_000)
  const stop = new AbortController()
  const begun = read('stalls', stop.signal)
  const waiting = read('stalls', stop.signal)
  stop.abort()
  await expect(begun).rejects.toMatchObject({ code: 'cancelled' })
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
  await expect(read('fine')).resolves.toBeTypeOf('number')
})

it.each([
  ['dies', { code: 'file-too-slow' }],
  ['hoards', { code: 'file-too-slow' }],
  ['refused', { code: 'file-damaged', values: { name: '𠮷' } }],
  ['defect', { message: 'ours', stack: 'Error: ours at here' }],
  ['throws', { message: 'out of hand' }],
])('a thread that %s costs this file and no other', async (path, expected) => {
  start(20_000)
  await expect(read(path)).rejects.toMatchObject(expected)
  await expect(read('fine')).resolves.toBeTypeOf('number')
})

it('gives a file to the same thread each time, and spreads files over all', async () => {
  start()
  const [first, again] = [await read('a'), await read('a')]
  expect(again).toBe(first)
  const threads = await Promise.all(Array.from({ length: 20 }, (_, at) => read(`file ${at}`)))
  expect(new Set(threads).size).toBe(2)
})

it('begins all threads before there is anything to read', async () => {
  const marks = mkdtempSync(join(folder, 'begun-'))
  const told = join(folder, 'begun.mjs')
  const mark = `writeFileSync(join(${JSON.stringify(marks)}, String(threadId)), '')`
  writeFileSync(
    told,
    `import { writeFileSync } from 'node:fs'\nimport { join } from 'node:path'\n${thread}\n${mark}`,
  )
  readers = readersInThreads({ script: told, count: 2, patience: 20_000, memory: 64 })
  readers.begin()
  await expect.poll(() => readdirSync(marks).length, { timeout: 20_000 }).toBe(2)
  const first = await read('fine')
  expect(readdirSync(marks)).toContain(String(first))
  expect(readdirSync(marks)).toHaveLength(2)
})

it('begins another thread when one fails between two files', async () => {
  start()
  const first = await read('fails later')
  await expect.poll(() => read('fails later'), { timeout: 20_000 }).not.toBe(first)
})

it('ends with the session, also what waits', async () => {
  start(60_000)
  const reading = [read('stalls'), read('stalls'), read('spins')]
  const ended = Promise.all(reading.map(each => expect(each).rejects.toMatchObject({ code: 'cancelled' })))
  await readers.close()
  await ended
  // The sample project is made in one session and opened in the next, with the same readers.
  await expect(read('fine')).resolves.toBeTypeOf('number')
})
