import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookmarkId, CaseMemberId, CodingId, DocumentId, MemoId } from '../../core/id.ts'
import { beginning, ending } from '../../core/text/index.ts'
import type { DetachedAnchor, PlaceProposal } from '../../ipc/texts.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { known, useCodes, useIsReadOnly } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import { jumpTo, useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { CodeDot } from '../ui/CodeDot.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { count } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { showDetached, useTextTask } from './dialog-store.ts'
import './editing.css'

/** What lost its words in the open text, with the places where it may belong, below the text while it is asked for. */
export function DetachedPane() {
  const isOpen = useTextTask(({ showsDetached }) => showsDetached)
  const documentId = useUi(ui => ui.documentId)
  if (!isOpen || documentId === null) return null
  return <Detached key={documentId} documentId={documentId} />
}

function Detached({ documentId }: { readonly documentId: DocumentId }) {
  const { t, i18n } = useTranslation('editing')
  const { data: lost } = useQuery({
    queryKey: keys.anchors(documentId),
    queryFn: () => client.texts.detached({ id: documentId }),
  })
  const { data: found } = useQuery({
    queryKey: [...keys.anchors(documentId), 'places'],
    queryFn: () => client.texts.findPlaces({ id: documentId }),
    enabled: lost !== undefined && lost.length > 0,
  })
  const places = new Map(found?.map(each => [nameOf(each), each.places]))
  const [chosen, setChosen] = useState<string | null>(null)
  const active = lost?.find(each => nameOf(each) === chosen) ?? lost?.[0]
  const place = active && places.get(nameOf(active))?.[0]
  return (
    <section
      className="detached"
      aria-label={t('detached.title')}
      data-part
      onKeyDown={event => {
        if (event.key === 'Escape') showDetached(false)
      }}
    >
      <header className="detached__head">
        <h2 className="detached__title">
          {t('detached.title')}
          {lost === undefined ? '' : ` · ${count(lost.length, i18n.language)}`}
        </h2>
        <IconButton label={t('close')} onPress={() => showDetached(false)}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {lost === undefined ? null : lost.length === 0 ? (
        <EmptyState small title={t('detached.none')}>
          {t('detached.noneText')}
        </EmptyState>
      ) : (
        <>
          <VirtualList
            label={t('detached.title')}
            items={lost}
            keyOf={nameOf}
            rowHeight={52}
            measured
            activeKey={active === undefined ? null : nameOf(active)}
            onActiveChange={setChosen}
            selectedKeys={new Set(active === undefined ? [] : [nameOf(active)])}
            onOpen={each => {
              setChosen(nameOf(each))
              const there = places.get(nameOf(each))?.[0]
              if (there !== undefined) jumpTo({ documentId, span: there.span })
            }}
          >
            {each => (
              <LostRow lost={each} place={places.get(nameOf(each))?.[0]} isSearched={found !== undefined} />
            )}
          </VirtualList>
          {active === undefined ? null : <LostActs lost={active} place={place} />}
        </>
      )}
    </section>
  )
}

function nameOf({ kind, id }: Pick<DetachedAnchor, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

interface LostProps {
  readonly lost: DetachedAnchor
  readonly place: PlaceProposal | undefined
}

function LostRow({ lost, place, isSearched }: LostProps & { readonly isSearched: boolean }) {
  const { t } = useTranslation('editing')
  const { data: codes = [] } = useCodes()
  const code = codes.find(({ id }) => id === lost.codeId)
  return (
    <div className="lost">
      <p className="lost__line">
        {code === undefined ? (
          <span className="lost__kind">{t(`detached.kinds.${lost.kind}`)}</span>
        ) : (
          <>
            <CodeDot color={code.color} />
            <span className="lost__code">{code.name}</span>
          </>
        )}
        {lost.title === '' ? null : <span className="lost__code clip">{lost.title}</span>}
        <del className="lost__words">{lost.quotation}</del>
      </p>
      <p className="lost__place">
        {place === undefined ? (
          isSearched ? (
            t('detached.nowhere')
          ) : (
            t('detached.searching')
          )
        ) : (
          <>
            {t('detached.perhaps', { percent: Math.round(place.score * 100) })}{' '}
            <span className="lost__around">{ending(place.prefix, 12)}</span>
            <ins>{place.quotation}</ins>
            <span className="lost__around">{beginning(place.suffix, 12)}</span>
          </>
        )}
      </p>
    </div>
  )
}

function LostActs({ lost, place }: LostProps) {
  const { t } = useTranslation('editing')
  const readOnly = useIsReadOnly()
  const selection = useUi(ui => ui.selection)
  const { documentId, kind, id } = lost
  const here = selection?.documentId === documentId ? selection.span : null
  const attachTo = (span: { readonly from: number; readonly to: number }) =>
    attempt(async () => {
      const revision = known.text(documentId)?.revision
      if (revision !== undefined)
        await client.texts.reattach({ id: documentId, revision, places: [{ kind, id, span }] })
    })
  const remove = () => {
    switch (kind) {
      case 'coding':
        return client.codings.remove({ ids: [id as CodingId] })
      case 'memo':
        return client.memos.remove({ id: id as MemoId })
      case 'bookmark':
        return client.bookmarks.remove({ ids: [id as BookmarkId] })
      case 'member':
        return client.cases.removeMembers({ ids: [id as CaseMemberId] })
    }
  }
  return (
    <div className="detached__acts" role="toolbar" aria-label={t('detached.acts')}>
      <Button
        small
        kind="primary"
        isDisabled={readOnly || place === undefined}
        onPress={() => place !== undefined && attachTo(place.span)}
      >
        {t('detached.take')}
      </Button>
      <Button
        small
        isDisabled={place === undefined}
        onPress={() => place !== undefined && jumpTo({ documentId, span: place.span })}
      >
        {t('detached.show')}
      </Button>
      <Button small isDisabled={readOnly || here === null} onPress={() => here !== null && attachTo(here)}>
        {t('detached.attachHere')}
      </Button>
      <Button small kind="danger" isDisabled={readOnly} onPress={() => attempt(remove)}>
        {t('detached.remove')}
      </Button>
      {here === null ? <span className="detached__hint">{t('detached.hint')}</span> : null}
    </div>
  )
}
