import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Act, ActInList } from '../../ipc/history.ts'
import { actWords } from '../state/words.ts'
import { classNames } from '../ui/class-names.ts'
import { clock, day } from './times.ts'

interface ActRowProps {
  readonly act: ActInList
  readonly selected: boolean
  /** The first one listed of its day. */
  readonly newDay: boolean
  /** Called once it is drawn: more may be wanted below. */
  readonly onSeen: (() => void) | null
}

export function ActRow({ act, selected, newDay, onSeen }: ActRowProps) {
  const { t, i18n } = useTranslation('history')
  useEffect(() => onSeen?.(), [onSeen])
  const said = useSentence(act)
  return (
    <div className="act-row">
      {newDay ? <div className="act__day">{day(act.at, i18n.language)}</div> : null}
      <div className={classNames('act', selected && 'act--selected', act.undone && 'act--undone')}>
        <Sign kind={act.kind} />
        <span className="act__words">
          <span className="act__line clip">{said}</span>
          <span className="act__by clip">
            {[act.coder, act.document, act.undone ? t('row.undone') : null].filter(Boolean).join(' · ')}
          </span>
        </span>
        <time className="act__time" dateTime={act.at}>
          {clock(act.at, i18n.language)}
        </time>
      </div>
    </div>
  )
}

/** The act in a sentence; an undo or a redo says what it took back or did again. */
export function useSentence(act: Act): string {
  const { t } = useTranslation('history')
  const words = actWords(act)
  if (act.kind === 'undo') return t('row.undo', { act: words })
  return act.kind === 'redo' ? t('row.redo', { act: words }) : words
}

/** What was taken back and done again stands out by a sign; the words say it too. */
function Sign({ kind }: { readonly kind: Act['kind'] }) {
  return (
    <span className="act__sign">
      {kind === 'undo' ? <Undo2 size={14} aria-hidden /> : null}
      {kind === 'redo' ? <Redo2 size={14} aria-hidden /> : null}
    </span>
  )
}
