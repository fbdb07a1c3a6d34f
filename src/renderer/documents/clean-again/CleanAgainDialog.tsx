import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DocumentSummary } from '../../../ipc/documents.ts'
import type { FileComparison } from '../../../ipc/imports.ts'
import { client } from '../../state/connection.ts'
import { t as say } from '../../state/i18n.ts'
import { attempt, notify } from '../../state/notices.ts'
import { useCleaning } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panels } from '../../ui/Panels.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { alignRows, type KeptFinding } from '../import/align-rows.ts'
import { ComparisonRows } from '../import/ComparisonRows.tsx'
import { RuleSwitches } from './RuleSwitches.tsx'
import '../import/import.css'

interface CleanAgainDialogProps {
  readonly document: DocumentSummary
  readonly onClose: () => void
}

/** Cleans a document's file anew, by other rules perhaps; codings and what was edited by hand stay. */
export function CleanAgainDialog({ document: { id, name }, onClose }: CleanAgainDialogProps) {
  const { t } = useTranslation('documents')
  const { data: cleaning } = useCleaning(id)
  const [changed, setChanged] = useState<Choices | null>(null)
  const choices = changed ?? { rules: cleaning?.rules ?? {}, kept: [], restore: cleaning?.restored ?? [] }
  const { data } = useComparison(id, choices, cleaning !== undefined)
  const apply = async () => {
    if (cleaning === undefined) return
    onClose()
    const { detached } = await client.documents.cleanAgain({
      id,
      revision: cleaning.revision,
      rules: choices.rules,
      restore: [...choices.restore],
    })
    notify(
      detached === 0 ? say('documents:clean.done') : say('documents:clean.detached', { count: detached }),
    )
  }
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={onClose}>
      <Modal className="dialog dialog--full">
        <Dialog className="dialog__inner import">
          <div className="import__head">
            <Heading slot="title" className="dialog__title clip">
              {t('clean.title', { name })}
            </Heading>
            <IconButton label={t('here.cancel')} onPress={onClose}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
          <div className="import__body">
            <Panels
              id="clean-again"
              orientation="horizontal"
              panels={[
                {
                  id: 'comparison',
                  size: '70%',
                  min: 380,
                  content: <Comparison data={data} choices={choices} onChange={setChanged} />,
                },
                {
                  id: 'rules',
                  size: 310,
                  min: 220,
                  content: (
                    <RuleSwitches
                      edits={data?.documents[0]?.edits ?? []}
                      rules={choices.rules}
                      onChange={rules => setChanged({ ...choices, rules })}
                    />
                  ),
                },
              ]}
            />
          </div>
          <footer className="dialog__foot import__foot">
            <p className="dialog__foot-start document-here__hint">{t('clean.hint')}</p>
            <Button onPress={onClose}>{t('here.cancel')}</Button>
            <Button kind="primary" isDisabled={data === undefined} onPress={() => attempt(apply)}>
              {t('clean.apply')}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface Choices {
  readonly rules: Readonly<Record<string, boolean>>
  /** What was kept by hand here, as the comparison shows it. */
  readonly kept: readonly KeptFinding[]
  readonly restore: readonly number[]
}

function useComparison(id: DocumentSummary['id'], { rules, restore }: Choices, enabled: boolean) {
  return useQuery({
    queryKey: ['compare-cleaning', id, rules, restore],
    queryFn: ({ signal }) =>
      client.documents.compareCleaning({ id, rules, restore: [...restore] }, { signal }),
    enabled,
    gcTime: 0,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
}

interface ComparisonProps {
  readonly data: FileComparison | undefined
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

function Comparison({ data, choices, onChange }: ComparisonProps) {
  const { t } = useTranslation('documents')
  const { kept } = choices
  const rows = useMemo(() => {
    const document = data?.documents[0]
    if (data === undefined || document === undefined) return []
    const { from, to, edits, text } = document
    return alignRows({ extracted: data.extracted, span: { from, to }, edits, kept, result: text })
  }, [data, kept])
  if (data === undefined) {
    return (
      <div className="import__looking">
        <ProgressBar label={t('clean.comparing')} progress={null} />
      </div>
    )
  }
  const toggle = (finding: number, rule: string) => {
    const edits = data.documents[0]?.edits ?? []
    const isKept = choices.restore.includes(finding)
    const spans = edits.filter(edit => edit.finding === finding).map(({ from, to }) => ({ from, to }))
    onChange({
      ...choices,
      restore: isKept ? choices.restore.filter(other => other !== finding) : [...choices.restore, finding],
      kept: isKept ? kept.filter(other => other.finding !== finding) : [...kept, { rule, finding, spans }],
    })
  }
  return (
    <div className="import__comparison">
      <ComparisonRows rows={rows} onToggle={toggle} onCut={null} cuts={[]} />
    </div>
  )
}
