import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentId } from '../../core/id.ts'
import { runCommand, useShortcut } from '../state/commands.ts'
import { useEditing } from '../state/editing.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { useScriptView } from '../state/script-view.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'

/** Begins writing in the text. */
export function EditButton({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('editing')
  const readOnly = useIsReadOnly()
  const isEdited = useEditing(editing => editing.documentId === documentId)
  const toggleKey = useShortcut('editing.toggle')
  if (readOnly) return null
  return (
    <IconButton
      label={t(isEdited ? 'commands.finish' : 'commands.start')}
      shortcut={toggleKey}
      pressed={isEdited}
      onPress={() => runCommand('editing.toggle')}
    >
      <PencilLine size={16} aria-hidden />
    </IconButton>
  )
}

/** Says that the text is being written in, and how far that is stored. */
export function EditingBanner({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation(['editing', 'script'])
  const isOtherScript = useScriptView(script => script.view !== 'stored')
  const isEdited = useEditing(editing => editing.documentId === documentId)
  const stored = useEditing(editing => editing.stored)
  if (!isEdited) return null
  return (
    <div className="editing-banner" data-stored={stored}>
      <PencilLine size={14} aria-hidden />
      <strong>{t('on')}</strong>
      {isOtherScript ? <span>{t('script:writing')}</span> : null}
      <span className="editing-banner__stored" role="status">
        {t(`stored.${stored}`)}
      </span>
      <Button small kind="quiet" onPress={() => runCommand('editing.toggle')}>
        {t('finish')}
      </Button>
    </div>
  )
}
