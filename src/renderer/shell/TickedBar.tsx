import { useTranslation } from 'react-i18next'
import { runCommand, useShortcut } from '../state/commands.ts'
import { Button } from '../ui/Button.tsx'
import { count } from '../ui/format.ts'
import { setTicked, tickedOf, usePassagesPane } from './passages-store.ts'

/** How many are ticked, and what can be done with them as one act. */
export function TickedBar() {
  const { t, i18n } = useTranslation('shell')
  const state = usePassagesPane()
  const recodeKey = useShortcut('passages.recode')
  const removeKey = useShortcut('passages.remove')
  const ticked = tickedOf(state).length
  if (ticked === 0) return null
  const number = { count: ticked, number: count(ticked, i18n.language) }
  return (
    <div className="passages__ticked">
      <span className="passages__count" role="status">
        {t('passages.ticked', number)}
      </span>
      <Button small onPress={() => runCommand('passages.recode')}>
        {t('passages.recode', number)}
        {recodeKey === undefined ? null : <kbd className="passages__key">{recodeKey}</kbd>}
      </Button>
      <Button small kind="danger" onPress={() => runCommand('passages.remove')}>
        {t('passages.remove', number)}
        {removeKey === undefined ? null : <kbd className="passages__key">{removeKey}</kbd>}
      </Button>
      <Button small kind="quiet" onPress={() => setTicked(new Set())}>
        {t('passages.tickNone')}
      </Button>
    </div>
  )
}
