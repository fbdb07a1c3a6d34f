import { Pin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../state/commands.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'

/** Keeps what the view shows, with how it is made. */
export function KeepButton({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const { t } = useTranslation('kept')
  const readOnly = useIsReadOnly()
  return (
    <Button
      small
      isDisabled={isDisabled || readOnly}
      icon={<Pin size={14} aria-hidden />}
      onPress={() => runCommand('recipes.keep')}
    >
      {t('keep')}
    </Button>
  )
}
