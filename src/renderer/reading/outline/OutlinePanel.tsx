import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../../core/id.ts'
import { useDocumentText, useStructure } from '../../state/queries.ts'
import { jumpTo, showExtras, useTextExtras, useUi } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Section } from '../../ui/Section.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useReadingPlace } from '../place-store.ts'
import { useShownText } from '../script/use-shown-text.ts'
import { OutlineRow } from './OutlineRow.tsx'
import { itemAt, kindsIn, type OutlineKind, outlineOf, speakersIn } from './outline.ts'
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
  const { data: structure } = useStructure(documentId)
  const [wanted, setWanted] = useState<OutlineKind | null>(null)
  const kinds = useMemo(() => kindsIn(structure?.marks ?? []), [structure])
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
  const { data: structure } = useStructure(documentId)
  const { speaker } = useTextExtras(documentId)
  const all = useMemo(() => {
    if (text === undefined || structure === undefined || structure.revision !== text.revision) return []
    return outlineOf(text.text, structure.marks, kind)
  }, [text, structure, kind])
  const items = useMemo(
    () => (kind === 'turn' && speaker !== null ? all.filter(item => item.speaker === speaker) : all),
    [all, kind, speaker],
  )
  const position = useReadingPlace(place => (place.documentId === documentId ? place.position : 0))
  const current = items[itemAt(items, position)]?.key ?? null
  const [chosen, setChosen] = useState<string | null>(null)
  const [isInList, setInList] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether the list in it has the focus
    <div className="outline" onFocus={() => setInList(true)} onBlur={() => setInList(false)}>
      <VirtualList
        label={t(`outline.kinds.${kind}`)}
        items={items}
        keyOf={item => item.key}
        rowHeight={kind === 'turn' ? 44 : 28}
        // While nobody moves in the list it follows the reading.
        activeKey={isInList ? (chosen ?? current) : current}
        onActiveChange={setChosen}
        selectedKeys={new Set(current === null ? [] : [current])}
        onOpen={({ from, to }) => jumpTo({ documentId, span: { from, to: Math.min(to, from + 400) } })}
      >
        {(item, { selected }) => <OutlineRow item={item} selected={selected} />}
      </VirtualList>
    </div>
  )
}
