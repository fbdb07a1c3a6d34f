/**
 * What a REFI-QDA file cannot hold. A closed set, so that each has its sentence in each interface language.
 * - `detached`: a coding whose words were edited away is left out.
 * - `place-lost`: a memo whose passage, coding, code or document is not in the file became a free note.
 * - `coder-and-date`: a memo became part of a description, which knows neither.
 * - `renamed`: the name was changed, because names must be unique and without path separators or characters that
 *   XML cannot hold.
 * - `characters-dropped`: characters that XML cannot hold are missing from a description.
 * - `byte-order-mark`: U+FEFF at the start of a text is left out; readers would take it for a byte-order mark.
 */
export type LossReason =
  | 'detached'
  | 'place-lost'
  | 'coder-and-date'
  | 'renamed'
  | 'characters-dropped'
  | 'byte-order-mark'

export interface RefiLoss {
  readonly kind: 'project' | 'coder' | 'code' | 'document' | 'coding' | 'memo'
  /** What the user knows the thing by. */
  readonly name: string
  readonly reason: LossReason
}

export type ReportLoss = (loss: RefiLoss) => void
