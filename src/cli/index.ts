import { writeSync } from 'node:fs'
import { runCommandLine } from './run.ts'

/** Built as `out/cli/index.mjs`, two folders below the program's own. */
const resources = fileURLToPath(new URL('../../resources', import.meta.url))

import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { languageOf, sayIn } from './say.ts'

/** Writes all of it at once: a pipe that is closed early or the end of the process must not cut it. */
function writeAll(chunk: string | Uint8Array): void {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      if (error.code === 'EPIPE') return
      if (error.code !== 'EAGAIN') throw error
    }
  }
}

const { POSTIL_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
const say = sayIn(languageOf([POSTIL_LANGUAGE, LC_ALL, LC_MESSAGES, LANG].find(value => value)))
const streams = { out: writeAll, error: (line: string) => process.stderr.write(line) }
// A package may hold far more than memory: what is no longer needed goes early, at the price of some time. V8 alone lets
// its heap grow fourfold before it looks.
if (process.argv[2] === 'import-refi') setFlagsFromString('--heap-growing-percent=20')
process.exitCode = await runCommandLine(process.argv.slice(2), { resources, say, streams })
