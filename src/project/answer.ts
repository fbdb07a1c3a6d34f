import { z } from 'zod'
import { Refusal } from '../core/refusal.ts'
import { findOperation, type InputOf, type OperationName, type ResultOf } from '../ipc/contract.ts'
import type { Answer, Progress } from '../ipc/port.ts'
import { refusalOf } from './db/errors.ts'
import { describeAct } from './events.ts'
import { type ChangeHandler, findHandler, type PreparedChange, type QueryHandler } from './handlers/index.ts'
import { recordAct } from './history/acts.ts'
import type { Session } from './session.ts'

/** What a caller can hear of long work, and how it is stopped. */
export interface Controls {
  readonly signal: AbortSignal
  progress(state: Progress): void
}

const silent: Controls = { signal: new AbortController().signal, progress: () => {} }

/**
 * The one door to a project. Checks the input whatever the operation; gives a query a database it cannot write
 * to; runs a change in one transaction, recorded as one act; turns a refusal into an answer. Anything else that
 * is thrown is a defect: it is logged with its stack and answered as `defect`, with nothing changed.
 */
export async function answer(
  session: Session,
  name: string,
  input: unknown,
  controls = silent,
): Promise<Answer> {
  try {
    return { ok: true, value: await performWhileOpen(session, name, input, controls) }
  } catch (error) {
    const refusal = refusalOf(error, { path: session.file.path })
    if (refusal instanceof Refusal) return { ok: false, refusal: refusal.toAnswer() }
    session.surroundings.log(`Defect in ${name}`, error)
    return { ok: false, refusal: { code: 'defect', values: {}, detail: String(error) } }
  }
}

/** The same, typed and throwing: for the command line and for our own use. */
export async function ask<Name extends OperationName>(
  session: Session,
  name: Name,
  input: InputOf<Name>,
  controls = silent,
): Promise<ResultOf<Name>> {
  try {
    return (await performWhileOpen(session, name, input, controls)) as ResultOf<Name>
  } catch (error) {
    throw refusalOf(error, { path: session.file.path })
  }
}

function performWhileOpen(
  session: Session,
  name: string,
  input: unknown,
  controls: Controls,
): Promise<unknown> {
  return session.during(controls.signal, signal => perform(session, name, input, { ...controls, signal }))
}

async function perform(session: Session, name: string, raw: unknown, controls: Controls): Promise<unknown> {
  const operation = findOperation(name)
  if (operation === undefined) throw new Refusal('bad-request', `No operation ${name}`, { detail: name })
  const input = operation.input.safeParse(raw)
  if (!input.success)
    throw new Refusal('bad-request', `${name}: ${z.prettifyError(input.error)}`, { detail: name })
  const handler = findHandler(name)
  if (operation.kind === 'query') {
    return (handler as QueryHandler)(session.file.db, input.data, { session, ...controls })
  }
  if (session.readOnly !== null) {
    throw new Refusal('project-read-only', `Read-only: ${session.readOnly}`, { path: session.file.path })
  }
  return change(session, name, handler as ChangeHandler | PreparedChange, input.data, controls)
}

async function change(
  session: Session,
  operation: string,
  handler: ChangeHandler | PreparedChange,
  input: unknown,
  controls: Controls,
): Promise<unknown> {
  const work = typeof handler === 'function' ? handler : null
  const prepared =
    typeof handler === 'function'
      ? null
      : await handler.prepare(session.file.db, input, { session, ...controls })
  if (controls.signal.aborted) throw new Refusal('cancelled', `${operation} was cancelled`)
  const coderKey = session.coderKey()
  const now = session.surroundings.now().toISOString()
  const { result, actKey, lastKey } = recordAct(session.file.db, { operation, coderKey, now }, (db, act) => {
    const context = { session, act, coderKey, now, newId: session.surroundings.newId }
    return work === null
      ? (handler as PreparedChange).commit(db, prepared, context)
      : work(db, input, context)
  })
  session.file.acted()
  if (actKey !== null) session.emit(describeAct(session.file.db, actKey, lastKey))
  return result
}
