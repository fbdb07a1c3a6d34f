import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import type { DoubtfulAnchor, ReplacementPreview } from '../../ipc/texts.ts'
import { client } from '../state/connection.ts'
import { t as say } from '../state/i18n.ts'
import { attempt, errorWords, notify } from '../state/notices.ts'
import { useCodes, useDocuments } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { CodeDot } from '../ui/CodeDot.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { count } from '../ui/format.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Select } from '../ui/Select.tsx'
import { VirtualList } from '../ui/VirtualList.tsx'
import { DiffView } from './DiffView.tsx'
import { showDetached } from './dialog-store.ts'
import { FullDialog } from './FullDialog.tsx'

interface ReplaceDialogProps {
  readonly documentId: DocumentId
  readonly path: string
  readonly onClose: () => void
}

/** By anchor: the index of the place taken; -1 leaves it without words. */
type Choices = ReadonlyMap<string, number>

/** A corrected file in the place of a text: what becomes of each coding, and what is doubtful is decided here. */
export function ReplaceDialog({ documentId, path, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('editing')
  const { data: documents = [] } = useDocuments()
  const [clean, setClean] = useState(false)
  const [choices, setChoices] = useState<Choices>(new Map())
  const { data: preview, error } = useQuery({
    queryKey: ['replacement', documentId, path, clean],
    queryFn: ({ signal }) => client.texts.compareFile({ id: documentId, file: { path, clean } }, { signal }),
    gcTime: 0,
    structuralSharing: false,
  })
  const name = documents.find(({ id }) => id === documentId)?.name ?? ''
  const replace = async () => {
    if (preview === undefined) return
    const { detached } = await client.texts.replace({
      id: documentId,
      revision: preview.revision,
      hash: preview.hash,
      file: { path, clean },
      places: preview.doubtful.map(anchor => ({
        kind: anchor.kind,
        id: anchor.id,
        span: anchor.places[chosenIn(choices, anchor)]?.span ?? null,
      })),
    })
    onClose()
    notify(detached === 0 ? say('editing:replace.done') : say('editing:detached.lost', { count: detached }))
    if (detached > 0) showDetached(true)
  }
  return (
    <FullDialog
      title={t('replace.title', { name })}
      onClose={onClose}
      foot={
        <>
          <Checkbox isSelected={clean} onChange={setClean}>
            {t('replace.clean')}
          </Checkbox>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={preview === undefined} onPress={() => attempt(replace)}>
            {t('replace.act')}
          </Button>
        </>
      }
    >
      {error !== null ? (
        <EmptyState title={t('replace.failed')}>{errorWords(error)}</EmptyState>
      ) : preview === undefined ? (
        <div className="text-task__looking">
          <ProgressBar label={t('replace.comparing')} progress={null} />
        </div>
      ) : (
        <Preview preview={preview} choices={choices} onChoose={setChoices} />
      )}
    </FullDialog>
  )
}

function nameOf({ kind, id }: DoubtfulAnchor): string {
  return `${kind} ${id}`
}

function chosenIn(choices: Choices, anchor: DoubtfulAnchor): number {
  return choices.get(nameOf(anchor)) ?? (anchor.places.length > 0 ? 0 : -1)
}

interface PreviewProps {
  readonly preview: ReplacementPreview
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}

function Preview({ preview, choices, onChoose }: PreviewProps) {
  const { t, i18n } = useTranslation('editing')
  const { stay, moved, doubtful, parts } = preview
  const [active, setActive] = useState<string | null>(null)
  const lost = doubtful.filter(({ places }) => places.length === 0).length
  const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
  return (
    <>
      <div className="text-task__list text-task__list--wide">
        <ul className="replace__sums">
          <li>{t('replace.stay', number(stay))}</li>
          <li>{t('replace.moved', number(moved))}</li>
          <li>{t('replace.doubtful', number(doubtful.length - lost))}</li>
          <li>{t('replace.lost', number(lost))}</li>
        </ul>
        {doubtful.length === 0 ? (
          <p className="text-task__hint">{t('replace.sure')}</p>
        ) : (
          <VirtualList
            label={t('replace.review')}
            items={doubtful}
            keyOf={nameOf}
            rowHeight={110}
            measured
            activeKey={active ?? null}
            onActiveChange={setActive}
            selectedKeys={new Set()}
            onOpen={() => {}}
            onKey={(event, anchor) => {
              if (anchor === undefined || anchor.places.length === 0 || event.key !== ' ') return
              event.preventDefault()
              const next = chosenIn(choices, anchor) + 1
              onChoose(new Map(choices).set(nameOf(anchor), next >= anchor.places.length ? -1 : next))
            }}
          >
            {anchor => (
              <DoubtfulRow
                anchor={anchor}
                chosen={chosenIn(choices, anchor)}
                onChoose={index => onChoose(new Map(choices).set(nameOf(anchor), index))}
              />
            )}
          </VirtualList>
        )}
      </div>
      <div className="text-task__main">
        {parts.every(({ kind }) => kind === 'same') ? (
          <p className="text-task__hint">{t('replace.same')}</p>
        ) : (
          <DiffView label={t('replace.difference')} parts={parts} />
        )}
      </div>
    </>
  )
}

interface DoubtfulRowProps {
  readonly anchor: DoubtfulAnchor
  readonly chosen: number
  readonly onChoose: (index: number) => void
}

/** Old words above the new ones. */
function DoubtfulRow({ anchor, chosen, onChoose }: DoubtfulRowProps) {
  const { t } = useTranslation('editing')
  const { data: codes = [] } = useCodes()
  const code = codes.find(({ id }) => id === anchor.codeId)
  const place = anchor.places[chosen]
  return (
    <div className="doubtful">
      <p className="lost__line">
        {code === undefined ? null : <CodeDot color={code.color} />}
        <span className="lost__code clip">
          {code?.name ?? (anchor.title || t(`detached.kinds.${anchor.kind}`))}
        </span>
        <span className="doubtful__choice">
          <Select
            small
            label={t('replace.where')}
            value={String(chosen)}
            options={[
              ...anchor.places.map(({ score, quotation }, index) => ({
                value: String(index),
                label: t('replace.place', { number: index + 1, percent: Math.round(score * 100) }),
                detail: quotation.slice(0, 40),
              })),
              { value: '-1', label: t('replace.leave') },
            ]}
            onChange={value => onChoose(Number(value))}
          />
        </span>
      </p>
      <p className="doubtful__words">
        <span className="lost__around">{anchor.prefix.slice(-16)}</span>
        <del>{anchor.quotation}</del>
        <span className="lost__around">{anchor.suffix.slice(0, 16)}</span>
      </p>
      <p className="doubtful__words">
        {place === undefined ? (
          <em className="lost__around">{t('replace.nowhere')}</em>
        ) : (
          <>
            <span className="lost__around">{place.prefix.slice(-16)}</span>
            <ins>{place.quotation}</ins>
            <span className="lost__around">{place.suffix.slice(0, 16)}</span>
          </>
        )}
      </p>
    </div>
  )
}
