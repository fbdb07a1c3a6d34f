import type { WordKey } from './say.ts'

/** Wrong usage of the command line: the process ends with exit code 2, told in the user's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError'

  /** `form` is how the command is used, told on a line of its own. */
  constructor(
    readonly key: Extract<WordKey, `usage${string}`>,
    readonly values: Readonly<Record<string, string>> = {},
    readonly form = '',
  ) {
    super(key)
  }
}

/** What `parseArgs` threw, as the user's mistake that it is; `form` is how the command is used. */
export function wrongOption(error: unknown, form: string): UsageError {
  const { message, code } = error instanceof Error && 'code' in error ? error : { message: String(error) }
  // Node names the option in quotation marks, with what it takes: '--file <value>'.
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
  const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  return new UsageError(isUnknown ? 'usageUnknownOption' : 'usageWrongOption', { option }, form)
}
