import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * The built project host in a plain Node process. Its two channels, to main and to its window, travel over the one
 * channel to the parent process, which copies messages as a port does; each says where it belongs.
 */
function channel(mark, wrap) {
  const listeners = []
  process.on('message', ({ to, data }) => {
    if (to === mark) for (const listener of listeners) listener(wrap(data))
  })
  return {
    on: (_event, listener) => void listeners.push(listener),
    postMessage: data => void process.send({ from: mark, data }),
    start() {},
  }
}

const port = channel('port', data => ({ data }))
process.parentPort = channel('parent', data => ({ data, ports: [port] }))
process.once('disconnect', () => process.exit(0))
createRequire(import.meta.url)(join(import.meta.dirname, '../out/main/host.cjs'))
