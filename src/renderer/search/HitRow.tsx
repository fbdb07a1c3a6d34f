import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../ipc/search.ts'
import { classNames } from '../ui/class-names.ts'
import { TickBox } from '../ui/TickBox.tsx'
import { textLanguage } from '../ui/text-language.ts'
import { tickHit, useFind } from './find-store.ts'

interface HitRowProps {
  readonly hit: SearchHit
  readonly ticked: boolean
  readonly active: boolean
  /** It is the passage jumped to last. */
  readonly here: boolean
}

/** A match in its paragraph; while something is being coded, what of the words around it would be coded with it. */
export function HitRow({ hit, ticked, active, here }: HitRowProps) {
  const { t } = useTranslation('search')
  const coding = useFind(find => find.plan !== null)
  const { span, target, before, after, quotation, paragraph, coded } = hit
  const inside = coding && target !== null ? target : span
  const lead = Math.max(0, before.length - Math.max(0, span.from - inside.from))
  const tail = Math.min(after.length, Math.max(0, inside.to - span.to))
  return (
    <div
      className={classNames(
        'find__hit',
        active && 'find__hit--active',
        here && 'find__hit--here',
        !ticked && 'find__hit--left-out',
      )}
    >
      <TickBox ticked={ticked} onTick={() => tickHit(hit)} />
      <p className="find__words" lang={textLanguage(before + quotation + after)} dir="auto">
        <span className="find__context">{before.slice(0, lead)}</span>
        <span className="find__target">
          {before.slice(lead)}
          <mark className="find__match">{quotation}</mark>
          {after.slice(0, tail)}
        </span>
        <span className="find__context">{after.slice(tail)}</span>
      </p>
      {coding && coded ? <span className="find__coded">{t('codedAlready')}</span> : null}
      {coding && target === null ? <span className="find__coded">{t('noUnit')}</span> : null}
      <span className="find__paragraph">{t('paragraph', { paragraph })}</span>
    </div>
  )
}
