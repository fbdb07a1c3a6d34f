import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import type { Mark } from '../../../core/text/index.ts'
import { localCommandFor, runCommand } from '../../state/commands.ts'
import { useDocumentText, useStructure } from '../../state/queries.ts'
import { pointAtTurn } from '../../state/turn-place.ts'
import { showExtras, useTextExtras, useUi } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useReadingPlace } from '../place-store.ts'
import { useShownText } from '../script/use-shown-text.ts'
import { numberedHeadings } from './numbered-headings.ts'
import { OutlineRow } from './OutlineRow.tsx'
import { itemAt, kindsIn, type OutlineItem, type OutlineKind, outlineOf, speakersIn } from './outline.ts'
import { goTo, TurnMenu, type TurnMenuAt, turnOf } from './TurnMenu.tsx'
import './outline.css'

/** Headings, turns and pages of the text that has the focus; one click goes there. */
export function OutlinePanel() {
  const { t } = useTranslation('reading')
  const documentId = useUi(ui => ui.documentId)
  return (
    <Section fold="outline" title={t('outline.title')}>
      {documentId === null ? (
        <EmptyState small title={t('outline.noText')} />
      ) : (
        <Outline key={documentId} documentId={documentId} />
      )}
    </Section>
  )
}

function Outline({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('reading')
  const marks = useMarks(documentId)
  const [wanted, setWanted] = useState<OutlineKind | null>(null)
  const kinds = useMemo(() => kindsIn(marks), [marks])
  const kind = wanted !== null && kinds.includes(wanted) ? wanted : kinds[0]
  if (kind === undefined) {
    return (
      <EmptyState small title={t('outline.empty')}>
        {t('outline.emptyText')}
      </EmptyState>
    )
  }
  return (
    <>
      {kinds.length > 1 || kind === 'turn' ? (
        <div className="outline__tools">
          {kinds.length > 1 ? (
            <Segmented
              label={t('outline.title')}
              options={kinds.map(value => ({ value, label: t(`outline.kinds.${value}`) }))}
              value={kind}
              onChange={setWanted}
            />
          ) : null}
          {kind === 'turn' ? <SpeakerChoice documentId={documentId} /> : null}
        </div>
      ) : null}
      <OutlineList documentId={documentId} kind={kind} />
    </>
  )
}

const none: readonly Mark[] = []

/** What the file marks, with the headings that are known by their numbers where it marks none. */
function useMarks(documentId: DocumentId): readonly Mark[] {
  const { data: text } = useDocumentText(documentId)
  const { data: structure } = useStructure(documentId)
  return useMemo(() => {
    if (text === undefined || structure === undefined || structure.revision !== text.revision) return none
    if (structure.marks.some(mark => mark.kind === 'heading')) return structure.marks
    return [...structure.marks, ...numberedHeadings(text.text)]
  }, [text, structure])
}

const EVERYBODY = ''

/** Shows the turns of one speaker only; in the text, everything else steps back. */
function SpeakerChoice({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('reading')
  const { data: structure } = useStructure(documentId)
  const { speaker } = useTextExtras(documentId)
  const speakers = speakersIn(structure?.marks ?? [])
  return (
    <Select
      small
      label={t('outline.speaker')}
      options={[
        { value: EVERYBODY, label: t('outline.everybody') },
        ...speakers.map(value => ({ value, label: value })),
      ]}
      value={speaker ?? EVERYBODY}
      onChange={value => showExtras({ speaker: value === EVERYBODY ? null : value })}
    />
  )
}

interface OutlineListProps {
  readonly documentId: DocumentId
  readonly kind: OutlineKind
}

function OutlineList({ documentId, kind }: OutlineListProps) {
  const { t } = useTranslation('reading')
  const text = useShownText(useDocumentText(documentId).data)
  const marks = useMarks(documentId)
  const { speaker } = useTextExtras(documentId)
  const all = useMemo(
    () => (text === undefined ? [] : outlineOf(text.text, marks, kind)),
    [text, marks, kind],
  )
  const items = useMemo(
    () => (kind === 'turn' && speaker !== null ? all.filter(item => item.speaker === speaker) : all),
    [all, kind, speaker],
  )
  const position = useReadingPlace(place => (place.documentId === documentId ? place.position : 0))
  const current = items[itemAt(items, position)]?.key ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  const [isInList, setInList] = useState(false)
  const [menu, setMenu] = useState<TurnMenuAt | null>(null)
  // While nobody moves in the list it follows the reading.
  const active = isInList || menu !== null ? (chosen ?? current) : current
  const pointed = isInList ? items.find(({ key }) => key === active) : undefined
  useEffect(() => {
    pointAtTurn(pointed === undefined ? null : turnOf(documentId, pointed))
    return () => pointAtTurn(null)
  }, [documentId, pointed])
  const press = (event: KeyboardEvent, item: OutlineItem | undefined) => {
    if (item === undefined) return
    const place = turnOf(documentId, item)
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (place === null) return
    if (isMenuKey) {
      const row = event.currentTarget.querySelector('[data-active]')?.getBoundingClientRect()
      setMenu({ place, x: (row?.left ?? 0) + 24, y: row?.bottom ?? 0 })
    } else {
      const command = localCommandFor(event, 'coding')
      if (command === undefined) return
      runCommand(command)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the list in it has the focus
    <div className="outline" onFocus={() => setInList(true)} onBlur={() => setInList(false)}>
      <VirtualList
        label={t(`outline.kinds.${kind}`)}
        items={items}
        keyOf={item => item.key}
        rowHeight={kind === 'turn' ? 44 : 28}
        activeKey={active}
        onActiveChange={setChosen}
        selectedKeys={new Set(current === null ? [] : [current])}
        onOpen={item => goTo(documentId, item)}
        onKey={press}
        onContextMenu={(event, item) => {
          event.preventDefault()
          const place = turnOf(documentId, item)
          setChosen(item.key)
          if (place !== null) setMenu({ place, x: event.clientX, y: event.clientY })
        }}
      >
        {(item, { selected }) => <OutlineRow item={item} selected={selected} />}
      </VirtualList>
      {menu === null ? null : <TurnMenu at={menu} onClose={() => setMenu(null)} />}
    </div>
  )
}
