/**
 * How a column is told: `id:TABLE` the id of the row it points to, `text` and `marks` what is kept there,
 * `current` the text of the revision of that number, `hash` SHA-256 of a file.
 */
export type Shape = 'plain' | 'json' | 'yes-no' | 'text' | 'current' | 'marks' | 'hash' | `id:${string}`

/** One list of the file: a table, its columns by the names they have there, in their order. */
export interface Kind {
  readonly name: string
  readonly table: string
  readonly fields: Readonly<Record<string, readonly [column: string, shape: Shape]>>
}

const plain = (...columns: readonly string[]) =>
  Object.fromEntries(
    columns.map(column => [
      column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      [column, 'plain'] as const,
    ]),
  )
const id = plain('id')
const created = plain('created_at')
const coder = { coder: ['coder_key', 'id:coder'] } as const
const place = {
  from: ['span_from', 'plain'],
  to: ['span_to', 'plain'],
  ...plain('quotation', 'prefix', 'suffix'),
  detached: ['detached', 'yes-no'],
} as const
const document = { document: ['document_key', 'id:document'] } as const
const code = { code: ['code_key', 'id:code'] } as const
const ofCase = { case: ['case_key', 'id:study_case'] } as const
const speaker = { speaker: ['speaker_key', 'id:speaker'] } as const

/** All lists, in the order of the file. Each field is described in docs/json.md. */
export const kinds: readonly Kind[] = [
  { name: 'coders', table: 'coder', fields: { ...id, ...plain('name'), ...created } },
  { name: 'project', table: 'project', fields: { ...id, ...plain('name'), ...created, ...coder } },
  {
    name: 'groups',
    table: 'document_group',
    fields: {
      ...id,
      ...plain('name'),
      parent: ['parent_key', 'id:document_group'],
      ...plain('position'),
      ...created,
    },
  },
  {
    name: 'documents',
    table: 'document',
    fields: {
      ...id,
      ...plain('name', 'source', 'format', 'state', 'position'),
      group: ['group_key', 'id:document_group'],
      details: ['metadata', 'json'],
      linked: ['linked', 'json'],
      encoding: ['encoding', 'plain'],
      original: ['original_key', 'hash'],
      extracted: ['extracted_key', 'text'],
      cleaning: ['cleaning_key', 'marks'],
      revision: ['revision', 'plain'],
      text: ['revision', 'current'],
      ...coder,
      ...created,
    },
  },
  {
    name: 'texts',
    table: 'text_revision',
    fields: {
      ...document,
      ...plain('number', 'characters'),
      change: ['change', 'json'],
      text: ['text_key', 'text'],
      structure: ['structure_key', 'marks'],
      ...coder,
      ...created,
    },
  },
  {
    name: 'documentSets',
    table: 'document_set',
    fields: { ...id, ...plain('name', 'position'), ...created },
  },
  {
    name: 'documentSetMembers',
    table: 'document_set_member',
    fields: { set: ['set_key', 'id:document_set'], ...document },
  },
  {
    name: 'codes',
    table: 'code',
    fields: {
      ...id,
      ...plain('name'),
      parent: ['parent_key', 'id:code'],
      ...plain('color', 'definition', 'use_when', 'not_when', 'status', 'position'),
      ...created,
    },
  },
  { name: 'codeSets', table: 'code_set', fields: { ...id, ...plain('name', 'position'), ...created } },
  {
    name: 'codeSetMembers',
    table: 'code_set_member',
    fields: { set: ['set_key', 'id:code_set'], ...code },
  },
  {
    name: 'codings',
    table: 'coding',
    fields: {
      ...id,
      ...document,
      ...code,
      ...coder,
      ...place,
      ...plain('comment', 'weight', 'certainty'),
      example: ['example', 'yes-no'],
      ...created,
    },
  },
  {
    name: 'bookmarks',
    table: 'bookmark',
    fields: { ...id, ...document, ...place, ...plain('name'), ...coder, ...created },
  },
  { name: 'cases', table: 'study_case', fields: { ...id, ...plain('name', 'position'), ...created } },
  { name: 'speakers', table: 'speaker', fields: { ...id, ...plain('name'), ...created } },
  {
    name: 'caseMembers',
    table: 'case_member',
    fields: { ...id, ...ofCase, ...plain('kind'), ...document, ...speaker, ...place, ...created },
  },
  {
    name: 'memos',
    table: 'memo',
    fields: {
      ...id,
      ...plain('subject'),
      ...document,
      ...code,
      coding: ['coding_key', 'id:coding'],
      ...ofCase,
      ...place,
      ...plain('title', 'text'),
      tags: ['tags', 'json'],
      ...coder,
      ...created,
      ...plain('changed_at'),
    },
  },
  {
    name: 'attributes',
    table: 'attribute',
    fields: {
      ...id,
      ...plain('subject', 'name', 'field', 'type'),
      choices: ['choices', 'json'],
      ...plain('position'),
    },
  },
  {
    name: 'attributeValues',
    table: 'attribute_value',
    fields: {
      attribute: ['attribute_key', 'id:attribute'],
      ...document,
      ...ofCase,
      ...speaker,
      ...plain('value'),
    },
  },
  {
    name: 'summaries',
    table: 'summary',
    fields: { ...id, ...code, ...ofCase, ...plain('text'), ...coder, ...created, ...plain('changed_at') },
  },
  {
    name: 'savedSearches',
    table: 'saved_search',
    fields: { ...id, ...plain('name'), search: ['query', 'json'], ...plain('position'), ...created },
  },
  {
    name: 'savedQueries',
    table: 'saved_query',
    fields: { ...id, ...plain('name'), query: ['query', 'json'], ...plain('position'), ...created },
  },
  {
    name: 'recipes',
    table: 'recipe',
    fields: {
      ...id,
      ...plain('name'),
      recipe: ['recipe', 'json'],
      result: ['result_key', 'text'],
      ...plain('run_at'),
      runAfter: ['run_act', 'id:act'],
      ...plain('position'),
      ...created,
    },
  },
  { name: 'dictionary', table: 'dictionary_word', fields: { ...id, ...plain('word'), ...created } },
  {
    name: 'stopWords',
    table: 'stop_word',
    fields: { ...id, ...plain('word'), counts: ['counts', 'yes-no'], ...created },
  },
  {
    name: 'keptParts',
    table: 'kept_part',
    fields: {
      ...id,
      ...plain('kind', 'name'),
      detail: ['detail', 'json'],
      file: ['content_key', 'hash'],
      ...plain('origin'),
      ...created,
    },
  },
  {
    name: 'history',
    table: 'act',
    fields: {
      ...id,
      ...plain('kind'),
      target: ['target_key', 'id:act'],
      ...plain('operation'),
      words: ['words', 'json'],
      ...coder,
      ...plain('at'),
      undoneBy: ['undone_by', 'id:act'],
    },
  },
]

/** Tables that are no list of their own, and why. */
export const leftOut: Readonly<Record<string, string>> = {
  content: 'what is kept there stands where it is used; files are told by their hash',
  fingerprint: 'worked out from texts',
  act_row: 'rows of the database in its own keys; acts are told in words',
}
