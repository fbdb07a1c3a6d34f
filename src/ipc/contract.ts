import type { z } from 'zod'
import { attributeFiles } from './attribute-files.ts'
import { attributes } from './attributes.ts'
import { bookmarks } from './bookmarks.ts'
import { cases } from './cases.ts'
import { codeSets } from './code-sets.ts'
import { codes } from './codes.ts'
import { codings } from './codings.ts'
import { documentGroups } from './document-groups.ts'
import { documentSets } from './document-sets.ts'
import { documents } from './documents.ts'
import { exchange } from './exchange.ts'
import { exports } from './exports.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { matrices } from './matrices.ts'
import { memos } from './memos.ts'
import type { Operation } from './operation.ts'
import { pictures } from './pictures.ts'
import { project } from './project.ts'
import { pseudonyms } from './pseudonyms.ts'
import { queries } from './queries.ts'
import { recipes } from './recipes.ts'
import { search } from './search.ts'
import { summaries } from './summaries.ts'
import { texts } from './texts.ts'
import { wordCounts } from './word-counts.ts'
import { words } from './words.ts'

/** Every operation a window or the command line can ask of a project. Named `topic.operation`. */
export const contract = {
  project,
  documents,
  documentGroups,
  documentSets,
  texts,
  pseudonyms,
  imports,
  attributes,
  attributeFiles,
  cases,
  codes,
  codeSets,
  codings,
  memos,
  bookmarks,
  matrices,
  pictures,
  history,
  exchange,
  exports,
  queries,
  recipes,
  search,
  summaries,
  words,
  wordCounts,
}

export type Contract = typeof contract
export type Topic = keyof Contract

/** `codings.apply`, … */
export type OperationName = {
  [T in Topic]: `${T}.${keyof Contract[T] & string}`
}[Topic]

export type OperationOf<Name extends OperationName> = Name extends `${infer T extends Topic}.${infer O}`
  ? O extends keyof Contract[T]
    ? Contract[T][O]
    : never
  : never

/** What a caller passes: fields with a default may be left out. */
export type InputOf<Name extends OperationName> =
  OperationOf<Name> extends Operation<infer Schema, unknown> ? z.input<Schema> : never

/** What a handler gets, checked and with defaults filled in. */
export type CheckedInputOf<Name extends OperationName> =
  OperationOf<Name> extends Operation<infer Schema, unknown> ? z.output<Schema> : never

export type ResultOf<Name extends OperationName> =
  OperationOf<Name> extends Operation<z.ZodType, infer Result> ? Result : never

type NamesOfKind<Kind> = {
  [Name in OperationName]: OperationOf<Name> extends { readonly kind: Kind } ? Name : never
}[OperationName]
export type QueryName = NamesOfKind<'query'>
export type ChangeName = NamesOfKind<'change'>

/** The operation of that name, or undefined when there is none. */
export function findOperation(name: string): Operation<z.ZodType, unknown> | undefined {
  const [topic = '', operation = '', ...rest] = name.split('.')
  if (rest.length > 0 || !Object.hasOwn(contract, topic)) return undefined
  const operations: Record<string, Operation<z.ZodType, unknown>> = contract[topic as Topic]
  return Object.hasOwn(operations, operation) ? operations[operation] : undefined
}
