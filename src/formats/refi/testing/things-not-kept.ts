import type { Memo } from '../../../core/memo/index.ts'
import { shorten } from '../../../core/text/index.ts'
import { toDateTime } from '../date-time.ts'
import { memoName } from '../memo-places.ts'
import type { RefiProject } from '../project-model.ts'
import type { Incoming } from '../read/incoming.ts'

/** Words as XML can tell them at best. */
const told = (words: string) =>
  words
    .replaceAll('\r\n', '\n')
    .replace(/^\uFEFF+/, '')
    .trim()
const seconds = (time: string | null, ...otherwise: readonly string[]) => toDateTime(time ?? '', ...otherwise)

/**
 * What is not the same when a file was read, each as `kind name`: by saying of each thing what it is to be like, and
 * looking whether there is such a one. It shares nothing with the comparison that makes the ledger.
 */
export function thingsNotKept(project: RefiProject, back: Incoming): string[] {
  const missing: string[] = []
  const expectOf = (kind: string, name: string, isKept: boolean) => {
    if (!isKept) missing.push(`${kind} ${name}`)
  }
  expectOf('project', project.name, back.name === project.name)
  for (const { id, name } of project.coders) {
    expectOf(
      'coder',
      name,
      back.coders.some(coder => coder.id === id && coder.name === name),
    )
  }
  for (const { id, name, color, parentId, definition, useWhen, status } of project.codes) {
    const code = back.codes.find(each => each.id === id)
    const isSame = code?.name === name && code.color === color && code.parentId === parentId
    expectOf('code', name, isSame && code.definition.startsWith(definition.replaceAll('\r\n', '\n').trim()))
    expectOf('rules', name, useWhen === '')
    expectOf('settled', name, status === 'provisional')
  }
  for (const { id, name, isStructured } of project.documents) {
    const document = back.documents.find(each => each.id === id)
    const isCalled = document?.name === name || document?.name.replace(/\.[a-z0-9]{1,8}$/i, '') === name
    expectOf('document', name, isCalled && document?.text === project.text(id))
    expectOf('structure', name, !isStructured)
  }
  expectCodings(project, back, expectOf)
  for (const memo of project.memos) {
    expectOf(
      'memo',
      memoName(memo),
      back.memos.some(each => isSameMemo(memo, each, project.modifiedAt)),
    )
  }
  expectSurroundings(project, back, expectOf)
  return missing
}

type Expect = (kind: string, name: string, isKept: boolean) => void

function expectCodings(project: RefiProject, back: Incoming, expectOf: Expect): void {
  for (const coding of project.codings) {
    const codeName = project.codes.find(({ id }) => id === coding.codeId)?.name
    const name = `${codeName}: ${shorten(coding.quotation)}`
    const found = back.codings.find(({ id }) => id === coding.id)
    const text = back.documents.find(({ id }) => id === coding.documentId)?.text ?? ''
    const isSame =
      found !== undefined &&
      found.codeId === coding.codeId &&
      found.coderId === coding.coderId &&
      text.slice(found.span.from, found.span.to) === coding.quotation.slice(trimmed(project, coding)) &&
      seconds(found.createdAt) === seconds(coding.createdAt, project.modifiedAt)
    expectOf('coding', name, isSame)
    if (found === undefined) continue
    expectOf('comment', name, found.comment.includes(coding.comment.replaceAll('\r\n', '\n').trim()))
    expectOf('weight', name, coding.weight === null)
    expectOf('certainty', name, coding.certainty === null)
    expectOf('examples', name, !coding.example)
  }
}

/** How much of a byte-order mark before a text a span begins with. */
function trimmed(project: RefiProject, { documentId, span }: RefiProject['codings'][number]): number {
  const text = project.text(documentId)
  return Math.max(0, text.length - text.replace(/^\uFEFF+/, '').length - span.from)
}

function isSameMemo(memo: Memo, back: Incoming['memos'][number], modifiedAt: string): boolean {
  const { subject } = memo
  const isThere =
    JSON.stringify(back.subject, ['kind', ...ids, 'span', 'from', 'to']) ===
    JSON.stringify(subject, ['kind', ...ids, 'span', 'from', 'to'])
  return (
    isThere &&
    (back.id === memo.id || (back.isDescription && memo.title.trim() === '')) &&
    (memo.title.trim() === '' || back.title === memo.title) &&
    back.coderId === memo.coderId &&
    told(back.text) === told(memo.text) &&
    seconds(back.createdAt) === seconds(memo.createdAt, modifiedAt) &&
    seconds(back.changedAt) === seconds(memo.changedAt, memo.createdAt, modifiedAt)
  )
}

const ids = ['documentId', 'codeId', 'codingId', 'caseId']

function expectSurroundings(project: RefiProject, back: Incoming, expectOf: Expect): void {
  for (const { subject, name, type, isDetail, values } of project.attributes) {
    // Speakers come back as cases.
    const owners = subject === 'document' ? 'document' : 'case'
    const found = back.attributes.find(each => each.name === name && each.subject === owners)
    expectOf('attribute', name, found?.type === type && !isDetail)
    if (found === undefined) continue
    for (const [owner, value] of values) {
      const isKept = back.values.some(
        each => each.attributeId === found.id && each.ownerId === owner && each.value === value,
      )
      expectOf('value', `${name}: ${value}`, isKept)
    }
  }
  for (const { id, name, members } of project.cases) {
    const found = back.cases.find(each => each.id === id)
    expectOf('case', name, found?.name === name)
    for (const member of members) {
      const place =
        member.kind === 'speaker' ? undefined : project.documents.find(each => each.id === member.documentId)
      const called =
        member.kind === 'document'
          ? place?.name
          : member.kind === 'speaker'
            ? member.speaker
            : shorten(member.quotation)
      const isThere = found?.members.some(
        ({ documentId, span }) =>
          documentId === member.documentId &&
          (member.kind === 'passage'
            ? !member.detached && span?.from === member.span.from && span.to === member.span.to
            : member.kind === 'document' && span === null),
      )
      expectOf('member', `${name}: ${called}`, isThere === true)
    }
  }
  for (const { name } of project.speakers) expectOf('speaker', name, false)
  for (const { id, name, members } of project.sets) {
    const found = back.sets.find(each => each.id === id)
    expectOf('set', name, found?.name === name && found.members.join() === members.join())
  }
  for (const { path } of project.groups) expectOf('group', path.join(' / '), false)
}
