import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeFilePreview } from '../../../ipc/attribute-files.ts'
import type { Progress } from '../../../ipc/port.ts'
import { RefusedError } from '../../state/client.ts'
import { client } from '../../state/connection.ts'
import { t as say } from '../../state/i18n.ts'
import { errorWords, notify } from '../../state/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FullDialog } from '../../ui/FullDialog.tsx'
import { ProgressBar, type ProgressBarProps } from '../../ui/ProgressBar.tsx'
import { showSubject } from '../desk-store.ts'
import { withFieldWords } from '../value-words.ts'
import { counted } from './counted.ts'
import { FileColumns } from './FileColumns.tsx'
import { FileTools } from './FileTools.tsx'
import { asked, changeChoice, endImport, type FileChoice, useFileChoice } from './import-store.ts'
import { MatchReport } from './MatchReport.tsx'
import { usePreview } from './use-preview.ts'
import './import-values.css'

/** Values from a file: how it is read, what matches, and what it would change, before anything is changed. */
export function ImportValues() {
  const choice = useFileChoice(state => state.choice)
  return choice === null ? null : <ImportDialog key={choice.path} choice={choice} />
}

function ImportDialog({ choice }: { readonly choice: FileChoice }) {
  const { t } = useTranslation('cases')
  const { data, error, progress, isPlaceholderData } = usePreview(choice)
  const { running, refused, run, stop } = useRun(choice)
  // What is on its way is stopped, and only then can the dialog go: it may have come in before it heard.
  const close = running === null ? endImport : stop
  const name = choice.path.split(/[\\/]/).at(-1) ?? ''
  const wrong = refused ?? (error === null ? null : errorWords(withFieldWords(error)))
  return (
    <FullDialog
      title={t('file.title', { name })}
      onClose={close}
      foot={
        <ImportFoot
          choice={choice}
          preview={isPlaceholderData || error !== null ? undefined : data}
          running={running}
          onRun={run}
          onClose={close}
        />
      }
    >
      <div className="values-file" data-part>
        <FileTools choice={choice} preview={data} />
        {wrong === null ? null : (
          <p className="values-file__error" role="alert">
            {wrong}
          </p>
        )}
        {running !== null ? (
          <Waiting
            label={t(isWriting(running) ? 'file.writing' : 'file.storing')}
            progress={isWriting(running) ? null : running}
          />
        ) : data === undefined && wrong === null ? (
          <Waiting label={t('file.reading')} progress={progress} />
        ) : data !== undefined && error === null ? (
          <div className="values-file__both">
            <FileColumns preview={data} />
            <MatchReport choice={choice} preview={data} />
          </div>
        ) : null}
      </div>
    </FullDialog>
  )
}

function Waiting(bar: ProgressBarProps) {
  return (
    <div className="values-file__waiting">
      <ProgressBar {...bar} />
    </div>
  )
}

/** Values are written in one go at the end, which tells nothing and hears nothing. */
function isWriting({ done, total }: Progress): boolean {
  return total > 0 && done >= total
}

/** Brings the file in; what the host refuses is told in the dialog, and the choices stay. */
function useRun(choice: FileChoice) {
  const stopping = useRef<AbortController | null>(null)
  const [running, setRunning] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<{ readonly of: FileChoice; readonly words: string } | null>(null)
  const run = async () => {
    const controller = new AbortController()
    stopping.current = controller
    setRefused(null)
    setRunning({ done: 0, total: 0 })
    try {
      const options = { signal: controller.signal, onProgress: setRunning }
      const { added, overwritten } = await client.attributeFiles.run(asked(choice), options)
      showSubject(choice.subject)
      endImport()
      notify(say('cases:file.done', counted(added + overwritten)))
    } catch (error) {
      const isCancelled = error instanceof RefusedError && error.refusal.code === 'cancelled'
      if (!isCancelled) setRefused({ of: choice, words: errorWords(withFieldWords(error)) })
    } finally {
      setRunning(null)
    }
  }
  const stop = () => stopping.current?.abort()
  return { running, refused: refused?.of === choice ? refused.words : null, run, stop }
}

interface ImportFootProps {
  readonly choice: FileChoice
  /** Undefined while it is not known what the choice brings. */
  readonly preview: AttributeFilePreview | undefined
  /** Null while nothing is on its way into the project. */
  readonly running: Progress | null
  readonly onRun: () => void
  readonly onClose: () => void
}

function ImportFoot({ choice, preview, running, onRun, onClose }: ImportFootProps) {
  const { t } = useTranslation('cases')
  const { t: ui } = useTranslation('shell')
  const misfits = (preview?.columns ?? []).reduce(
    (sum, { use, misfits: { count } }) => sum + (use ? count : 0),
    0,
  )
  const unfit = preview?.columns.some(column => column.use && column.unfit.count > 0) ?? false
  const brings = preview === undefined ? 0 : preview.added + preview.overwritten + preview.created
  const skips = choice.skipMisfits ?? false
  const ready = brings > 0 && !unfit && (misfits === 0 || skips) && running === null
  return (
    <>
      {misfits > 0 ? (
        <Checkbox isSelected={skips} onChange={skipMisfits => changeChoice({ skipMisfits })}>
          {t('file.skipMisfits', counted(misfits))}
        </Checkbox>
      ) : null}
      <span className="values-file__sum" role="status">
        {preview === undefined
          ? ''
          : t('file.sum', {
              added: counted(preview.added).number,
              overwritten: counted(preview.overwritten).number,
            })}
        {preview !== undefined && preview.newAttributes > 0
          ? ` · ${t('file.newAttributes', counted(preview.newAttributes))}`
          : ''}
        {preview !== undefined && preview.created > 0
          ? ` · ${t('file.newCases', counted(preview.created))}`
          : ''}
      </span>
      <Button isDisabled={running !== null && isWriting(running)} onPress={onClose}>
        {ui('ui.cancel')}
      </Button>
      <Button kind="primary" isDisabled={!ready} onPress={onRun}>
        {t('file.act')}
      </Button>
    </>
  )
}
