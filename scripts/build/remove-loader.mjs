import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** electron-builder's hook: the fallback Electron brings a loader app, which would start instead of the real one. */
export async function afterExtract({ appOutDir }) {
  await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
}
