import type { CodingId, DocumentId } from '../../core/id.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { type ChosenCode, codeIdOf } from './chosen-code.ts'
import { askForCode } from './code-wish.ts'
import { client } from './connection.ts'
import { t } from './i18n.ts'
import { notify } from './notices.ts'
import { noteCodeUsed, type Place } from './ui-store.ts'

const undo = () => ({ label: t('search:undo'), run: () => client.history.undo() })

/** Asks for a code and puts it on passages, as one act; `done` follows then. */
export function codePlaces(places: readonly Place[], done: () => void): void {
  askForCode({
    label: t('shell:passages.codeLabel', { count: places.length }),
    take: async (chosen: ChosenCode) => {
      const codeId = await codeIdOf(chosen)
      const { codings, present } = await client.codings.applyAcross({ codeId, places: byDocument(places) })
      noteCodeUsed(codeId)
      done()
      const coded = t('shell:passages.coded', { count: codings })
      notify(present === 0 ? coded : `${coded} ${t('shell:passages.present', { count: present })}`, undo())
    },
  })
}

function byDocument(places: readonly Place[]): { documentId: DocumentId; spans: TextSpan[] }[] {
  const spans = new Map<DocumentId, TextSpan[]>()
  for (const { documentId, span } of places) {
    const known = spans.get(documentId)
    if (known === undefined) spans.set(documentId, [span])
    else known.push(span)
  }
  return [...spans].map(([documentId, those]) => ({ documentId, spans: those }))
}

/** Takes codings away, as one act. */
export async function removeCodings(ids: readonly CodingId[]): Promise<void> {
  const { removed } = await client.codings.remove({ ids: [...ids] })
  notify(t('shell:passages.removed', { count: removed }), undo())
}

/** Asks for a code and puts codings under it, as one act; `done` follows then. */
export function recodeCodings(ids: readonly CodingId[], done: () => void): void {
  askForCode({
    label: t('shell:passages.recodeLabel', { count: ids.length }),
    take: async (chosen: ChosenCode) => {
      const codeId = await codeIdOf(chosen)
      const { recoded } = await client.codings.recode({ ids: [...ids], codeId })
      noteCodeUsed(codeId)
      done()
      notify(t('shell:passages.recoded', { count: recoded }), undo())
    },
  })
}
