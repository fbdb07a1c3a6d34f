import { codeTree, flattenTree, PATH_SEPARATOR } from '../../core/codebook/index.ts'
import { type DetailField, groupsInOrder } from '../../core/document/index.ts'
import type { AttributeId, CodeSetId, DocumentSetId } from '../../core/id.ts'
import { type Condition, nodesOf, type QueryNode } from '../../core/query/index.ts'
import type { Nameable, NameableAttribute, QueryNames } from '../../core/query/syntax/index.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'
import { listSpeakers } from '../search/list-speakers.ts'
import type { Session } from '../session.ts'
import { listCoders } from '../store/coders.ts'
import { listCodes } from '../store/codes.ts'
import { listGroups } from '../store/document-groups.ts'
import { documentColumns } from '../store/documents.ts'
import { attributeNames } from '../store/queried.ts'
import { listSavedQueries } from '../store/saved-queries.ts'
import { codeSetKind, documentSetKind, listSets } from '../store/sets.ts'

type FieldNames = Readonly<Partial<Record<DetailField, string>>>

/** The names of the last moment of each project: somebody types, and asks with every key. */
const lastNames = new WeakMap<Session, { readonly key: string; readonly names: QueryNames }>()

/** What things are called now. `fieldNames`: what fields of documents are called that nobody has named. */
export async function queryNames(
  db: ReadDb,
  fieldNames: FieldNames,
  context: QueryContext,
): Promise<QueryNames> {
  const key = `${lastActKey(db)} ${JSON.stringify(fieldNames)}`
  const last = lastNames.get(context.session)
  if (last?.key === key) return last.names
  const speakers = await listSpeakers(db, context)
  const names = { ...namesWithoutTurns(db, fieldNames), speakers: speakers.map(({ name }) => name) }
  lastNames.set(context.session, { key, names })
  return names
}

function namesWithoutTurns(db: ReadDb, fieldNames: FieldNames): Omit<QueryNames, 'speakers'> {
  return {
    codes: flattenTree(codeTree(listCodes(db))).map(({ code, path }) => ({
      id: code.id,
      names: [code.name],
      path,
    })),
    savedQueries: listSavedQueries(db).map(called),
    coders: listCoders(db).map(called),
    codeSets: listSets(db, codeSetKind).map(({ id, name }) => ({ id: id as CodeSetId, names: [name] })),
    groups: groupsInOrder(listGroups(db)).map(({ group, path }) => ({
      id: group.id,
      names: [group.name],
      path: path.join(PATH_SEPARATOR),
    })),
    sets: listSets(db, documentSetKind).map(({ id, name }) => ({ id: id as DocumentSetId, names: [name] })),
    attributes: attributeNames(db).map(
      ({ name, field, choices, ...attribute }): NameableAttribute => ({
        ...attribute,
        choices: JSON.parse(choices) as string[],
        names: [name, (field !== null && fieldNames[field]) || '', field ?? ''].filter(words => words !== ''),
      }),
    ),
    documents: documentColumns(db).map(({ name }) => name),
  }
}

function called<Id extends string>({ id, name }: { readonly id: Id; readonly name: string }): Nameable<Id> {
  return { id, names: [name] }
}

/** Ids that a query names and that mean nothing here, each once, in their order. */
export function missingIn(query: QueryNode, names: Omit<QueryNames, 'speakers'>): string[] {
  const known = new Set<string>(
    [
      names.codes,
      names.savedQueries,
      names.coders,
      names.codeSets,
      names.groups,
      names.sets,
      names.attributes,
    ].flatMap(things => things.map(({ id }) => id)),
  )
  const ids = nodesOf(query).flatMap(node => {
    if (node.kind === 'where') return idsIn(node.condition)
    return 'id' in node ? [node.id] : []
  })
  return [...new Set<string>(ids)].filter(id => !known.has(id))
}

function idsIn(condition: Condition): string[] {
  if ('parts' in condition) return condition.parts.flatMap(idsIn)
  if ('part' in condition) return idsIn(condition.part)
  return 'id' in condition ? [condition.id as AttributeId] : []
}

/** Ids of saved queries that are missing something, with what. */
export function missingNames(db: ReadDb): (query: QueryNode) => string[] {
  const names = namesWithoutTurns(db, {})
  return query => missingIn(query, names)
}
