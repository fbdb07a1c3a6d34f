import { join } from 'node:path'
import { runCommandLine } from '../../src/cli/run.ts'
import { sayIn } from '../../src/cli/say.ts'
import type { Language } from '../../src/ipc/constants.ts'

export interface Printed {
  readonly exitCode: number
  readonly out: string
  readonly error: string
}

/** Runs one command line as a shell would, in this process. */
export async function postil(words: readonly string[], language: Language = 'en'): Promise<Printed> {
  const out: Uint8Array[] = []
  let error = ''
  const exitCode = await runCommandLine(words, {
    resources: join(import.meta.dirname, '../../resources'),
    say: sayIn(language),
    streams: {
      out: chunk => void out.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk),
      error: line => {
        error += line
      },
    },
  })
  return { exitCode, out: Buffer.concat(out).toString('utf8'), error }
}

/** The value that `--json` prints; fails when the command did. */
export async function postilJson<Value>(...words: string[]): Promise<Value> {
  const printed = await postil([...words, '--json'])
  if (printed.exitCode !== 0) throw new Error(`postil ${words.join(' ')}: ${printed.error}`)
  return JSON.parse(printed.out) as Value
}
