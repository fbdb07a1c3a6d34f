import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../../core/id.ts'
import type { MergeCounts } from '../../../ipc/codebook-acts.ts'
import type { CodeSummary } from '../../../ipc/codes.ts'
import { client } from '../../state/connection.ts'
import { attempt, errorWords } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useMergeCounts } from '../codebook-queries.ts'
import { goToCode } from './desk-store.ts'

interface MergeDialogProps {
  readonly ids: readonly CodeId[]
  readonly codes: readonly CodeSummary[]
  readonly onClose: () => void
}

/** Which code stays, what it is called, and what becomes of definitions and overlaps; with the counts before. */
export function MergeDialog({ ids, codes, onClose }: MergeDialogProps) {
  const { t } = useTranslation('codebook')
  const merged = codes.filter(code => ids.includes(code.id))
  const mostUsed = merged.toSorted((a, b) => b.codings - a.codings)[0]
  const [into, setInto] = useState(mostUsed?.id)
  const [name, setName] = useState(mostUsed?.name ?? '')
  const [definition, setDefinition] = useState<'keep' | 'join'>('keep')
  const [overlaps, setOverlaps] = useState<'keep' | 'merge'>('keep')
  if (into === undefined) return null
  const wish = { from: ids.filter(id => id !== into), into, name, definition, overlaps }
  const choose = (id: CodeId) => {
    setInto(id)
    setName(codes.find(code => code.id === id)?.name ?? '')
  }
  return (
    <MergeFrame wish={wish} count={ids.length} onClose={onClose}>
      <Select
        label={t('merge.into')}
        showLabel
        options={merged.map(code => ({
          value: code.id,
          label: code.name,
          detail: t('codings', { count: code.codings }),
        }))}
        value={into}
        onChange={choose}
      />
      <TextField label={t('merge.name')} value={name} onChange={setName} />
      <div className="desk-choice">
        <span className="field__label">{t('merge.definition')}</span>
        <Segmented
          label={t('merge.definition')}
          options={[
            { value: 'keep', label: t('merge.definitionKeep') },
            { value: 'join', label: t('merge.definitionJoin') },
          ]}
          value={definition}
          onChange={setDefinition}
        />
      </div>
      <div className="desk-choice">
        <span className="field__label">{t('merge.overlaps')}</span>
        <Segmented
          label={t('merge.overlaps')}
          options={[
            { value: 'keep', label: t('merge.overlapsKeep') },
            { value: 'merge', label: t('merge.overlapsMerge') },
          ]}
          value={overlaps}
          onChange={setOverlaps}
        />
      </div>
    </MergeFrame>
  )
}

interface MergeFrameProps {
  readonly wish: Parameters<typeof client.codes.merge>[0] & { readonly name: string }
  readonly count: number
  readonly children: React.ReactNode
  readonly onClose: () => void
}

function MergeFrame({ wish, count, children, onClose }: MergeFrameProps) {
  const { t } = useTranslation('codebook')
  const asked = useDeferredValue(JSON.stringify(wish))
  const { data, error, isPlaceholderData } = useMergeCounts(JSON.parse(asked) as typeof wish)
  const merge = () => {
    onClose()
    attempt(async () => {
      const code = await client.codes.merge(wish)
      goToCode(code.id)
    })
  }
  return (
    <Dialog
      title={t('merge.title', { count })}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('editor.cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={error !== null || data === undefined || isPlaceholderData}
            onPress={merge}
          >
            {t('merge.act')}
          </Button>
        </>
      }
    >
      <div className="desk-form">
        {children}
        <div className="desk-outcome" role="status">
          {error !== null ? (
            <p className="desk-outcome__refusal">{errorWords(error)}</p>
          ) : data === undefined ? null : (
            <Counts counts={data} />
          )}
        </div>
      </div>
    </Dialog>
  )
}

function Counts({ counts }: { readonly counts: MergeCounts }) {
  const { t } = useTranslation('codebook')
  const lines = [
    t('merge.codings', { count: counts.codings }),
    counts.same > 0 ? t('merge.same', { count: counts.same }) : null,
    counts.united > 0 ? t('merge.united', { count: counts.united }) : null,
    counts.subcodes > 0 ? t('merge.subcodes', { count: counts.subcodes }) : null,
    counts.memos > 0 ? t('merge.memos', { count: counts.memos }) : null,
    counts.summaries > 0 ? t('merge.summaries', { count: counts.summaries }) : null,
    t('merge.after', { count: counts.after }),
  ]
  return (
    <ul className="desk-outcome__lines">
      {lines.map(line => (line === null ? null : <li key={line}>{line}</li>))}
      <li className="desk-outcome__undo">{t('merge.undo')}</li>
    </ul>
  )
}
