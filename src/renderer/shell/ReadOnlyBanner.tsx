import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ReadOnlyReason } from '../../ipc/project.ts'

export function ReadOnlyBanner({ reason }: { readonly reason: ReadOnlyReason }) {
  const { t } = useTranslation('shell')
  return (
    <p className="banner" role="status">
      <Lock size={14} aria-hidden />
      {t(`readOnly.${reason}`)}
    </p>
  )
}
