import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeStatuses, palette } from '../../../core/codebook/index.ts'
import type { CodeId } from '../../../core/id.ts'
import type { CodeChangePreview, CodesWish } from '../../../ipc/codebook-acts.ts'
import { client } from '../../state/connection.ts'
import { attempt, errorWords } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { CodeDot } from '../../ui/CodeDot.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { useCodesPreview } from '../codebook-queries.ts'

interface ChangeDialogProps {
  readonly ids: readonly CodeId[]
  readonly onClose: () => void
}

type Coloring = 'leave' | 'one' | 'spread'
type Status = 'leave' | (typeof codeStatuses)[number]

interface Draft {
  readonly find: string
  readonly replace: string
  readonly regex: boolean
  readonly coloring: Coloring
  readonly color: string
  readonly status: Status
}

function wishOf(ids: readonly CodeId[], draft: Draft): CodesWish {
  const { find, replace, regex, coloring, color, status } = draft
  return {
    ids: [...ids],
    ...(find === '' ? {} : { rename: { find, replace, regex } }),
    ...(coloring === 'leave'
      ? {}
      : { color: coloring === 'one' ? { kind: 'one', color } : { kind: 'spread' } }),
    ...(status === 'leave' ? {} : { status }),
  }
}

/** Names, colours and status of several codes at once, seen before it is done. */
export function ChangeDialog({ ids, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('codebook')
  const [draft, setDraft] = useState<Draft>({
    ...{ find: '', replace: '', regex: false, coloring: 'leave', color: palette[0], status: 'leave' },
  })
  const set = (changes: Partial<Draft>) => setDraft(before => ({ ...before, ...changes }))
  const wish = wishOf(ids, draft)
  const asked = JSON.parse(useDeferredValue(JSON.stringify(wish))) as CodesWish
  const { data = [], error } = useCodesPreview(asked, Object.keys(asked).length > 1)
  const apply = () => {
    onClose()
    attempt(() => client.codes.updateMany(wish))
  }
  return (
    <Dialog
      title={t('change.title', { count: ids.length })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('editor.cancel')}</Button>
          <Button kind="primary" isDisabled={error !== null || data.length === 0} onPress={apply}>
            {t('change.act', { count: data.length })}
          </Button>
        </>
      }
    >
      <div className="desk-form">
        <Rename draft={draft} set={set} />
        <Look draft={draft} set={set} />
        {error !== null ? (
          <p className="desk-outcome__refusal" role="status">
            {errorWords(error)}
          </p>
        ) : (
          <Preview changes={data} />
        )}
      </div>
    </Dialog>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly set: (changes: Partial<Draft>) => void
}

function Rename({ draft, set }: PartProps) {
  const { t } = useTranslation('codebook')
  return (
    <div className="desk-form__pair">
      <TextField
        label={t('change.find')}
        value={draft.find}
        onChange={find => set({ find })}
        autoFocus
        spellCheck="false"
      />
      <TextField
        label={t('change.replace')}
        value={draft.replace}
        onChange={replace => set({ replace })}
        spellCheck="false"
      />
      <Checkbox isSelected={draft.regex} onChange={regex => set({ regex })}>
        {t('change.regex')}
      </Checkbox>
    </div>
  )
}

function Look({ draft, set }: PartProps) {
  const { t } = useTranslation('codebook')
  return (
    <>
      <div className="desk-choice">
        <span className="field__label">{t('color')}</span>
        <Segmented
          label={t('color')}
          options={(['leave', 'one', 'spread'] as const).map(value => ({
            value,
            label: t(`change.${value}`),
          }))}
          value={draft.coloring}
          onChange={coloring => set({ coloring })}
        />
        {draft.coloring === 'one' ? (
          <ColorPicker label={t('color')} value={draft.color} onChange={color => set({ color })} />
        ) : null}
      </div>
      <div className="desk-choice">
        <span className="field__label">{t('desk.columns.status')}</span>
        <Segmented
          label={t('desk.columns.status')}
          options={(['leave', ...codeStatuses] as const).map(value => ({
            value,
            label: value === 'leave' ? t('change.leave') : t(`status.${value}`),
          }))}
          value={draft.status}
          onChange={status => set({ status })}
        />
      </div>
    </>
  )
}

const none: ReadonlySet<string> = new Set()

function Preview({ changes }: { readonly changes: readonly CodeChangePreview[] }) {
  const { t } = useTranslation('codebook')
  const [active, setActive] = useState<string | null>(null)
  if (changes.length === 0) return <p className="desk-outcome__none">{t('change.none')}</p>
  return (
    <div className="desk-preview">
      <VirtualList
        label={t('change.preview')}
        items={changes}
        keyOf={change => change.id}
        rowHeight={30}
        activeKey={active}
        onActiveChange={setActive}
        selectedKeys={none}
        onOpen={() => {}}
      >
        {({ before, after }) => (
          <div className="desk-preview__row">
            <CodeDot color={before.color} />
            <span className="clip">{before.name}</span>
            <span aria-hidden>→</span>
            <CodeDot color={after.color} />
            <span className="clip">{after.name}</span>
            <span className="desk-preview__status">
              {before.status === after.status ? '' : t(`status.${after.status}`)}
            </span>
          </div>
        )}
      </VirtualList>
    </div>
  )
}
