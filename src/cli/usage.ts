/** Wrong usage of the command line: the process ends with exit code 2 and this one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
