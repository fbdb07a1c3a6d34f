import type { EditorState } from '@codemirror/state'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../core/coding/index.ts'
import type { CodeId } from '../../core/id.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import { activeCoding, codingField, codingsByLength } from '../editor/index.ts'
import { useCodes, useCodings } from '../state/queries.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Section } from '../ui/Section.tsx'
import { CodingRow } from './CodingRow.tsx'
import { namesAbove } from './names-above.ts'
import { useCoderNames } from './use-coder-names.ts'
import { useOpenReading, useReadingState } from './use-open-reading.ts'
import './codings-here.css'

/** More are not listed: so many codings are not at a place, but on half a book. */
const LONGEST = 50

/** The codings at the caret or on the selected words, the shortest first; and those whose words are gone. */
export function CodingsHere() {
  const { t } = useTranslation('coding')
  const reading = useOpenReading()
  const state = useReadingState()
  const { data: codings } = useCodings(reading?.documentId ?? null)
  const ids = useMemo(() => (state === null ? [] : idsHere(state)), [state])
  const here = useMemo(() => inOrder(codings ?? [], ids.slice(0, LONGEST)), [codings, ids])
  const detached = useMemo(() => (codings ?? []).filter(coding => coding.detached), [codings])
  return (
    <Section fold="codings" title={t('here.title')} count={ids.length === 0 ? undefined : ids.length}>
      <div className="codings-here">
        {here.length === 0 && detached.length === 0 ? <Nothing isOpen={reading !== null} /> : null}
        <CodingList
          label={t('here.title')}
          codings={here}
          active={state?.field(activeCoding, false) ?? null}
        />
        {ids.length > LONGEST ? (
          <p className="codings-here__more">{t('here.more', { count: ids.length - LONGEST })}</p>
        ) : null}
        {detached.length === 0 ? null : (
          <>
            <h3 className="codings-here__heading">{t('here.detached')}</h3>
            <CodingList label={t('here.detached')} codings={detached} active={null} />
          </>
        )}
      </div>
    </Section>
  )
}

interface CodingListProps {
  readonly label: string
  readonly codings: readonly Coding[]
  readonly active: string | null
}

function CodingList({ label, codings, active }: CodingListProps) {
  const { data: codes = [] } = useCodes()
  const coders = useCoderNames()
  const codesById = useMemo(() => new Map<CodeId, CodeSummary>(codes.map(code => [code.id, code])), [codes])
  if (codings.length === 0) return null
  return (
    <ul aria-label={label}>
      {codings.map(coding => (
        <CodingRow
          key={coding.id}
          coding={coding}
          code={codesById.get(coding.codeId)}
          above={aboveOf(codesById, coding.codeId)}
          coder={coders.get(coding.coderId)}
          active={coding.id === active}
        />
      ))}
    </ul>
  )
}

function aboveOf(codes: ReadonlyMap<CodeId, CodeSummary>, id: CodeId): string {
  const code = codes.get(id)
  return code === undefined ? '' : namesAbove(code, codes)
}

function Nothing({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useTranslation('coding')
  return (
    <EmptyState small title={t('here.empty')}>
      {isOpen ? t('here.emptyText') : t('here.noText')}
    </EmptyState>
  )
}

function idsHere(state: EditorState): readonly string[] {
  const codings = state.field(codingField, false)
  if (codings === undefined) return []
  const { main } = state.selection
  const here = main.empty ? codings.around(main.head) : codings.overlapping(main.from, main.to)
  return codingsByLength(here).map(coding => coding.id)
}

function inOrder(codings: readonly Coding[], ids: readonly string[]): Coding[] {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  const byId = new Map<string, Coding>()
  for (const coding of codings) if (wanted.has(coding.id)) byId.set(coding.id, coding)
  return ids.flatMap(id => byId.get(id) ?? [])
}
