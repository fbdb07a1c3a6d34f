/**
 * What a document says about itself, or a bibliography about it. A closed set, so that a file's properties, a page's
 * site data and a reference manager's fields meet in the same place.
 */
export const detailFields = [
  'title',
  'author',
  'year',
  'date',
  'source',
  'publisher',
  'volume',
  'issue',
  'pages',
  'doi',
  'isbn',
  'url',
  'language',
  'keywords',
  'abstract',
  'type',
  'editor',
  'classification',
] as const

export type DetailField = (typeof detailFields)[number]

/** `year` has four digits, `date` is ISO 8601 as far as known, several authors or keywords are parted by `; `. */
export type Details = Readonly<Partial<Record<DetailField, string>>>
