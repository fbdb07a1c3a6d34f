import { CircleHelp, MessageSquareText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../core/coding/index.ts'

/** What was said of a coding, in a line: weight, that it is uncertain, and its comment. */
export function CodingSigns({ coding: { weight, certainty, comment } }: { readonly coding: Coding }) {
  const { t } = useTranslation('coding')
  if (weight === null && certainty === null && comment === '') return null
  return (
    <span className="coding-row__signs">
      {weight === null ? null : <span>{t('details.weightIs', { weight })}</span>}
      {certainty === null ? null : (
        <span className="coding-row__sign">
          {certainty === 'uncertain' ? <CircleHelp size={12} aria-hidden /> : null}
          {t(`details.certainty.${certainty}`)}
        </span>
      )}
      {comment === '' ? null : (
        <span className="coding-row__sign coding-row__comment">
          <MessageSquareText size={12} role="img" aria-label={t('details.comment')} />
          <span className="clip" dir="auto">
            {comment}
          </span>
        </span>
      )}
    </span>
  )
}
