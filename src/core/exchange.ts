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
