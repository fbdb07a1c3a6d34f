import { ArrowLeftRight, FileInput, GraduationCap } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../state/commands.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'

/** What to do first. */
export function EmptyProject() {
  const { t } = useTranslation(['shell', 'incoming'])
  const readOnly = useIsReadOnly()
  return (
    <EmptyState
      title={t('emptyProject.title')}
      acts={
        <>
          <Button
            kind="primary"
            icon={<FileInput size={15} aria-hidden />}
            isDisabled={readOnly}
            onPress={() => runCommand('documents.import')}
          >
            {t('commands.documents.import')}
          </Button>
          <Button
            icon={<ArrowLeftRight size={15} aria-hidden />}
            isDisabled={readOnly}
            onPress={() => runCommand('exchange.import')}
          >
            {t('incoming:command')}
          </Button>
          <Button
            icon={<GraduationCap size={15} aria-hidden />}
            onPress={() => runCommand('project.openSample')}
          >
            {t('commands.project.openSample')}
          </Button>
        </>
      }
    >
      {t('emptyProject.text')}
    </EmptyState>
  )
}
