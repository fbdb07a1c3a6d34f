import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'
import type { Session } from '../session.ts'

/** What was made last for each project, while no act has come and the same is asked for: pages of one list. */
export class LastMade<Made> {
  readonly #made = new WeakMap<Session, { readonly key: string; readonly made: Made }>()

  async get(db: ReadDb, { session }: QueryContext, asked: unknown, make: () => Promise<Made>): Promise<Made> {
    const key = `${lastActKey(db)} ${JSON.stringify(asked)}`
    const last = this.#made.get(session)
    if (last?.key === key) return last.made
    const made = await make()
    this.#made.set(session, { key, made })
    return made
  }
}
