/** What a file is made of, as its reader counts it. */
export const exchangeKinds = [
  'project',
  'coder',
  'code',
  'attribute',
  'value',
  'case',
  'member',
  'document',
  'file',
  'passage',
  'coding',
  'memo',
  'link',
  'set',
  'graph',
  'element',
] as const
export type ExchangeKind = (typeof exchangeKinds)[number]

/**
 * What became of something that did not come in just as it is. A closed set.
 * - approximated: `renamed` (a name that was taken, missing or too long), `folder-as-code` (a category that cannot be
 *   applied became a code), `root-left-out` (the one root of all codes of NVivo), `clamped` (an end beyond the text),
 *   `whole-document` (a coding of a source covers all its text), `unusual-positions` (counted otherwise than by the
 *   file's maker), `unknown-coder`, `unknown-code`, `description-as-memo`, `words-of-value` (a value that does not fit
 *   its type), `united` (the same coding twice), `twin` (a region that is also a passage), `found-by-words` (a region
 *   whose words stand once in the text), `by-times` (a passage between moments), `text-extracted` (from a PDF or Word
 *   file), `case-as-values` (a case without a name that only says values of one document), `case-as-members`
 *   (passages coded with a case), `several-places` (a memo on several things is on the first of them).
 * - kept: `no-place` (Postil has no place for it), `outside` (a passage outside of its text), `without-text`.
 * - dropped: `empty-place`, `dangling` (what it refers to is not in the file), `file-missing`, `file-too-large`,
 *   `unknown-element`, `empty`.
 */
export const exchangeReasons = {
  approximated: [
    'renamed',
    'folder-as-code',
    'root-left-out',
    'clamped',
    'whole-document',
    'unusual-positions',
    'unknown-coder',
    'unknown-code',
    'description-as-memo',
    'words-of-value',
    'united',
    'twin',
    'found-by-words',
    'by-times',
    'text-extracted',
    'case-as-values',
    'case-as-members',
    'several-places',
    'kept-own',
    'moved',
  ],
  kept: ['no-place', 'outside', 'without-text'],
  dropped: [
    'empty-place',
    'dangling',
    'file-missing',
    'file-too-large',
    'unknown-element',
    'empty',
    'not-found-again',
  ],
} as const
export type Outcome = keyof typeof exchangeReasons
export type ReasonOf<Of extends Outcome> = (typeof exchangeReasons)[Of][number]

/** Some things of one kind, of one document, to which the same happened. */
export interface ReadRemark {
  readonly kind: ExchangeKind
  readonly outcome: Outcome
  readonly reason: ReasonOf<Outcome>
  /** The document they are of; empty for what is of none. */
  readonly document: string
  readonly count: number
  /** Names of the first of them. */
  readonly examples: readonly string[]
}

const EXAMPLES = 5

/** Counts what is read, and collects what did not come in just as it is. */
export class Ledger {
  readonly #remarks = new Map<string, ReadRemark & { count: number; examples: string[] }>()

  note<Of extends Outcome>(
    kind: ExchangeKind,
    outcome: Of,
    reason: ReasonOf<Of>,
    { document = '', name = '', count = 1 } = {},
  ): void {
    const key = JSON.stringify([kind, outcome, reason, document])
    const known = this.#remarks.get(key)
    const remark = known ?? { kind, outcome, reason, document, count: 0, examples: [] }
    remark.count += count
    if (name !== '' && remark.examples.length < EXAMPLES) remark.examples.push(name)
    if (known === undefined) this.#remarks.set(key, remark)
  }

  remarks(): ReadRemark[] {
    return [...this.#remarks.values()]
  }
}
