import { ask } from '../../project/answer.ts'
import { onlyDocument } from '../../project/handlers/codings.ts'
import { onlyDocumentSet } from '../../project/handlers/document-sets.ts'
import type { Session } from '../../project/session.ts'
import type { Outcome } from '../command.ts'
import { ANY_NUMBER, commandOfActs } from '../command-of-acts.ts'
import { lines } from '../table.ts'

/** Lists the sets of documents, makes and fills them. */
export const sets = commandOfActs(
  {
    name: 'sets',
    usage:
      'P | create P NAME [DOC…] | add P NAME DOC… | take P NAME DOC… | rename P NAME NEW | remove P NAME',
  },
  {
    create: { arity: [1, ANY_NUMBER], run: create },
    add: { arity: [2, ANY_NUMBER], run: (session, words) => change(session, words, 'add') },
    take: { arity: [2, ANY_NUMBER], run: (session, words) => change(session, words, 'take') },
    rename: { arity: [2, 2], run: rename },
    remove: { arity: [1, 1], run: remove },
  },
  outcomeOf,
)

/** All sets as they are now, with the names of their documents. */
async function outcomeOf(session: Session): Promise<Outcome> {
  const names = new Map((await ask(session, 'documents.list', {})).map(({ id, name }) => [id, name]))
  const found = (await ask(session, 'documentSets.list', {})).map(set => ({
    ...set,
    documents: set.documentIds.map(id => names.get(id) ?? ''),
  }))
  return {
    json: found,
    plain: lines(found.map(({ name, documents }) => [name, documents.length, ...documents])),
  }
}

function documentsCalled({ file }: Session, words: readonly string[]) {
  return words.map(word => onlyDocument(file.db, word))
}

function create(session: Session, [name = '', ...documents]: readonly string[]) {
  return ask(session, 'documentSets.create', { name, documentIds: documentsCalled(session, documents) })
}

function change(session: Session, [name = '', ...documents]: readonly string[], way: 'add' | 'take') {
  const id = onlyDocumentSet(session.file.db, name)
  return ask(session, 'documentSets.change', { id, [way]: documentsCalled(session, documents) })
}

function rename(session: Session, [name = '', wanted = '']: readonly string[]) {
  return ask(session, 'documentSets.rename', { id: onlyDocumentSet(session.file.db, name), name: wanted })
}

function remove(session: Session, [name = '']: readonly string[]) {
  return ask(session, 'documentSets.remove', { id: onlyDocumentSet(session.file.db, name) })
}

/** The names of the sets each document is in. */
export async function setsByDocument(session: Session): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (const { name, documentIds } of await ask(session, 'documentSets.list', {})) {
    for (const id of documentIds) found.set(id, [...(found.get(id) ?? []), name])
  }
  return found
}
