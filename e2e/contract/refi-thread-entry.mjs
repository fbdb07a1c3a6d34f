// A thread that reads, examines and mends packages; `formats-thread.ts` has the other side.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { createServer } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'silent',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
})
const { readRefiProject, examineRefi } = await server.ssrLoadModule('/src/formats/refi/index.ts')
const schema = name => readFileSync(join(root, 'resources', 'refi', name), 'utf8')
const schemas = { project: schema('Project.xsd'), codebook: schema('Codebook.xsd') }
const words = { coder: 'Coder', code: 'Code', document: 'Document', case: 'Case' }
const folder = mkdtempSync(join(tmpdir(), 'postil-refi-thread-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const unhandled = []
process.on('unhandledRejection', reason => unhandled.push(`unhandled: ${reason?.stack ?? reason}`))

function quotationsOf({ documents, codings }) {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  return codings.map(({ documentId, span: { from, to } }) => texts.get(documentId).slice(from, to))
}

/** The number of quotations that came in, and of those of them in the mended file when one was asked for. */
async function read({ bytes, name, options }) {
  const path = join(folder, name)
  const mended = join(folder, `mended-${name}`)
  rmSync(mended, { force: true })
  writeFileSync(path, bytes)
  try {
    const before = await readRefiProject(path, words)
    const codings = quotationsOf(before)
    if (!options.mend) return { kind: 'project', codings: codings.length, mended: null }
    await examineRefi(path, { schemas, now: '2024-01-01T00:00:00Z', repairTo: mended })
    const again = quotationsOf(await readRefiProject(mended, words))
    const kept = codings.filter(words => again.includes(words) && again.splice(again.indexOf(words), 1))
    return { kind: 'project', codings: codings.length, mended: kept.length }
  } catch (error) {
    if (error?.name !== 'Refusal') return { kind: 'defect', message: String(error?.stack ?? error) }
    // What the doctor made of a file that it read must be sound.
    if (error.code === 'export-invalid')
      return { kind: 'defect', message: `The mended file: ${error.message}` }
    if (existsSync(mended))
      return { kind: 'defect', message: `Refused, and written all the same: ${error.message}` }
    return { kind: 'refused', code: error.code, detail: error.message }
  }
}

parentPort.on('message', async request => {
  const outcome = await read(request)
  // A promise nobody waited for is told of after the current turn.
  await new Promise(resume => setImmediate(resume))
  parentPort.postMessage({ outcome, escapes: unhandled.splice(0) })
})
parentPort.postMessage('ready')
