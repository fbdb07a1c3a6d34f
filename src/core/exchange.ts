/** Whom a REFI-QDA project is written for. */
export const refiProfiles = ['standard', 'nvivo', 'atlasti', 'maxqda', 'qualcoder', 'archive'] as const
export type RefiProfileName = (typeof refiProfiles)[number]

/**
 * Why something does not come back from a REFI-QDA file as it went. A closed set, so that each has its sentence in each
 * interface language.
 * - `detached`: a coding, member or memo whose words were edited away is left out.
 * - `place-lost`: a memo is not on what it was about, but a note of its own.
 * - `coder-and-date`: a memo became part of a description, which knows neither.
 * - `title-in-text`: the title of a memo stands at the head of its words.
 * - `renamed`: the name was changed, because names must be unique and without path separators or characters that
 *   XML cannot hold.
 * - `characters-dropped`: characters that XML cannot hold are missing from a description or value.
 * - `byte-order-mark`: U+FEFF at the start of a text is left out; readers would take it for a byte-order mark.
 * - `as-text`: an attribute of choices, or of dates that are not known to the day, is one of words.
 * - `as-attribute`: a detail such as author or year is an attribute like any other.
 * - `as-passages`: what somebody says belongs to a case as passages.
 * - `as-case`: somebody who speaks is a case.
 * - `as-set`: a group of documents is a set, without its place among the groups.
 * - `empty`: a set or attribute with nothing in it.
 * - `left-out`: not written. Of what is counted only, its number is told.
 * - `changed`: it came back otherwise, and nothing above says why.
 */
export const lossReasons = [
  'detached',
  'place-lost',
  'coder-and-date',
  'title-in-text',
  'renamed',
  'characters-dropped',
  'byte-order-mark',
  'as-text',
  'as-attribute',
  'as-passages',
  'as-case',
  'as-set',
  'empty',
  'left-out',
  'changed',
] as const
export type LossReason = (typeof lossReasons)[number]

/** What can be lost. A closed set as well. */
export const lossKinds = [
  'project',
  'coder',
  'code',
  'document',
  'coding',
  'memo',
  'attribute',
  'value',
  'case',
  'member',
  'speaker',
  'set',
  'group',
  'structure',
  'original',
  'rules',
  'settled',
  'examples',
  'comment',
  'weight',
  'certainty',
  'tags',
  'bookmarks',
  'searches',
  'queries',
  'recipes',
  'summaries',
  'words',
  'kept',
] as const
export type LossKind = (typeof lossKinds)[number]

/**
 * Endings of files that hold a project or a codebook of another program: REFI-QDA; the folder of QualCoder and the database
 * in it; the database of Taguette.
 */
export const exchangeEndings = ['qdpx', 'qde', 'qdc', 'qda', 'sqlite3'] as const

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
export type ExchangeOutcome = keyof typeof exchangeReasons
export type ReasonOf<Of extends ExchangeOutcome> = (typeof exchangeReasons)[Of][number]
export type ExchangeReason = ReasonOf<ExchangeOutcome>

/** What parts of files that have no place here are: `source`: a picture, a recording; `file`: the file behind a text. */
export const keptKinds = [
  'source',
  'file',
  'region',
  'passage',
  'note',
  'link',
  'set',
  'graph',
  'case',
] as const
export type KeptKind = (typeof keptKinds)[number]
