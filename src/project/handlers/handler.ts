import type { ChangeName, CheckedInputOf, QueryName, ResultOf } from '../../ipc/contract.ts'
import type { Progress } from '../../ipc/port.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import type { OpenAct } from '../history/acts.ts'
import type { Session } from '../session.ts'

export interface QueryContext {
  readonly session: Session
  readonly signal: AbortSignal
  progress(state: Progress): void
}

export interface ChangeContext {
  readonly session: Session
  /** The act this change is recorded as; its words are set here. */
  readonly act: OpenAct
  readonly coderKey: number
  /** The time of the act, ISO 8601, UTC. */
  readonly now: string
  newId(): string
}

/** Answers a question; slow ones report progress and stop at the signal. */
export type QueryHandlerOf<Name extends QueryName> = (
  db: ReadDb,
  input: CheckedInputOf<Name>,
  context: QueryContext,
) => ResultOf<Name> | Promise<ResultOf<Name>>

/** Makes a change, at once and wholly. */
export type ChangeHandlerOf<Name extends ChangeName> = (
  db: WriteDb,
  input: CheckedInputOf<Name>,
  context: ChangeContext,
) => ResultOf<Name>

/** A change that must first read files or think for long: the slow part happens before the transaction. */
export interface PreparedChangeOf<Name extends ChangeName, Prepared> {
  prepare(db: ReadDb, input: CheckedInputOf<Name>, context: QueryContext): Promise<Prepared>
  commit(db: WriteDb, prepared: Prepared, context: ChangeContext): ResultOf<Name>
}

/** The handlers of one topic: one for each of its operations, no more and no fewer. */
export type HandlersOf<Topic extends string> = {
  [Name in QueryName as Name extends `${Topic}.${infer Operation}` ? Operation : never]: QueryHandlerOf<Name>
} & {
  [Name in ChangeName as Name extends `${Topic}.${infer Operation}` ? Operation : never]:
    | ChangeHandlerOf<Name>
    | PreparedChangeOf<Name, never>
}

/** Makes a prepared change fit the table of handlers; what `prepare` gives goes to its own `commit` alone. */
export function prepared<Name extends ChangeName, Prepared>(
  change: PreparedChangeOf<Name, Prepared>,
): PreparedChangeOf<Name, never> {
  return change as unknown as PreparedChangeOf<Name, never>
}
