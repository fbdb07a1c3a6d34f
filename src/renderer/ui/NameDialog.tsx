import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../state/notices.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { TextField } from './TextField.tsx'

export interface NameDialogProps {
  readonly title: string
  readonly label: string
  readonly hint?: string
  readonly value: string
  /** True where the value is only proposed, and can be taken as it is. */
  readonly proposed?: boolean
  readonly act: string
  /** What is refused is said under the words, which stay to be mended. */
  readonly onCommit: (value: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks for one line of words. Closes once they are stored. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, hint, value, proposed = false, act, onCommit, onClose } = props
  const { t } = useTranslation('shell')
  const [typed, setTyped] = useState(value)
  const [error, setError] = useState<string | null>(null)
  const isStoring = useRef(false)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (typed.trim() === '' || isStoring.current) return
    if (!proposed && typed === value) return onClose()
    isStoring.current = true
    onCommit(typed)
      .then(onClose, (refused: unknown) => setError(errorWords(refused)))
      .finally(() => {
        isStoring.current = false
      })
  }
  const type = (words: string) => {
    setTyped(words)
    setError(null)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="primary" isDisabled={typed.trim() === ''} onPress={() => submit()}>
            {act}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <TextField
          label={label}
          {...(hint === undefined ? {} : { hint })}
          value={typed}
          error={error}
          onChange={type}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
