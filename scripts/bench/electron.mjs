import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/places.mjs'

/** How Electron is started on `app`, with folders of its own below `work`: { executablePath, args, env, cwd }. */
export function electronStart({ env, work }, app = root, args = []) {
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_RENDERER_URL: _server, ...inherited } = env
  const documents = join(work, 'documents')
  mkdirSync(documents, { recursive: true })
  const isRoot = process.platform === 'linux' && process.getuid() === 0
  return {
    executablePath: env.ELECTRON_EXEC_PATH,
    args: [...(isRoot ? ['--no-sandbox'] : []), '--lang=en-US', app, ...args],
    cwd: work,
    env: { ...inherited, POSTIL_USER_DATA: join(work, 'user-data'), POSTIL_DOCUMENTS: documents },
  }
}
