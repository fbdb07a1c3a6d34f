import type { CodingId } from '../../../core/id.ts'

/** As many as there are keys for. */
export const MOST_PARTS = 9

/** Passages dealt to parts, with what it takes to take the last step back. */
export interface Deal {
  readonly names: readonly string[]
  readonly partOf: ReadonlyMap<CodingId, number>
  readonly steps: readonly { readonly id: CodingId; readonly before: number | null }[]
}

export const freshDeal: Deal = { names: ['', ''], partOf: new Map(), steps: [] }

/** Gives a passage to a part, counted from 0; null takes it out of all. Keys for parts that are not there make them. */
export function deal(now: Deal, id: CodingId, part: number | null): Deal {
  if (part !== null && part >= MOST_PARTS) return now
  const before = now.partOf.get(id) ?? null
  if (before === part) return now
  const names = part === null ? now.names : withPart(now.names, part)
  return { names, partOf: changed(now.partOf, id, part), steps: [...now.steps, { id, before }] }
}

/** Takes the last step back; null when there is none. */
export function takeBack(now: Deal): { readonly deal: Deal; readonly id: CodingId } | null {
  const last = now.steps.at(-1)
  if (last === undefined) return null
  const partOf = changed(now.partOf, last.id, last.before)
  return { deal: { ...now, partOf, steps: now.steps.slice(0, -1) }, id: last.id }
}

/** The parts that got passages, as `codes.split` takes them. */
export function partsOf({ names, partOf }: Deal): { name: string; codingIds: CodingId[] }[] {
  return names
    .map((name, part) => ({ name, codingIds: [...partOf].flatMap(([id, of]) => (of === part ? [id] : [])) }))
    .filter(part => part.codingIds.length > 0)
}

function withPart(names: readonly string[], part: number): readonly string[] {
  return part < names.length ? names : [...names, ...Array<string>(part + 1 - names.length).fill('')]
}

function changed(partOf: ReadonlyMap<CodingId, number>, id: CodingId, part: number | null) {
  const next = new Map(partOf)
  if (part === null) next.delete(id)
  else next.set(id, part)
  return next
}
