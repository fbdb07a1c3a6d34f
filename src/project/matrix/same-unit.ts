import {
  type Place,
  type Places,
  placesOf,
  placesOfMember,
  type UnitCounter,
} from '../../core/matrix/index.ts'
import { paragraphStarts, type TextSpan } from '../../core/text/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import { readContent } from '../store/contents.ts'
import { codingsOf, inPart } from './coding-table.ts'
import { documentsOfCases } from './count-cells.ts'
import type { Sources } from './sources.ts'

type Unit = CheckedInputOf<'matrices.sameUnit'>['unit']

/** Counts all units there are, with the codes in them. Refuses: cancelled. */
export async function addUnits(counter: UnitCounter, unit: Unit, sources: Sources): Promise<void> {
  if (unit === 'case') return addCases(counter, sources)
  const { counted, slices } = sources
  const { documents } = counted
  const unitsOf = unit === 'document' ? null : await unitPlaces(unit, sources)
  await slices.each(documents, documents.length, document => {
    const items = codingsOf(counted, document, 'code')
    if (unitsOf === null) counter.addUnit(counter.rowsIn(items, null))
    else counter.addUnits(items, inPart(counted, document, unitsOf(document)))
  })
}

/** The paragraphs or turns of each document, each a member of its own. Refuses: cancelled. */
export async function unitPlaces(
  unit: 'paragraph' | 'turn',
  sources: Sources,
): Promise<(document: number) => Places> {
  if (unit === 'paragraph') {
    const { documents } = sources.table
    return document => placesOfUnits(paragraphsOf(sources.db, documents[document]?.textKey))
  }
  const turns = await sources.turns()
  return document => placesOfUnits(turns[document] ?? [])
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
      const here = inPart(counted, document, placesOfMember(inCase, number))
      for (const row of counter.rowsIn(items, here)) present.add(row)
    }
    counter.addUnit([...present])
  })
}

/** Every line that is not blank. */
function paragraphsOf(db: ReadDb, textKey: number | undefined): TextSpan[] {
  if (textKey === undefined) return []
  // Not the text that was read last: it stays with whoever works on it.
  const text = readContent(db, textKey).toString('utf8')
  return paragraphStarts(text).map(from => {
    const end = text.indexOf('\n', from)
    return { from, to: end < 0 ? text.length : end }
  })
}

function placesOfUnits(spans: readonly TextSpan[]): Places {
  return placesOf(
    [],
    spans.map(({ from, to }, member): Place => ({ from, to, member })),
  )
}
