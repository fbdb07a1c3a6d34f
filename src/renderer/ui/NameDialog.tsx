import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
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
  readonly onCommit: (value: string) => void
  readonly onClose: () => void
}

/** Asks for one line of words. */
export function NameDialog(props: NameDialogProps) {
  const { title, label, hint, value, proposed = false, act, onCommit, onClose } = props
  const { t } = useTranslation('shell')
  const [typed, setTyped] = useState(value)
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (typed.trim() === '') return
    onClose()
    if (proposed || typed !== value) onCommit(typed)
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
          onChange={setTyped}
          autoFocus
        />
      </form>
    </Dialog>
  )
}
