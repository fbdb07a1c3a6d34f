import { PATH_SEPARATOR } from '../../core/codebook/index.ts'
import { groupPaths, groupsInOrder } from '../../core/document/index.ts'
import type { DocumentGroupId } from '../../core/id.ts'
import { ask } from '../../project/answer.ts'
import { onlyDocument } from '../../project/handlers/codings.ts'
import { onlyGroup } from '../../project/handlers/document-groups.ts'
import type { Session } from '../../project/session.ts'
import type { Outcome } from '../command.ts'
import { ANY_NUMBER, commandOfActs } from '../command-of-acts.ts'
import { lines } from '../table.ts'

/** Lists the groups of documents, makes, moves and fills them. */
export const groups = commandOfActs(
  {
    name: 'groups',
    usage:
      'P | create P PATH [DOC…] | put P PATH DOC… | take P DOC… | move P PATH [INTO] | rename P PATH NAME | remove P PATH',
  },
  {
    create: { arity: [1, ANY_NUMBER], run: create },
    put: { arity: [2, ANY_NUMBER], run: put },
    take: { arity: [1, ANY_NUMBER], run: take },
    move: { arity: [1, 2], run: move },
    rename: { arity: [2, 2], run: rename },
    remove: { arity: [1, 1], run: remove },
  },
  outcomeOf,
)

/** All groups as they are now, top to bottom, with how many documents lie in each itself. */
async function outcomeOf(session: Session): Promise<Outcome> {
  const documents = await ask(session, 'documents.list', {})
  const found = groupsInOrder(await ask(session, 'documentGroups.list', {})).map(({ group, path }) => ({
    id: group.id,
    name: group.name,
    path: path.join(PATH_SEPARATOR),
    parentId: group.parentId,
    documents: documents.filter(({ groupId }) => groupId === group.id).length,
  }))
  return { json: found, plain: lines(found.map(({ path, documents: count }) => [path, count])) }
}

/** The group of a path; null for a path without names. Refuses: not-found, ambiguous. */
function groupAt({ file }: Session, path: string): DocumentGroupId | null {
  return path === '' ? null : onlyGroup(file.db, path)
}

function documentsCalled({ file }: Session, words: readonly string[]) {
  return words.map(word => onlyDocument(file.db, word))
}

function create(session: Session, [path = '', ...documents]: readonly string[]) {
  const at = path.lastIndexOf(PATH_SEPARATOR)
  return ask(session, 'documentGroups.create', {
    name: path.slice(at + 1),
    parentId: groupAt(session, path.slice(0, Math.max(0, at))),
    documentIds: documentsCalled(session, documents),
  })
}

function put(session: Session, [path = '', ...documents]: readonly string[]) {
  return ask(session, 'documentGroups.put', {
    groupId: onlyGroup(session.file.db, path),
    documentIds: documentsCalled(session, documents),
  })
}

function take(session: Session, documents: readonly string[]) {
  return ask(session, 'documentGroups.takeOut', { documentIds: documentsCalled(session, documents) })
}

async function move(session: Session, [path = '', into = '']: readonly string[]) {
  const all = await ask(session, 'documentGroups.list', {})
  return ask(session, 'documentGroups.move', {
    ids: [onlyGroup(session.file.db, path)],
    parentId: groupAt(session, into),
    index: all.length,
  })
}

function rename(session: Session, [path = '', name = '']: readonly string[]) {
  return ask(session, 'documentGroups.rename', { id: onlyGroup(session.file.db, path), name })
}

function remove(session: Session, [path = '']: readonly string[]) {
  return ask(session, 'documentGroups.remove', { ids: [onlyGroup(session.file.db, path)] })
}

/** The path of each document's group; null for those in none. */
export async function pathsOfGroups(
  session: Session,
): Promise<(id: DocumentGroupId | null) => string | null> {
  const paths = groupPaths(await ask(session, 'documentGroups.list', {}))
  return id => (id === null ? null : (paths.get(id)?.join(PATH_SEPARATOR) ?? null))
}
