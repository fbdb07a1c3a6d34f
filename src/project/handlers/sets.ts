import type { ReadDb, WriteDb } from '../db/connection.ts'
import {
  addToSet,
  deleteSet,
  freeSetName,
  insertSet,
  listSets,
  type NamedSet,
  readSet,
  renameSet,
  type SetKind,
  takeFromSet,
} from '../store/sets.ts'
import type { ChangeContext } from './handler.ts'

interface Named {
  readonly id: string
  readonly name: string
}

interface Changed {
  readonly id: string
  readonly add: readonly string[]
  readonly take: readonly string[]
}

/** What can be done with the sets of one kind of thing; `toSet` makes what is handed out. */
export function setHandlers<Set>(kind: SetKind, toSet: (set: NamedSet) => Set) {
  return {
    list: (db: ReadDb): Set[] => listSets(db, kind).map(toSet),

    create(db: WriteDb, wanted: string, members: readonly string[], { act, newId, now }: ChangeContext): Set {
      const id = newId()
      const name = freeSetName(db, kind, wanted, id)
      insertSet(db, kind, { id, name }, now)
      addToSet(db, kind, id, members)
      act.words = { set: name }
      return toSet(readSet(db, kind, id))
    },

    rename(db: WriteDb, { id, name }: Named, { act }: ChangeContext): Set {
      act.words = { set: readSet(db, kind, id).name }
      renameSet(db, kind, id, freeSetName(db, kind, name, id))
      return toSet(readSet(db, kind, id))
    },

    remove(db: WriteDb, { id }: Pick<Named, 'id'>, { act }: ChangeContext): null {
      act.words = { set: readSet(db, kind, id).name }
      deleteSet(db, kind, id)
      return null
    },

    change(db: WriteDb, { id, add, take }: Changed, { act }: ChangeContext): Set {
      act.words = { set: readSet(db, kind, id).name }
      takeFromSet(db, kind, id, take)
      addToSet(db, kind, id, add)
      return toSet(readSet(db, kind, id))
    },
  }
}
