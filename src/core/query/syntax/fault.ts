/** What can stand at a place besides keywords and signs. */
export const holes = [
  'code',
  'saved query',
  'coder',
  'speaker',
  'attribute',
  'code set',
  'group',
  'set',
  'document',
  'words',
  'value',
  'number',
  'date',
  'yes or no',
  'unit',
] as const
export type Hole = (typeof holes)[number]

/** What is wrong with a query in words, and where. Offsets in UTF-16 code units of the text. */
export interface QueryFault {
  /**
   * `unexpected`: something else should stand there; `unknown`, `ambiguous`: a name that means nothing, or several
   * things; `too-deep`: more brackets or parts than anybody could read.
   */
  readonly problem: 'unexpected' | 'unknown' | 'ambiguous' | 'too-deep'
  readonly at: number
  /** 0 at the end of the text. */
  readonly length: number
  /** What stands there. */
  readonly found: string
  /** What could: keywords and signs as they are written, and `holes`. */
  readonly expected: readonly string[]
}

/** Ends the reading of a query at its first fault. */
export class FaultyQuery extends Error {
  override readonly name = 'FaultyQuery'

  constructor(readonly fault: QueryFault) {
    super(`${fault.problem} at ${fault.at}`)
  }
}
