import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/postil.mjs', import.meta.url))

/** What `postil WORDS --json` prints, run as a program of its own. */
export function postil<Value>(...words: readonly string[]): Value {
  const printed = execFileSync(process.execPath, [program, ...words, '--json'], {
    encoding: 'utf8',
    stdio: 'pipe',
  })
  return JSON.parse(printed) as Value
}
