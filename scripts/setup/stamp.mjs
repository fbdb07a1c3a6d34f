import { renameSync, writeFileSync } from 'node:fs'

/** Writes a small JSON file in one step, so that nobody reads half of it. */
export function writeStamp(path, value) {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(value))
  renameSync(draft, path)
}
