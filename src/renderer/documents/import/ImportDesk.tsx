import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { client } from '../../state/connection.ts'
import { notifyError } from '../../state/notices.ts'
import { setImporting } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Panels } from '../../ui/Panels.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { FileList } from './FileList.tsx'
import { FilePane } from './FilePane.tsx'
import { ImportFoot } from './ImportFoot.tsx'
import { beginPlan, endPlan, useImportPlan } from './import-plan.ts'
import { SidePane } from './SidePane.tsx'
import { usePreviews } from './use-previews.ts'
import './import.css'

const close = () => setImporting(null)

/** Looks at files before they come in: what was found, what cleaning takes out, what can be kept. */
export function ImportDesk({ paths }: { readonly paths: readonly string[] }) {
  const { t } = useTranslation('imports')
  const looking = useFindFiles(paths)
  const files = useImportPlan(plan => plan.files)
  const previewing = usePreviews()
  const [running, setRunning] = useState(false)
  return (
    <ModalOverlay className="scrim" isOpen isKeyboardDismissDisabled={running} onOpenChange={close}>
      <Modal className="dialog dialog--full">
        <Dialog className="dialog__inner import">
          <div className="import__head">
            <Heading slot="title" className="dialog__title">
              {t('title')}
            </Heading>
            <IconButton label={t('close')} isDisabled={running} onPress={close}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
          {looking ? (
            <div className="import__looking">
              <ProgressBar label={t('looking')} progress={null} />
            </div>
          ) : files.length === 0 ? (
            <NothingToImport />
          ) : (
            <div className="import__body">
              <Panels
                id="import"
                orientation="horizontal"
                panels={[
                  { id: 'files', size: 300, min: 220, content: <FileList /> },
                  { id: 'comparison', size: '60%', min: 380, content: <FilePane /> },
                  { id: 'side', size: 310, min: 220, content: <SidePane /> },
                ]}
              />
            </div>
          )}
          <ImportFoot previewing={previewing} onRunning={setRunning} onClose={close} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** True while folders are searched. */
function useFindFiles(paths: readonly string[]): boolean {
  const [looking, setLooking] = useState(true)
  useEffect(() => {
    const stop = new AbortController()
    setLooking(true)
    client.imports
      .find({ paths: [...paths] }, { signal: stop.signal })
      .then(found => {
        if (!stop.signal.aborted) beginPlan(found)
      })
      .catch(notifyError)
      .finally(() => {
        if (!stop.signal.aborted) setLooking(false)
      })
    return () => {
      stop.abort()
      endPlan()
    }
  }, [paths])
  return looking
}

function NothingToImport() {
  const { t } = useTranslation('imports')
  const leftAside = useImportPlan(plan => plan.leftAside.length)
  return (
    <EmptyState title={t('nothing')}>
      {leftAside > 0 ? t('leftAside', { count: leftAside }) : t('nothingText')}
    </EmptyState>
  )
}
