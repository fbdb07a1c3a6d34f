import type { CaseId } from '../../core/id.ts'
import type { CaseMember, MemberPlace } from '../../ipc/cases.ts'
import { ask } from '../../project/answer.ts'
import { only, onlyDocument } from '../../project/handlers/codings.ts'
import type { Session } from '../../project/session.ts'
import type { Outcome } from '../command.ts'
import { ANY_NUMBER, commandOfActs } from '../command-of-acts.ts'
import { lines } from '../table.ts'

/** Lists the cases with what belongs to them, makes and fills them. */
export const cases = commandOfActs(
  {
    name: 'cases',
    usage:
      'P | create P NAME | add P NAME DOC… | speakers P NAME SPEAKER… | each-speaker P [SPEAKER…] | take P NAME MEMBER… | ' +
      'rename P NAME NEW | remove P NAME',
  },
  {
    create: { arity: [1, 1], run: (session, [name = '']) => ask(session, 'cases.create', { name }) },
    add: { arity: [2, ANY_NUMBER], run: addDocuments },
    speakers: { arity: [2, ANY_NUMBER], run: addSpeakers },
    'each-speaker': { arity: [0, ANY_NUMBER], run: eachSpeaker },
    take: { arity: [2, ANY_NUMBER], run: take },
    rename: { arity: [2, 2], run: rename },
    remove: { arity: [1, 1], run: remove },
  },
  outcomeOf,
)

/** All cases as they are now, with their members. */
async function outcomeOf(session: Session): Promise<Outcome> {
  const nameOf = await documentNames(session)
  const members = await ask(session, 'cases.members', { id: null })
  const found = (await ask(session, 'cases.list', {})).map(({ id, name }) => ({
    id,
    name,
    members: members.filter(({ caseId }) => caseId === id).map(member => described(member, nameOf)),
  }))
  return {
    json: found,
    plain: lines(
      found.flatMap(({ name, members: own }) => [
        [name, own.length],
        ...own.map(member => ['', member.id, member.kind, member.document ?? '', member.words]),
      ]),
    ),
  }
}

type NameOf = (id: string) => string

async function documentNames(session: Session): Promise<NameOf> {
  const names = new Map<string, string>(
    (await ask(session, 'documents.list', {})).map(({ id, name }) => [id, name]),
  )
  return id => names.get(id) ?? ''
}

/** `words`: those of a passage, or the name of a speaker. */
function described({ caseId: _, ...member }: CaseMember, nameOf: NameOf) {
  const document = member.documentId === null ? null : nameOf(member.documentId)
  if (member.kind === 'document') return { ...member, document, words: '' }
  return { ...member, document, words: member.kind === 'passage' ? member.quotation : member.speaker }
}

/** The one case that `words` means: an id or a name. Refuses: not-found, ambiguous. */
async function onlyCase(session: Session, words: string): Promise<CaseId> {
  const all = await ask(session, 'cases.list', {})
  return only(
    all.filter(({ id, name }) => id === words || name === words),
    words,
    'case',
  ).id
}

async function add(session: Session, name: string, places: readonly MemberPlace[]) {
  const caseId = await onlyCase(session, name)
  return ask(session, 'cases.addMembers', { members: places.map(place => ({ caseId, place })) })
}

function addDocuments(session: Session, [name = '', ...words]: readonly string[]) {
  const ids = words.map(word => onlyDocument(session.file.db, word))
  return add(
    session,
    name,
    ids.map(documentId => ({ kind: 'document', documentId })),
  )
}

function addSpeakers(session: Session, [name = '', ...names]: readonly string[]) {
  return add(
    session,
    name,
    names.map(speaker => ({ kind: 'speaker', speaker, documentId: null })),
  )
}

/** Of the speakers named, or of everybody who speaks. */
async function eachSpeaker(session: Session, names: readonly string[]) {
  const all = names.length > 0 ? names : (await ask(session, 'search.speakers', {})).map(({ name }) => name)
  if (all.length > 0) await ask(session, 'cases.forSpeakers', { speakers: [...all] })
}

/** Members by their ids, or documents and speakers by their names. */
async function take(session: Session, [name = '', ...words]: readonly string[]) {
  const id = await onlyCase(session, name)
  const nameOf = await documentNames(session)
  const own = (await ask(session, 'cases.members', { id })).map(member => described(member, nameOf))
  const ids = words.map(word => {
    const meant = own.filter(
      member =>
        member.id === word ||
        (member.kind === 'document' && member.document === word) ||
        (member.kind === 'speaker' && member.words === word),
    )
    return only(meant, word, 'member').id
  })
  return ask(session, 'cases.removeMembers', { ids })
}

async function rename(session: Session, [name = '', wanted = '']: readonly string[]) {
  return ask(session, 'cases.rename', { id: await onlyCase(session, name), name: wanted })
}

async function remove(session: Session, [name = '']: readonly string[]) {
  return ask(session, 'cases.remove', { ids: [await onlyCase(session, name)] })
}
