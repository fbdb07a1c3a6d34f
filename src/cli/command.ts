import type { ParseArgsOptionsConfig } from 'node:util'
import type { Say } from './say.ts'

/** The values of a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>

export interface Invocation {
  readonly arguments: readonly string[]
  readonly options: OptionValues
  /** Folder that holds `refi/`, `sample/` and `locales/`. */
  readonly resources: string
  readonly say: Say
  /** Tells the user something beside the result, on the error stream. */
  note(line: string): void
}

/** What a command has to show: a value for `--json`, and lines or bytes for a person. */
export interface Outcome {
  readonly json: unknown
  /** Written to standard output as they are when `--json` is not asked for. */
  readonly plain: string | Uint8Array
  /** 1 when what was asked for is not so, e.g. a check that found something. */
  readonly exitCode?: 0 | 1
}

export interface Command {
  readonly name: string
  /** After the name: `P FILE… [--no-clean]`. */
  readonly usage: string
  /** Fewest and most arguments that are not options. */
  readonly arity: readonly [least: number, most: number]
  readonly options: ParseArgsOptionsConfig
  run(invocation: Invocation): Promise<Outcome>
}

/** The option as text, or undefined when it was not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}
