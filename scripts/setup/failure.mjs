/** A step of the set-up that cannot go on: `message` says what failed, `advice` what to do about it. */
export class SetupFailure extends Error {
  constructor(message, advice = '') {
    super(message)
    this.name = 'SetupFailure'
    this.advice = advice
  }
}

/** What to print of an error: a SetupFailure's sentences; of anything else, which is a defect, the stack. */
export function explain(error) {
  if (!(error instanceof SetupFailure)) return String(error?.stack ?? error)
  return error.advice ? `${error.message}\n${error.advice}` : error.message
}
