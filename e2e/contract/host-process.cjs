/**
 * The built project host in a plain Node process: its two channels, to main and to its window, travel over the one
 * channel to the parent process, each message marked with where it belongs.
 */
const { join } = require('node:path')

function channel(mark, wrap) {
  const listeners = []
  process.on('message', message => {
    if (message.to === mark) for (const listener of listeners) listener(wrap(message.data))
  })
  return {
    on: (_event, listener) => void listeners.push(listener),
    postMessage: data => void process.send({ from: mark, data }),
    start() {},
  }
}

const port = channel('port', data => ({ data }))
process.parentPort = channel('parent', data => ({ data, ports: [port] }))
require(join(__dirname, '../../out/main/host.cjs'))
