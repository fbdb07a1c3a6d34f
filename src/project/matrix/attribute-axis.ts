import { dateNumber } from '../../core/attribute/index.ts'
import { nowhere, renamedPlaces } from '../../core/matrix/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { MatrixAxis } from '../../ipc/matrices.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'
import { attributeToCount, type CountedAttribute, valuesToCount } from '../store/counting.ts'
import { type PlaceAxis, plainHead } from './axis.ts'
import { chosen } from './chosen.ts'
import { axisOfDocuments, axisOfSpeakers } from './place-axes.ts'
import type { Sources } from './sources.ts'
import { speakersOf } from './turns.ts'

type AttributeAxis = Extract<MatrixAxis, { readonly of: 'attribute' }>

/** A member for each value, or for each range; documents, cases or speakers lie in those of their value. */
export async function attributeAxis(sources: Sources, axis: AttributeAxis): Promise<PlaceAxis> {
  const attribute = attributeToCount(sources.db, axis.id)
  const values = valuesToCount(sources.db, attribute.key)
  const members = chosen(membersOfValues(attribute, values, axis), axis.only, ({ head }) => head.id)
  const heads = members.map(({ head }) => head)
  const membersOf = (owner: string): number[] =>
    members.flatMap(({ holds }, member) => (holds(values.get(owner)) ? [member] : []))
  if (attribute.subject === 'document') {
    return axisOfDocuments(
      heads,
      sources.table.documents.map(({ id }) => membersOf(id)),
    )
  }
  if (attribute.subject === 'speaker') {
    const speakers = speakersOf(await sources.turns())
    return axisOfSpeakers(sources, heads, new Map(speakers.map(name => [name, membersOf(name)])))
  }
  const { cases, places } = await sources.cases()
  const lists = cases.map(({ id }) => membersOf(id))
  return { kind: 'places', heads, placesOf: document => renamedPlaces(places[document] ?? nowhere, lists) }
}

interface ValueMember {
  readonly head: MatrixHead
  holds(value: string | undefined): boolean
}

function membersOfValues(
  attribute: CountedAttribute,
  values: ReadonlyMap<string, string>,
  { ranges, missing }: AttributeAxis,
): ValueMember[] {
  const members =
    ranges === null
      ? inOrder(attribute, new Set(values.values())).map(
          (value): ValueMember => ({ head: plainHead(value, value), holds: other => other === value }),
        )
      : ranges.map(range => memberOfRange(attribute, range))
  if (missing) members.push({ head: plainHead('', ''), holds: value => value === undefined })
  return members
}

/** Choices in their own order, numbers and dates by size, yes before no, everything else by its characters. */
function inOrder({ type, choices }: CountedAttribute, found: ReadonlySet<string>): string[] {
  const rest = [...found].sort()
  if (type === 'number') return rest.sort((a, b) => Number(a) - Number(b))
  if (type === 'yes-no') return rest.reverse()
  if (type !== 'choice') return rest
  return [...choices, ...rest.filter(value => !choices.includes(value))]
}

function memberOfRange(
  { type, name }: CountedAttribute,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): ValueMember {
  const sizeOf = type === 'number' ? numberOf : type === 'date' ? dateNumber : () => null
  const bound = (value: string | null, open: number): number => {
    const size = value === null ? open : sizeOf(value)
    if (size !== null) return size
    throw new Refusal('value-invalid', `${value} is no bound for ${name}`, {
      value: value ?? '',
      attribute: name,
    })
  }
  const least = bound(from, Number.NEGATIVE_INFINITY)
  const most = bound(to, Number.POSITIVE_INFINITY)
  if (least >= most) {
    const value = `${from ?? ''}..${to ?? ''}`
    throw new Refusal('value-invalid', `${value} holds nothing`, { value, attribute: name })
  }
  return {
    head: plainHead(`${from ?? ''}..${to ?? ''}`, nameOfRange(from, to)),
    holds(value) {
      const size = value === undefined ? null : sizeOf(value)
      return size !== null && least <= size && size < most
    },
  }
}

function numberOf(value: string): number | null {
  const number = Number(value)
  return value.trim() === '' || !Number.isFinite(number) ? null : number
}

/** The same in every language: `18 – <30`, `≥ 60`, `< 18`. */
function nameOfRange(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '…' : `< ${to}`
  return to === null ? `≥ ${from}` : `${from} – <${to}`
}
