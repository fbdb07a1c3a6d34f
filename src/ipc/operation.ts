import type { z } from 'zod'

/** Marks the type of an answer; it carries no value. */
export interface Returns<Result> {
  readonly __result?: Result
}

export function returns<Result>(): Returns<Result> {
  return {}
}

/** An operation that reads. Its handler gets a database that cannot be written to. */
export interface Query<Schema extends z.ZodType, Result> {
  readonly kind: 'query'
  readonly input: Schema
  readonly returns: Returns<Result>
}

/** An operation that writes: one transaction, one act in the journal, one step of undo. */
export interface Change<Schema extends z.ZodType, Result> {
  readonly kind: 'change'
  readonly input: Schema
  readonly returns: Returns<Result>
}

export type Operation<Schema extends z.ZodType, Result> = Query<Schema, Result> | Change<Schema, Result>

export function query<Schema extends z.ZodType, Result>(
  input: Schema,
  result: Returns<Result>,
): Query<Schema, Result> {
  return { kind: 'query', input, returns: result }
}

export function change<Schema extends z.ZodType, Result>(
  input: Schema,
  result: Returns<Result>,
): Change<Schema, Result> {
  return { kind: 'change', input, returns: result }
}
