import { derivedId, toId } from '../guid.ts'

/** Gives each thing a UUID of its own: its own identifier, or one derived from it where another has that already. */
export class Ids {
  readonly #taken = new Set<string>()

  take(kind: string, guid: string, otherwise: string): string {
    const wanted = toId(guid === '' ? `${kind} ${otherwise}` : guid)
    let id = wanted
    for (let number = 2; this.#taken.has(`${kind} ${id}`); number++)
      id = derivedId(wanted, `${kind} ${number}`)
    this.#taken.add(`${kind} ${id}`)
    return id
  }
}

/** The id of what was told as a description of something else. */
export function idOfDescription(id: string): string {
  return derivedId(id, 'description')
}
