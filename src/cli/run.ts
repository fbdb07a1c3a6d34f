import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { Refusal } from '../core/refusal.ts'
import { refusalOf } from '../project/db/errors.ts'
import type { Command } from './command.ts'
import { attributes } from './commands/attributes.ts'
import { cases } from './commands/cases.ts'
import { check } from './commands/check.ts'
import { clean } from './commands/clean.ts'
import { code } from './commands/code.ts'
import { cooccur, frequencies } from './commands/code-tables.ts'
import { codes } from './commands/codes.ts'
import { doctor } from './commands/doctor.ts'
import { exportFile } from './commands/export.ts'
import { find } from './commands/find.ts'
import { groups } from './commands/groups.ts'
import { log, redo, undo } from './commands/history.ts'
import { importFiles } from './commands/import.ts'
import { importRefi } from './commands/import-refi.ts'
import { keywords } from './commands/keywords.ts'
import { kwic } from './commands/kwic.ts'
import { crosstab, matrix } from './commands/matrix.ts'
import { memos } from './commands/memos.ts'
import { newProject } from './commands/new.ts'
import { picture } from './commands/picture.ts'
import { query } from './commands/query.ts'
import { codings, docs, text } from './commands/read.ts'
import { recipes } from './commands/recipes.ts'
import { run } from './commands/run.ts'
import { sets } from './commands/sets.ts'
import { summaries } from './commands/summaries.ts'
import { words } from './commands/words.ts'
import type { Say } from './say.ts'
import { UsageError, wrongOption } from './usage.ts'

const commands: readonly Command[] = [
  newProject,
  clean,
  importFiles,
  importRefi,
  doctor,
  docs,
  groups,
  sets,
  cases,
  attributes,
  text,
  codes,
  codings,
  find,
  query,
  words,
  kwic,
  keywords,
  code,
  frequencies,
  matrix,
  crosstab,
  cooccur,
  picture,
  summaries,
  recipes,
  run,
  memos,
  exportFile,
  undo,
  redo,
  log,
  check,
]

/** Where a command line writes; tests put their own here. */
export interface Streams {
  out(chunk: string | Uint8Array): void
  error(line: string): void
}

/**
 * Runs one command line, without the program's name. Gives the exit code: 0 done, 1 refused or bad input (one line
 * on the error stream; a defect of ours too), 2 wrong usage.
 */
export async function runCommandLine(
  given: readonly string[],
  surroundings: { readonly resources: string; readonly say: Say; readonly streams: Streams },
): Promise<0 | 1 | 2> {
  const { resources, say, streams } = surroundings
  const [name = '', ...rest] = given
  if (name === '') {
    streams.error(usage())
    return 2
  }
  const asked = helpWanted(name, rest)
  if (asked !== null) {
    streams.out(asked)
    return 0
  }
  try {
    const command = commands.find(known => known.name === name)
    if (command === undefined) throw new UsageError('usageNoCommand', { name }, usage())
    const { positionals, values } = parse(command, rest)
    const outcome = await command.run({
      arguments: positionals,
      options: values,
      resources,
      say,
      note: line => streams.error(`${line}\n`),
    })
    streams.out(values.json === true ? `${JSON.stringify(outcome.json)}\n` : outcome.plain)
    return outcome.exitCode ?? 0
  } catch (error) {
    if (error instanceof UsageError) {
      streams.error(`postil: ${say(error.key, error.values)}\n`)
      if (error.form !== '') streams.error(error.form)
      return 2
    }
    const refusal = refusalOf(error)
    if (refusal instanceof Refusal) streams.error(`postil: ${say.refusal(refusal)}\n`)
    else streams.error(`postil: ${say.refusal(new Refusal('defect', String(error)))} (${String(error)})\n`)
    return 1
  }
}

function parse(command: Command, words: readonly string[]) {
  const { name } = command
  const form = usageOf(command)
  try {
    const options = { ...command.options, json: { type: 'boolean' as const } }
    const args = withValues(words, options)
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    const [least, most] = command.arity
    const count = parsed.positionals.length
    if (count < least || count > most) throw new UsageError('usageArguments', { name }, form)
    return {
      positionals: parsed.positionals,
      values: parsed.values as Record<string, string | boolean | undefined>,
    }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw wrongOption(error, form)
  }
}

/** No option has a short form: `-a` behind an option that takes a value is its value, as in `--rules -a,+b`. */
function withValues(words: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const args: string[] = []
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? ''
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string'
    if (takesValue && /^-[^-]/.test(word)) args[args.length - 1] = `${before}=${word}`
    else args.push(word)
  }
  return args
}

/** What `--help`, `help` and `help COMMAND` print; null where nobody asks for it. */
function helpWanted(name: string, rest: readonly string[]): string | null {
  const isHelp = name === '--help' || name === 'help'
  if (!isHelp && !rest.includes('--help')) return null
  const command = commands.find(known => known.name === (isHelp ? rest[0] : name))
  return command === undefined ? usage() : usageOf(command)
}

function usage(): string {
  return commands.map(usageOf).join('')
}

function usageOf({ name, usage }: Command): string {
  return `postil ${name} ${usage} [--json]\n`
}
