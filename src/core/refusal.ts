/**
 * Every reason for which Postil declines to do what was asked. A closed set: each has one message in each
 * interface language (`resources/locales/<language>/refusals.json`), filled with the refusal's values.
 */
export const refusalCodes = [
  // text and codings
  'empty-span',
  'span-outside-document',
  'span-splits-character',
  'quotation-not-found',
  'quotation-ambiguous',
  'revision-changed',
  // searches
  'search-empty',
  'pattern-invalid',
  'pattern-too-slow',
  'too-many-passages',
  // tables
  'matrix-too-large',
  // queries
  'query-invalid',
  'query-name-unknown',
  'query-name-ambiguous',
  'query-circle',
  'query-too-large',
  // recipes
  'recipe-of-another',
  'part-missing',
  // things that should be there, or should not
  'not-found',
  'name-empty',
  'name-taken',
  'name-too-long',
  'ambiguous',
  'code-inside-itself',
  'group-inside-itself',
  'nothing-to-undo',
  'nothing-to-redo',
  'act-built-upon',
  // files that come in
  'file-missing',
  'file-empty',
  'file-binary',
  'file-too-large',
  'file-unreadable',
  'file-changed',
  'file-damaged',
  'file-protected',
  'file-without-text',
  'file-too-slow',
  'table-too-large',
  'file-without-table',
  'table-without-rows',
  'cell-unfit',
  'names-unknown',
  'package-empty',
  'package-suspect',
  'package-too-deep',
  'package-too-large',
  'projects-several',
  'format-unknown',
  'encoding-unknown',
  'malformed-input',
  'json-broken',
  'field-wrong',
  'value-invalid',
  // the project file
  'project-exists',
  'project-missing',
  'project-not-postil',
  'project-newer',
  'project-damaged',
  'project-read-only',
  'project-in-use',
  // files that go out
  'folder-read-only',
  'folder-not-empty',
  'disk-full',
  'write-failed',
  'export-invalid',
  'codebook-empty',
  'names-left',
  'target-in-use',
  // the call itself
  'bad-request',
  'cancelled',
  // a mistake of ours: nothing was changed, the log has the details
  'defect',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** What fills the holes of a refusal's message: names, counts, paths. */
export type RefusalValues = Readonly<Record<string, string | number>>

/** A refusal as it travels over the port. `detail` is for the log, in English; people read the message of `code`. */
export interface RefusalAnswer {
  readonly code: RefusalCode
  readonly values: RefusalValues
  readonly detail: string
}

/** Thrown where something is declined for a reason the user can understand; anything else thrown is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly code: RefusalCode,
    detail: string,
    readonly values: RefusalValues = {},
  ) {
    super(detail)
  }

  toAnswer(): RefusalAnswer {
    return { code: this.code, values: this.values, detail: this.message }
  }
}
