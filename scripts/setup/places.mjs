import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository root, which is also the folder Electron is started on. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Where things shared by all clones of one user live: the fallback Electron, compiled native modules, locks. */
export function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'postil')
}

export function packageFolder(name) {
  return join(root, 'node_modules', name)
}

/** The script behind a package's command, to be run with Node itself: no shell, the same on every system. */
export function commandOf(packageName, command = packageName) {
  const folder = packageFolder(packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** The JSON of a file, or undefined when it is absent or broken (as after an interrupted write). */
export function readJson(path) {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
