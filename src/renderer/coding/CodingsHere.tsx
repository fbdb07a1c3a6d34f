import type { EditorState } from '@codemirror/state'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../core/codebook/index.ts'
import { type Coding, codingSigns } from '../../core/coding/index.ts'
import type { CodeId, CodingId } from '../../core/id.ts'
import { activeCoding, codingField, codingsByLength } from '../editor/index.ts'
import { useCodeFacts, useCodingIds, useCodingsWithIds } from '../state/queries.ts'
import { useCoderNames } from '../state/use-coder-names.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Section } from '../ui/Section.tsx'
import { CodingRow } from './CodingRow.tsx'
import { MarginMenu } from './MarginMenu.tsx'
import { namesAbove } from './names-above.ts'
import { useFromReading, useOpenReading } from './use-open-reading.ts'
import './codings-here.css'

/** More are not listed: so many codings are not at a place, but on half a book. */
const LONGEST = 50

/** The codings at the caret or on the selected words, the shortest first; and those whose words are gone. */
export function CodingsHere() {
  const { t } = useTranslation('coding')
  const reading = useOpenReading()
  const ids = useFromReading(idsHere, sameIds) ?? NONE
  const active = useFromReading(state => state.field(activeCoding, false) ?? null)
  const here = useWords(useMemo(() => ids.slice(0, LONGEST), [ids]))
  const detachedIds = useCodingIds(reading?.documentId ?? null, isDetached)
  const detached = useWords(useMemo(() => detachedIds.slice(0, LONGEST), [detachedIds]))
  return (
    <Section
      fold="codings"
      title={t('here.title')}
      count={ids.length === 0 ? undefined : ids.length}
      tools={<MarginMenu />}
    >
      <div className="codings-here">
        {here.length === 0 && detached.length === 0 ? <Nothing isOpen={reading !== null} /> : null}
        <CodingList label={t('here.title')} codings={here} active={active} />
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

const isDetached = (_: CodingId, signs: number) => (signs & codingSigns.detached) !== 0

interface CodingListProps {
  readonly label: string
  readonly codings: readonly Coding[]
  readonly active: string | null
}

function CodingList({ label, codings, active }: CodingListProps) {
  const { data: codes = none } = useCodeFacts()
  const coders = useCoderNames()
  const codesById = useMemo(() => new Map<CodeId, Code>(codes.map(code => [code.id, code])), [codes])
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

function aboveOf(codes: ReadonlyMap<CodeId, Code>, id: CodeId): string {
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

const NONE: readonly CodingId[] = []
const none: readonly Code[] = []

function sameIds(a: readonly CodingId[], b: readonly CodingId[]): boolean {
  return a.length === b.length && a.every((id, n) => id === b[n])
}

/** The codings with their words; while those are asked for, the ones that stay are shown. */
function useWords(ids: readonly CodingId[]): readonly Coding[] {
  const { data = [] } = useCodingsWithIds(ids)
  return useMemo(() => (ids.length === 0 ? [] : data.filter(coding => ids.includes(coding.id))), [data, ids])
}

function idsHere(state: EditorState): readonly CodingId[] {
  const codings = state.field(codingField, false)
  if (codings === undefined) return []
  const { main } = state.selection
  const here = main.empty ? codings.around(main.head) : codings.overlapping(main.from, main.to)
  return codingsByLength(here).map(coding => coding.id)
}
