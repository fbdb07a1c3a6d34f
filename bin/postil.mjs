#!/usr/bin/env node
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { explain } from '../scripts/setup/failure.mjs'
import { prepare } from '../scripts/setup/index.mjs'
import { root } from '../scripts/setup/places.mjs'

/** The command line in a clone: sees that it is built, then is it. */
try {
  await prepare({ electron: false, build: 'cli', quiet: true })
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
await import(pathToFileURL(join(root, 'out', 'cli', 'index.mjs')))
