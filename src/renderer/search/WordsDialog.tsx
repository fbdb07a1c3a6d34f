import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useIsReadOnly, useKnownWords } from '../state/queries.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'

/** Whether the list of words that are kept whole is open. */
export const useWordsDialog = create<{ readonly open: boolean }>()(() => ({ open: false }))

/** The words the project keeps whole. */
export function WordsDialog() {
  const { t } = useTranslation('search')
  const open = useWordsDialog(state => state.open)
  const readOnly = useIsReadOnly()
  const { data: words = [] } = useKnownWords()
  if (!open) return null
  return (
    <Dialog title={t('words.title')} onClose={() => useWordsDialog.setState({ open: false })}>
      {words.length === 0 ? (
        <EmptyState small title={t('words.none')}>
          {t('words.noneText')}
        </EmptyState>
      ) : (
        <ul className="find__known-words">
          {words.map(word => (
            <li key={word}>
              <span className="clip">{word}</span>
              {readOnly ? null : (
                <IconButton
                  label={t('words.remove', { word })}
                  onPress={() => attempt(() => client.words.remove({ words: [word] }))}
                >
                  <X size={13} aria-hidden />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
