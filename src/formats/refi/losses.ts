/**
 * What a REFI-QDA file cannot hold, or is not given. A closed set, so that each has its sentence in each interface language.
 * - `detached`: a coding whose words were edited away is left out.
 * - `place-lost`: a memo whose passage, coding, code or document is not in the file became a free note.
 * - `coder-and-date`: a memo became part of a description, which knows neither.
 * - `renamed`: the name was changed, because names must be unique and without path separators or characters that
 *   XML cannot hold.
 * - `characters-dropped`: characters that XML cannot hold are missing from a description.
 * - `byte-order-mark`: U+FEFF at the start of a text is left out; readers would take it for a byte-order mark.
 * - `left-out`: not written; all of them, whose number is told: attributes with their values, cases and what belongs to them, the structure of
 *   texts (headings, pages, turns, times, notes), rules of use, statuses and anchor examples of codes, comments, weights
 *   and certainties of codings, bookmarks, groups of documents, saved searches, words of the dictionary, parts of other
 *   programs' files that are kept as they came.
 */
export type LossReason =
  | 'detached'
  | 'place-lost'
  | 'coder-and-date'
  | 'renamed'
  | 'characters-dropped'
  | 'byte-order-mark'
  | 'left-out'

export interface RefiLoss {
  readonly kind:
    | 'project'
    | 'coder'
    | 'code'
    | 'document'
    | 'coding'
    | 'memo'
    | 'attributes'
    | 'cases'
    | 'members'
    | 'structure'
    | 'set'
    | 'rules'
    | 'settled'
    | 'examples'
    | 'marks'
    | 'bookmarks'
    | 'groups'
    | 'searches'
    | 'queries'
    | 'recipes'
    | 'summaries'
    | 'words'
    | 'kept'
  /** What the user knows the thing by; empty for what is left out altogether. */
  readonly name: string
  readonly reason: LossReason
  /** Of what is left out altogether: how many there are; of structure: how many documents have it. */
  readonly count?: number
}

export type ReportLoss = (loss: RefiLoss) => void
