import { fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../setup/places.mjs'

const CODER = { id: '6f2a54c0-9d3b-4e7a-8a51-0c1d2e3f4a5b', name: 'Bench' }

/**
 * Opens a project in the built host. `how` is { kind: 'existing' } or { kind: 'new', name }.
 * Resolves with { call, timed, close, pid }: call(name, input) resolves with the answer's value, timed with the
 * milliseconds from sending the call to having its answer.
 */
export async function openHost(path, how = { kind: 'existing' }) {
  const child = fork(join(import.meta.dirname, '../host-process.mjs'), { serialization: 'advanced' })
  const ended = new Promise(resolve => child.once('exit', resolve))
  const waiting = new Map()
  let calls = 0
  const opened = new Promise((resolve, reject) => {
    ended.then(code => reject(new Error(`The host ended with ${code}`)))
    child.on('message', ({ from, data }) => {
      if (from === 'parent') resolve(data)
      else if ('answer' in data) waiting.get(data.answer)?.(data.result)
    })
  })
  const send = (to, data) => child.send({ to, data })
  const call = async (name, input = {}) => {
    const number = ++calls
    send('port', { call: number, name, input })
    const gone = ended.then(code => ({
      ok: false,
      refusal: { code: 'defect', detail: `host ended with ${code}` },
    }))
    const result = await Promise.race([new Promise(resolve => waiting.set(number, resolve)), gone])
    waiting.delete(number)
    if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.code}: ${result.refusal.detail}`)
    return result.value
  }
  const timed = async (name, input) => {
    const sent = performance.now()
    await call(name, input)
    return performance.now() - sent
  }
  const close = async () => {
    if (child.connected) send('parent', { type: 'close' })
    await ended
  }
  send('parent', { type: 'open', path, how, coder: CODER, resources: join(root, 'resources') })
  const answer = await opened
  if (answer.type !== 'opened') throw new Error(`${path} did not open: ${JSON.stringify(answer)}`)
  return { call, timed, close, pid: child.pid }
}
