import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** A log longer than this (bytes) is put aside as `….1` and a new one begun. */
const LIMIT = 1_000_000

/** What went on, for whoever looks for a defect. It never holds words of the researcher's texts. */
export interface Log {
  /** Where it is kept. */
  readonly file: string
  note(what: string): void
  defect(what: string, error: unknown): void
}

/** A log in a file; what cannot be written is not worth a failure and goes to the error output alone. */
export function openLog(file: string, options: { readonly echo: boolean; readonly limit?: number }): Log {
  const write = (kind: 'note' | 'defect', what: string) => {
    const line = `${new Date().toISOString()} ${kind} ${what}\n`
    const problem = append(file, line, options.limit ?? LIMIT)
    if (problem !== null) toErrorOutput(`${problem}\n`)
    if (problem !== null || options.echo) toErrorOutput(line)
  }
  return {
    file,
    note: what => write('note', what),
    defect: (what, error) => write('defect', `${what}: ${describe(error)}`),
  }
}

function append(file: string, line: string, limit: number): string | null {
  try {
    mkdirSync(dirname(file), { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(file, `${file}.1`)
    appendFileSync(file, line)
    return null
  } catch (error) {
    return `The log cannot be written: ${describe(error)}`
  }
}

/** A terminal that was closed is no reason to fail. */
function toErrorOutput(text: string): void {
  if (process.stderr.writable) process.stderr.write(text)
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
