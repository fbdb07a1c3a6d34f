import type { DocumentId } from '../../core/id.ts'
import type { Incoming } from '../../formats/refi/index.ts'
import type { ExchangeReport } from '../../ipc/exchange.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { Arrivals, arrivingKinds } from './arrivals.ts'
import { storeCases, storeValues } from './store-cases.ts'
import { storeCoders, storeCodes } from './store-codes.ts'
import { storeCodings } from './store-codings.ts'
import { type PreparedText, storeDocuments } from './store-documents.ts'
import { storeMemos } from './store-memos.ts'
import { storeKept, storeSets } from './store-rest.ts'

/** A project that was read, its texts ready to be stored. */
export interface PreparedProject {
  /** The name of the file. */
  readonly file: string
  readonly incoming: Incoming
  readonly texts: ReadonlyMap<DocumentId, PreparedText>
}

/** Stores a project of another program beside what is here; what is here already is found again and left as it is. */
export function importProject(
  db: WriteDb,
  { file, incoming, texts }: PreparedProject,
  context: ChangeContext,
): ExchangeReport {
  const arrivals = new Arrivals(db, incoming, context)
  const coders = storeCoders(arrivals)
  const codes = storeCodes(arrivals)
  const documents = storeDocuments(arrivals, texts, coders)
  const maps = { coders, codes, documents }
  const codings = storeCodings(arrivals, maps)
  const cases = storeCases(arrivals, documents)
  storeValues(arrivals, documents, cases)
  storeMemos(arrivals, { ...maps, codings, cases })
  storeSets(arrivals, maps)
  storeKept(arrivals)
  return reportOf(arrivals, file, documents)
}

function reportOf(
  arrivals: Arrivals,
  file: string,
  documents: ReturnType<typeof storeDocuments>,
): ExchangeReport {
  const { incoming, ledger } = arrivals
  const codings = new Map<DocumentId, number>()
  for (const { documentId } of incoming.codings) codings.set(documentId, (codings.get(documentId) ?? 0) + 1)
  const { read } = incoming
  const only = (['passage', 'link', 'graph'] as const).map(kind => ({
    ...{ kind, read: read[kind] ?? 0 },
    ...{ new: 0, there: 0 },
  }))
  return {
    file,
    origin: incoming.origin,
    name: incoming.name,
    counts: [
      ...arrivingKinds.map(kind => ({
        ...{ kind, read: kind === 'kept' ? incoming.kept.length : (read[kind] ?? 0) },
        ...arrivals.countsOf(kind),
      })),
      ...only,
    ],
    remarks: [...incoming.remarks, ...ledger.remarks()],
    documents: incoming.documents.map(({ id, name, encoding, convention }) => ({
      id: documents.get(id)?.id ?? id,
      name,
      isNew: documents.get(id)?.isNew ?? false,
      codings: codings.get(id) ?? 0,
      encoding,
      positions: convention,
    })),
  }
}
