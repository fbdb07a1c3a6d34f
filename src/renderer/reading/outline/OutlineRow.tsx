import { useTranslation } from 'react-i18next'
import { classNames } from '../../ui/class-names.ts'
import type { OutlineItem } from './outline.ts'

interface OutlineRowProps {
  readonly item: OutlineItem
  /** True where somebody reads. */
  readonly selected: boolean
}

export function OutlineRow({ item: { kind, depth, title, speaker }, selected }: OutlineRowProps) {
  const { t } = useTranslation('reading')
  const words = kind === 'page' ? t('place.page', { page: title }) : title
  return (
    <div
      className={classNames('outline__row', `outline__row--${kind}`, selected && 'outline__row--here')}
      style={{ paddingInlineStart: 10 + Math.min(depth, 6) * 14 }}
      title={words}
      aria-current={selected ? 'location' : undefined}
    >
      {speaker === null ? null : <span className="outline__speaker clip">{speaker}</span>}
      <span className="outline__title clip">{words}</span>
    </div>
  )
}
