import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { codingSigns } from '../../core/coding/index.ts'
import type { CodingId, DocumentId, MemoId } from '../../core/id.ts'
import { findLinks, type Memo } from '../../core/memo/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { findCodings, type KnownCodings } from '../state/codings.ts'
import { runCommand, useKeyOrName } from '../state/commands.ts'
import { useBacklinks, useCodings, useIsReadOnly, useMemos } from '../state/queries.ts'
import { openMemo, useUi } from '../state/ui-store.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Section } from '../ui/Section.tsx'
import { MemoRow } from './MemoRow.tsx'
import { OpenMemo } from './OpenMemo.tsx'
import './memos.css'

/** Memos of the open document, those at the caret first. */
export function MemosHere() {
  const { t } = useTranslation('memos')
  const documentId = useUi(ui => ui.documentId)
  const readOnly = useIsReadOnly()
  const hereKey = useKeyOrName('memos.here')
  const { at, others } = useMemosOf(documentId)
  const { linkingAt, linking } = useLinking(documentId, [...at, ...others])
  const shown = at.length + others.length + linkingAt.length + linking.length
  return (
    <Section
      fold="memos"
      title={t('here.title')}
      count={at.length + others.length}
      tools={
        <IconButton label={t('here.new')} isDisabled={readOnly} onPress={() => runCommand('memos.here')}>
          <Plus size={17} aria-hidden />
        </IconButton>
      }
    >
      <OpenMemo
        place="beside"
        onBack={() => openMemo('beside', null)}
        none={
          shown === 0 ? (
            <EmptyState small title={t('here.empty')}>
              {t('here.emptyText', { key: hereKey })}
            </EmptyState>
          ) : (
            <div className="memos-here">
              <MemoGroup title={t('here.atCaret')} memos={at} />
              <MemoGroup title={at.length > 0 ? t('here.elsewhere') : null} memos={others} />
              <MemoGroup title={t('here.linkingAt')} memos={linkingAt} />
              <MemoGroup title={t('here.linking')} memos={linking} />
            </div>
          )
        }
      />
    </Section>
  )
}

interface MemoGroupProps {
  readonly title: string | null
  readonly memos: readonly Memo[]
}

function MemoGroup({ title, memos }: MemoGroupProps) {
  if (memos.length === 0) return null
  return (
    <>
      {title === null ? null : <h3 className="memos-here__heading">{title}</h3>}
      <ul>
        {memos.map(memo => (
          <li key={memo.id}>
            <Button className="memos-here__memo" onPress={() => openMemo('beside', memo.id)}>
              <MemoRow memo={memo} selected={false} />
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Memos on other things that link to the document, its passages or codings; first those to a coding at the caret. */
function useLinking(documentId: DocumentId | null, listed: readonly Memo[]) {
  const { data: linking } = useBacklinks(documentId === null ? null : { kind: 'document', id: documentId })
  const targets = useMemo(() => linkedCodings(linking ?? []), [linking])
  // Few documents have any: codings and the caret are followed for those alone.
  const { data: codings } = useCodings(targets.size > 0 ? documentId : null)
  const position = useUi(ui =>
    targets.size > 0 && ui.cursor?.documentId === documentId ? ui.cursor.position : null,
  )
  const spans = useMemo(() => codings && findCodings(codings, id => targets.has(id)), [codings, targets])
  const ids = new Set(listed.map(({ id }) => id))
  const others = (linking ?? []).filter(({ id }) => !ids.has(id))
  const isAt = ({ id: memoId }: Memo) =>
    position !== null &&
    [...(spans?.values() ?? [])].some(
      ({ id, from, to }) => from <= position && position <= to && targets.get(id)?.has(memoId),
    )
  return { linkingAt: others.filter(isAt), linking: others.filter(memo => !isAt(memo)) }
}

/** The codings that memos link to, each with those memos. */
function linkedCodings(memos: readonly Memo[]): ReadonlyMap<CodingId, ReadonlySet<MemoId>> {
  const linked = new Map<CodingId, Set<MemoId>>()
  for (const { id, text } of memos) {
    for (const { target } of findLinks(text)) {
      if (target.kind === 'coding') linked.set(target.id, (linked.get(target.id) ?? new Set()).add(id))
    }
  }
  return linked
}

/** Memos on a document, its passages and its codings, parted by whether the caret stands in their words. */
function useMemosOf(documentId: DocumentId | null) {
  const { data: memos } = useMemos()
  // Every coding made would draw the list anew, so codings are followed only where a memo is on one.
  const hasNoted = memos?.some(({ subject }) => subject.kind === 'coding') ?? false
  const { data: codings } = useCodings(hasNoted ? documentId : null)
  const placed = useMemo(() => placesIn(memos ?? [], codings, documentId), [memos, codings, documentId])
  const cursor = useUi(ui =>
    placed.length > 0 && ui.cursor?.documentId === documentId ? ui.cursor.position : null,
  )
  return useMemo(() => {
    const isAt = (span: TextSpan | null) =>
      span !== null && cursor !== null && span.from <= cursor && cursor <= span.to
    return {
      at: placed.filter(({ span }) => isAt(span)).map(({ memo }) => memo),
      others: placed.filter(({ span }) => !isAt(span)).map(({ memo }) => memo),
    }
  }, [placed, cursor])
}

function placesIn(memos: readonly Memo[], codings: KnownCodings | undefined, documentId: DocumentId | null) {
  const noted = new Set(memos.flatMap(({ subject }) => (subject.kind === 'coding' ? subject.codingId : [])))
  const byId = codings && findCodings(codings, id => noted.has(id))
  return memos.flatMap(memo => {
    const { subject } = memo
    if (subject.kind === 'coding') {
      const coding = byId?.get(subject.codingId)
      return coding === undefined
        ? []
        : [{ memo, span: (coding.signs & codingSigns.detached) === 0 ? coding : null }]
    }
    if (subject.kind === 'passage' && subject.documentId === documentId) {
      return [{ memo, span: memo.detached ? null : subject.span }]
    }
    return subject.kind === 'document' && subject.documentId === documentId ? [{ memo, span: null }] : []
  })
}
