import type { CaseId } from '../../core/id.ts'
import { nowhere, type Place, type Places, placesOf } from '../../core/matrix/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { listCases } from '../store/cases.ts'
import { caseMembersToCount } from '../store/counting.ts'
import type { CodingTable } from './coding-table.ts'
import type { Turn } from './turns.ts'

/** Where the cases lie: cases are numbered in the project's order. */
export interface CasePlaces {
  readonly cases: readonly { readonly id: CaseId; readonly name: string }[]
  /** Of each document, by its number. */
  readonly places: readonly Places[]
}

/** `turns`: those of each document; empty where no case holds a speaker. */
export function casePlaces(
  db: ReadDb,
  { documents }: CodingTable,
  turns: readonly (readonly Turn[])[],
): CasePlaces {
  const cases = listCases(db).map(({ id, name }) => ({ id, name }))
  const numberOfCase = new Map(cases.map(({ id }, number) => [id, number]))
  const numberOfKey = new Map(documents.map(({ key }, number) => [key, number]))
  const whole: (number[] | undefined)[] = []
  const stretches: (Place[] | undefined)[] = []
  const add = (document: number, place: Place) => {
    const list = stretches[document] ?? []
    stretches[document] = list
    list.push(place)
  }
  const speakers = new SpeakerTurns(turns)
  for (const { caseId, kind, documentKey, speaker, from, to } of caseMembersToCount(db)) {
    const member = numberOfCase.get(caseId) ?? 0
    const document = documentKey === null ? undefined : numberOfKey.get(documentKey)
    if (kind === 'speaker') {
      for (const { document: place, turn } of speakers.turnsOf(speaker ?? '')) {
        if (documentKey === null || place === document) add(place, { from: turn.from, to: turn.to, member })
      }
    } else if (document !== undefined && kind === 'document') {
      whole[document] = [...(whole[document] ?? []), member]
    } else if (document !== undefined) add(document, { from: from ?? 0, to: to ?? 0, member })
  }
  return {
    cases,
    places: documents.map((_, document) => {
      const [all, some] = [whole[document], stretches[document]]
      return all === undefined && some === undefined ? nowhere : placesOf(all ?? [], some ?? [])
    }),
  }
}

class SpeakerTurns {
  #bySpeaker: Map<string, { document: number; turn: Turn }[]> | undefined
  readonly #turns: readonly (readonly Turn[])[]

  constructor(turns: readonly (readonly Turn[])[]) {
    this.#turns = turns
  }

  turnsOf(speaker: string): readonly { readonly document: number; readonly turn: Turn }[] {
    this.#bySpeaker ??= this.#index()
    return this.#bySpeaker.get(speaker) ?? []
  }

  #index(): Map<string, { document: number; turn: Turn }[]> {
    const found = new Map<string, { document: number; turn: Turn }[]>()
    for (const [document, turns] of this.#turns.entries()) {
      for (const turn of turns) {
        const list = found.get(turn.speaker) ?? []
        found.set(turn.speaker, list)
        list.push({ document, turn })
      }
    }
    return found
  }
}
