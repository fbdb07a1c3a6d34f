import { X } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../ipc/contract.ts'
import { useCellPassages, useTogether } from '../state/queries.ts'
import { type Retrieval, showPassages } from '../state/ui-store.ts'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { PassageList } from './PassageList.tsx'
import { type ListedPassage, listPassages } from './passages-store.ts'
import { TickedBar } from './TickedBar.tsx'
import { TogetherList } from './TogetherList.tsx'

const LIMIT = 5000

type NumberRetrieval = Exclude<Retrieval, { readonly of: 'code' }>

/** What stands behind a number of a table. */
export function NumberPassages({ retrieval }: { readonly retrieval: NumberRetrieval }) {
  return retrieval.of === 'cell' ? (
    <CellPane retrieval={retrieval} ask={retrieval.ask} />
  ) : (
    <TogetherPane retrieval={retrieval} ask={retrieval.ask} />
  )
}

interface PaneProps<Operation extends 'matrices.passages' | 'matrices.together'> {
  readonly retrieval: NumberRetrieval
  readonly ask: InputOf<Operation>
}

function CellPane({ retrieval, ask }: PaneProps<'matrices.passages'>) {
  const { data } = useCellPassages({ ...ask, limit: LIMIT })
  const passages = useMemo(
    () =>
      data?.passages.map((passage): ListedPassage => {
        const { documentId, span, coding } = passage
        return { ...passage, key: coding?.id ?? `${documentId} ${span.from} ${span.to}` }
      }),
    [data],
  )
  useEffect(() => listPassages(passages ?? []), [passages])
  return (
    <Pane retrieval={retrieval} unit="passages" total={data?.total} shown={passages?.length}>
      <TickedBar />
      {passages === undefined ? null : <PassageList passages={passages} withCode onLeave={retrieval.back} />}
    </Pane>
  )
}

function TogetherPane({ retrieval, ask }: PaneProps<'matrices.together'>) {
  const { data } = useTogether({ ...ask, limit: LIMIT })
  return (
    <Pane retrieval={retrieval} unit={ask.same} total={data?.total} shown={data?.places.length}>
      {data === undefined ? null : <TogetherList places={data.places} onLeave={retrieval.back} />}
    </Pane>
  )
}

interface NumberPaneProps {
  readonly retrieval: NumberRetrieval
  readonly unit: 'passages' | InputOf<'matrices.together'>['same']
  readonly total: number | undefined
  readonly shown: number | undefined
  readonly children: ReactNode
}

function Pane({ retrieval, unit, total, shown, children }: NumberPaneProps) {
  const { t, i18n } = useTranslation('shell')
  const frame = useRef<HTMLElement>(null)
  const isThere = shown !== undefined
  useEffect(() => {
    if (!isThere || !retrieval.enter) return
    frame.current?.querySelector<HTMLElement>('[data-part-focus]')?.focus()
  }, [retrieval, isThere])
  const close = () => {
    showPassages(null)
    retrieval.back()
  }
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <section ref={frame} className="passages" data-part>
      <header className="passages__head">
        <h2 className="passages__title" title={retrieval.title}>
          <span className="clip">{retrieval.title}</span>
        </h2>
        {total === undefined ? null : (
          <span className="passages__count">{t(`passages.units.${unit}`, number(total))}</span>
        )}
        {total !== undefined && shown !== undefined && shown < total ? (
          <span className="passages__count">{t('passages.first', number(shown))}</span>
        ) : null}
        <IconButton label={t('ui.close')} onPress={close}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {children}
    </section>
  )
}
