import {
  type Place,
  type Places,
  placesOf,
  placesOfMember,
  type UnitCounter,
} from '../../core/matrix/index.ts'
import { paragraphStarts } from '../../core/text/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import { readContent } from '../store/contents.ts'
import { codingsOf } from './coding-table.ts'
import { documentsOfCases } from './count-cells.ts'
import type { Sources } from './sources.ts'
import type { Turn } from './turns.ts'

type Unit = CheckedInputOf<'matrices.sameUnit'>['unit']

/** Counts all units there are, with the codes in them. Refuses: cancelled. */
export async function addUnits(counter: UnitCounter, unit: Unit, sources: Sources): Promise<void> {
  if (unit === 'case') return addCases(counter, sources)
  const { counted, slices, db } = sources
  const { documents, table } = counted
  const turns = unit === 'turn' ? await sources.turns() : []
  await slices.each(documents, documents.length, document => {
    const items = codingsOf(counted, document, 'code')
    if (unit === 'document') counter.addUnit(counter.rowsIn(items, null))
    else if (unit === 'turn') counter.addUnits(items, turnPlaces(turns[document] ?? []))
    else counter.addUnits(items, paragraphPlaces(db, table.documents[document]?.textKey))
  })
}

async function addCases(counter: UnitCounter, sources: Sources): Promise<void> {
  const { cases, places } = await sources.cases()
  const { counted, slices } = sources
  const documentsOf = documentsOfCases(counted.documents, places, cases.length)
  await slices.each(documentsOf, documentsOf.length, (documents, number) => {
    const present = new Set<number>()
    for (const document of documents) {
      const inCase = places[document]
      if (inCase === undefined) continue
      const items = codingsOf(counted, document, 'code')
      for (const row of counter.rowsIn(items, placesOfMember(inCase, number))) present.add(row)
    }
    counter.addUnit([...present])
  })
}

/** Every line that is not blank, each a member of its own. */
function paragraphPlaces(db: ReadDb, textKey: number | undefined): Places {
  if (textKey === undefined) return placesOf([], [])
  // Not the text that was read last: it stays with whoever works on it.
  const text = readContent(db, textKey).toString('utf8')
  return unitPlaces(
    paragraphStarts(text).map(from => {
      const end = text.indexOf('\n', from)
      return { from, to: end < 0 ? text.length : end }
    }),
  )
}

function turnPlaces(turns: readonly Turn[]): Places {
  return unitPlaces(turns)
}

function unitPlaces(spans: readonly { readonly from: number; readonly to: number }[]): Places {
  return placesOf(
    [],
    spans.map(({ from, to }, member): Place => ({ from, to, member })),
  )
}
