import type { EditorView } from '@codemirror/view'
import type { TFunction } from 'i18next'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { replaceSpan } from '../../core/text/index.ts'
import type { DocumentText, RemovedPlace } from '../../ipc/documents.ts'
import type { Flag } from '../../ipc/imports.ts'
import { type PlaceOffer, showOffers, showStructure } from '../editor/index.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { known, useCleaning, useFlags, useIsReadOnly, useStructure } from '../state/queries.ts'
import { ruleName, ruleTint } from '../state/rule-words.ts'
import { useTextExtras } from '../state/ui-store.ts'
import { showLater } from './show-later.ts'

/** Shows what the text is besides its words: headings, speakers, and on demand what was removed or is doubtful. */
export function useExtras(
  view: EditorView | null,
  text: DocumentText | undefined,
  documentId: DocumentId,
): void {
  const { t } = useTranslation('reading')
  const readOnly = useIsReadOnly()
  const { removed, doubtful, speaker } = useTextExtras(documentId)
  const id = text?.id ?? null
  const structure = useStructure(id).data
  const cleaning = useCleaning(removed ? id : null).data
  const flags = useFlags(doubtful ? id : null).data
  useEffect(() => {
    if (view === null || structure === undefined || structure.revision !== text?.revision) return
    showLater(view, showStructure.of({ marks: structure.marks, speaker }))
  }, [view, text, structure, speaker])
  useEffect(() => {
    if (view === null || text === undefined) return
    const shown = removed && cleaning?.revision === text.revision ? cleaning.removed : []
    const offers = shown.map(place => removedOffer(place, readOnly, t))
    showLater(view, showOffers.of({ kind: 'removed', offers }))
  }, [view, text, cleaning, removed, readOnly, t])
  useEffect(() => {
    if (view === null || text === undefined) return
    const shown = doubtful && flags?.revision === text.revision ? flags.flags : []
    const offers = shown.map(flag => doubtfulOffer(flag, readOnly, t))
    showLater(view, showOffers.of({ kind: 'doubtful', offers }))
  }, [view, text, flags, doubtful, readOnly, t])
}

type Say = TFunction<'reading'>

function removedOffer(
  { rule, text, at, finding, moved }: RemovedPlace,
  readOnly: boolean,
  t: Say,
): PlaceOffer {
  const canRestore = !readOnly && !moved
  return {
    span: { from: at, to: at },
    kind: 'removed',
    text,
    title: t(moved ? 'extras.moved' : canRestore ? 'extras.restore' : 'extras.removed', {
      rule: ruleName(rule),
    }),
    tint: ruleTint(rule),
    value: canRestore ? String(finding) : null,
  }
}

function doubtfulOffer({ rule, from, to, suggestion }: Flag, readOnly: boolean, t: Say): PlaceOffer {
  const canReplace = suggestion !== null && !readOnly
  return {
    span: { from, to },
    kind: 'doubtful',
    text: suggestion === null ? '' : `→ ${suggestion === '' ? '∅' : suggestion}`,
    title: suggestion === null ? ruleName(rule) : t('extras.replace', { rule: ruleName(rule), suggestion }),
    tint: '',
    value: canReplace ? JSON.stringify({ from, to, suggestion }) : null,
  }
}

/** Carries out what was offered in the text: one ordinary edit, which undo takes back. */
export function takeOfferIn(text: DocumentText, kind: PlaceOffer['kind'], value: string): void {
  const { id, revision } = known.text(text.id) ?? text
  if (kind === 'removed') {
    attempt(() => client.documents.restore({ id, revision, findings: [Number(value)] }))
    return
  }
  const { from, to, suggestion } = JSON.parse(value) as { from: number; to: number; suggestion: string }
  const change = replaceSpan(text.text.length, { from, to }, suggestion)
  attempt(() => client.documents.edit({ id, revision, change }))
}
