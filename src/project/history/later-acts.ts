import type { ReadDb } from '../db/connection.ts'

interface ActKind {
  readonly kind: 'base' | 'change' | 'undo' | 'redo'
  readonly target_key: number | null
  readonly undone_by: number | null
}

/**
 * Acts after a moment, told apart by whether anything of them is left: what was done after it and taken back again
 * counts for nothing, nor does what was taken back after it and done again.
 */
export class LaterActs {
  readonly #known = new Map<number, boolean>()
  readonly #db: ReadDb
  /** The key of the act after which the moment lies. */
  readonly since: number
  readonly #except: number

  /** What happened to the change `except` itself is left out. */
  constructor(db: ReadDb, since: number, except: number) {
    this.#db = db
    this.since = since
    this.#except = except
  }

  /** True when nothing at all happened since, but for the act that is going on now. */
  get none(): boolean {
    const sql = 'SELECT 1 FROM act WHERE key > ? AND key < (SELECT max(key) FROM act) LIMIT 1'
    return this.#db.get(sql, this.since) === undefined
  }

  /** True when something of the act is left. Of a change and what was done to it later, the change alone counts. */
  counts(actKey: number): boolean {
    let counts = this.#known.get(actKey)
    if (counts === undefined) {
      counts = this.#decide(actKey)
      this.#known.set(actKey, counts)
    }
    return counts
  }

  /** The first of those acts that counts; null when none does. */
  first(actKeys: readonly number[]): number | null {
    return actKeys.toSorted((a, b) => a - b).find(key => this.counts(key)) ?? null
  }

  #decide(actKey: number): boolean {
    const act = this.#act(actKey)
    if (act === undefined || actKey <= this.since || actKey === this.#except) return false
    if (act.kind === 'base') return true
    if (act.kind === 'change') return act.undone_by === null
    const { target_key: target } = act
    if (target === null || target === this.#except || target > this.since) return false
    return this.#wasUndone(target) !== ((this.#act(target)?.undone_by ?? null) !== null)
  }

  /** Whether a change from before the moment was taken back at the moment. */
  #wasUndone(target: number): boolean {
    const last = this.#db.get<{ kind: string }>(
      'SELECT kind FROM act WHERE target_key = ? AND key <= ? ORDER BY key DESC LIMIT 1',
      target,
      this.since,
    )
    return last?.kind === 'undo'
  }

  #act(key: number): ActKind | undefined {
    return this.#db.get<ActKind>('SELECT kind, target_key, undone_by FROM act WHERE key = ?', key)
  }
}
