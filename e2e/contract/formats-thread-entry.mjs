// A thread that reads files with every door closed; `formats-thread.ts` has the other side.
import { resolve } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { createServer } from 'vite'
import { closeAllDoors } from './formats-guard.mjs'

const root = resolve(import.meta.dirname, '../..')
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
const { readFileText } = await server.ssrLoadModule('/src/formats/read/read-file-text.ts')

const unhandled = []
process.on('unhandledRejection', reason => unhandled.push(`unhandled: ${reason?.stack ?? reason}`))

const attempts = closeAllDoors()

async function read({ bytes, name, options }) {
  try {
    const { format, encoding, text, marks, warnings, table } = await readFileText(bytes, name, options)
    return { kind: 'text', format, encoding, text, marks, warnings, rows: table?.rows?.length ?? null }
  } catch (error) {
    if (error?.name === 'Refusal') return { kind: 'refused', code: error.code, detail: error.message }
    return { kind: 'defect', message: String(error?.stack ?? error) }
  }
}

parentPort.on('message', async request => {
  const outcome = await read(request)
  // A promise nobody waited for is told of after the current turn.
  await new Promise(resume => setImmediate(resume))
  parentPort.postMessage({ outcome, escapes: [...attempts.splice(0), ...unhandled.splice(0)] })
})
parentPort.postMessage('ready')
