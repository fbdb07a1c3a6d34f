import { type AttributeType, normaliseValue } from '../../../core/attribute/index.ts'
import { groupBy } from '../../../core/group-by.ts'
import type { CaseId, DocumentId } from '../../../core/id.ts'
import type { TextSpan } from '../../../core/text/index.ts'
import { derivedId, documentCaseGuid } from '../guid.ts'
import { UniqueNames } from '../names.ts'
import type { ForeignCase, ForeignValue } from './foreign-model.ts'
import { storableName } from './gather-codes.ts'
import type { GatheredCodings, Gathering } from './gather-codings.ts'
import type { GatheredTexts } from './gather-texts.ts'
import type { IncomingAttribute, IncomingCase, IncomingValue } from './incoming.ts'

export interface GatheredCases {
  readonly cases: IncomingCase[]
  readonly byGuid: ReadonlyMap<string, CaseId>
  readonly attributes: IncomingAttribute[]
  readonly values: IncomingValue[]
}

interface Said {
  readonly subject: 'document' | 'case'
  readonly ownerId: string
  readonly owner: string
  readonly value: ForeignValue
}

/** Cases with what belongs to them; a case without a name that names one source is what is known of a document. */
export function gatherCases(
  gathering: Gathering,
  texts: GatheredTexts,
  codings: GatheredCodings,
  unnamed: string,
): GatheredCases {
  const { foreign, ids, ledger, kept } = gathering
  const cases: IncomingCase[] = []
  const byGuid = new Map<string, CaseId>()
  const said: Said[] = []
  const names = new UniqueNames()
  const codedAs = groupBy(codings.ofCases, ({ case: guid }) => guid)
  for (const text of texts.texts) {
    for (const { values } of text.parts) {
      for (const value of values)
        said.push({ subject: 'document', ownerId: text.id, owner: text.name, value })
    }
  }
  // What a PDF says of itself, beside what its text says.
  for (const { source, text } of texts.others) {
    if (text === null || text.parts.includes(source)) continue
    for (const value of source.values)
      said.push({ subject: 'document', ownerId: text.id, owner: text.name, value })
  }
  for (const [index, found] of foreign.cases.entries()) {
    const document = documentOf(found)
    if (document !== null) {
      ledger.note('case', 'approximated', 'case-as-values', { document: document.name })
      for (const value of found.values) {
        said.push({ subject: 'document', ownerId: document.id, owner: document.name, value })
      }
      continue
    }
    const id = ids.take('case', found.guid, `${index} ${found.name}`) as CaseId
    const name = names.take(storableName(found.name, unnamed))
    if (name !== found.name) ledger.note('case', 'approximated', 'renamed', { name })
    if (found.guid !== '') byGuid.set(found.guid, id)
    cases.push({ id, name, createdAt: null, members: membersOf(found, name) })
    for (const value of found.values) said.push({ subject: 'case', ownerId: id, owner: name, value })
    const other = found.codes.filter(code => code !== found.guid)
    if (other.length > 0)
      kept.add('case', { guid: found.guid, name, detail: { case: found.guid, codes: other } })
  }
  return { cases, byGuid, ...valuesOf(gathering, said) }

  function documentOf(found: ForeignCase) {
    const [source, ...more] = found.sources
    // Postil writes such a case with a name, because many programs want one.
    if (source !== undefined && found.guid === documentCaseGuid(source).toLowerCase())
      return texts.byGuid.get(source) ?? null
    const isBare = found.name + found.description === '' && found.selections.length + found.codes.length === 0
    if (!isBare || source === undefined || more.length > 0 || codedAs.has(found.guid)) return null
    return texts.byGuid.get(source) ?? null
  }

  function membersOf(found: ForeignCase, name: string): IncomingCase['members'] {
    const members = new Map<string, { documentId: DocumentId; span: TextSpan | null }>()
    const add = (documentId: DocumentId, span: TextSpan | null) =>
      members.set(`${documentId} ${span?.from} ${span?.to}`, { documentId, span })
    for (const guid of found.sources) {
      const text = texts.byGuid.get(guid)
      if (text !== undefined) add(text.id, null)
      else
        lost(
          guid,
          name,
          texts.others.some(({ source }) => source.guid === guid),
        )
    }
    for (const guid of found.selections) {
      const placed = codings.selections.get(guid)
      if (placed !== undefined) add(placed.documentId, placed.span)
      else
        lost(
          guid,
          name,
          kept.list.some(part => part.id === guid),
        )
    }
    for (const { documentId, span } of codedAs.get(found.guid) ?? []) add(documentId, span)
    return [...members.values()]
  }

  function lost(guid: string, name: string, isKept: boolean): void {
    if (isKept) {
      kept.add('case', { guid: '', name, detail: { case: name, member: guid } })
    } else {
      ledger.note('member', 'dropped', 'dangling', { name })
    }
  }
}

const types: Readonly<Record<string, AttributeType>> = {
  text: 'text',
  boolean: 'yes-no',
  integer: 'number',
  float: 'number',
  date: 'date',
  datetime: 'date',
}

/** One attribute for each variable and kind of owner, of its type if all its values fit, else of words. */
function valuesOf({ foreign, ids, ledger }: Gathering, said: readonly Said[]) {
  const attributes: IncomingAttribute[] = []
  const values: IncomingValue[] = []
  const names = { document: new UniqueNames(), case: new UniqueNames() }
  const ofVariable = groupBy(said, ({ value }) => value.variable)
  const known = new Set<string>()
  for (const variable of foreign.variables) {
    if (known.has(variable.guid)) continue
    known.add(variable.guid)
    const all = ofVariable.get(variable.guid) ?? []
    const subjects = (['document', 'case'] as const).filter(subject =>
      all.some(each => each.subject === subject),
    )
    for (const [index, subject] of (subjects.length > 0 ? subjects : (['document'] as const)).entries()) {
      const own = all.filter(each => each.subject === subject)
      const wanted = types[variable.type.toLowerCase()] ?? 'text'
      const fits = own.every(({ value }) => normalised(wanted, value.value) !== null)
      const type = fits ? wanted : 'text'
      const name = names[subject].take(storableName(variable.name, variable.type))
      if (!fits) ledger.note('attribute', 'approximated', 'words-of-value', { name })
      if (name !== variable.name) ledger.note('attribute', 'approximated', 'renamed', { name })
      const base = ids.take('attribute', variable.guid, `${subject} ${variable.name}`)
      const id = index === 0 ? base : derivedId(base, subject)
      attributes.push({ id, subject, name, type })
      for (const { ownerId, value } of own) {
        values.push({ attributeId: id, ownerId, value: normalised(type, value.value) ?? value.value })
      }
    }
  }
  for (const { owner, value } of said) {
    if (!known.has(value.variable))
      ledger.note('value', 'dropped', 'dangling', { document: owner, name: value.value })
  }
  return { attributes, values: values.filter(({ value }) => value !== '') }
}

/** Times of a day are more than a date holds: such a value is kept as words unless it is midnight. */
function normalised(type: AttributeType, value: string): string | null {
  const written = value.trim()
  if (type === 'yes-no')
    return /^(true|1)$/i.test(written)
      ? 'yes'
      : /^(false|0)$/i.test(written)
        ? 'no'
        : written === ''
          ? ''
          : null
  if (type !== 'date') return normaliseValue(type, written)
  const day = /^(\d{4}-\d\d-\d\d)(?:T00:00(?::00(?:\.0+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(written)?.[1]
  return day === undefined ? normaliseValue(type, written) : normaliseValue(type, day)
}
