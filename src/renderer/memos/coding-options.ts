import { codingSigns, type DrawnCoding } from '../../core/coding/index.ts'
import type { CodingId, DocumentId } from '../../core/id.ts'
import { passageWords } from '../../core/memo/index.ts'
import { foldInPlace } from '../../core/text/index.ts'
import type { DocumentText } from '../../ipc/documents.ts'
import { findCodings, type KnownCodings } from '../state/codings.ts'
import { t } from '../state/i18n.ts'
import { known } from '../state/queries.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { useUi } from '../state/ui-store.ts'
import type { LinkOption } from './editor/link-chips.ts'

/** How many coded passages a list of things to link to shows beside the rest. */
const MOST = 12

interface Prepared {
  readonly text: string
  readonly codings: KnownCodings
  readonly folded: string
  /** In the order of the text. */
  readonly inOrder: readonly DrawnCoding[]
}

let prepared: Prepared | null = null

/** Coded passages of the open document whose words hold what was typed, in either script. */
export function suggestCodings(typed: string): readonly LinkOption[] {
  const wanted = foldInPlace(typed.trim())
  const now = wanted === '' ? null : prepare(useUi.getState().documentId)
  if (now === null) return []
  const found: LinkOption[] = []
  for (const coding of now.inOrder) {
    if (!now.folded.slice(coding.from, coding.to).includes(wanted)) continue
    found.push(optionOf(coding, now.text))
    if (found.length === MOST) break
  }
  return found
}

function prepare(documentId: DocumentId | null): Prepared | null {
  const text = queryClient.getQueryData<DocumentText>(keys.text(documentId))?.text
  const codings = queryClient.getQueryData<KnownCodings>(keys.codings(documentId))
  if (text === undefined || codings === undefined) return null
  if (prepared?.text === text && prepared.codings === codings) return prepared
  const attached = findCodings(codings, (_: CodingId, signs) => (signs & codingSigns.detached) === 0)
  const inOrder = [...attached.values()].sort((a, b) => a.from - b.from || a.to - b.to)
  const folded = prepared?.text === text ? prepared.folded : foldInPlace(text)
  prepared = { text, codings, folded, inOrder }
  return prepared
}

function optionOf({ id, codeId, from, to }: DrawnCoding, text: string): LinkOption {
  const code = known.codes()?.find(each => each.id === codeId)
  return {
    target: { kind: 'coding', id },
    name: passageWords(text.slice(from, to)),
    detail: `${t('memos:links.coding')} · ${code?.name ?? ''}`,
    color: code?.color ?? null,
  }
}
