import { BookOpenText, ChartColumnBig, History, Keyboard, NotebookPen, Tags, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { runCommand, useShortcut } from '../state/commands.ts'
import { type Desk, desks, goToDesk, useUi } from '../state/ui-store.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { PreferencesMenu } from './PreferencesMenu.tsx'

const icons: Record<Desk, ReactNode> = {
  reading: <BookOpenText size={19} aria-hidden />,
  codebook: <Tags size={19} aria-hidden />,
  memos: <NotebookPen size={19} aria-hidden />,
  cases: <UsersRound size={19} aria-hidden />,
  analysis: <ChartColumnBig size={19} aria-hidden />,
  history: <History size={19} aria-hidden />,
}

/** The desks. */
export function Rail() {
  const { t } = useTranslation('shell')
  const keysKey = useShortcut('view.keys')
  const current = useUi(ui => ui.desk)
  return (
    <nav className="rail" aria-label={t('desks.label')} data-part>
      {desks.map(desk => (
        <Button
          key={desk}
          className="rail__desk"
          onPress={() => goToDesk(desk)}
          {...(desk === current ? { 'aria-current': 'page' as const, 'data-part-focus': true } : {})}
        >
          {icons[desk]}
          <span>{t(`desks.${desk}`)}</span>
        </Button>
      ))}
      <span className="rail__space" />
      <IconButton label={t('keys.title')} shortcut={keysKey} onPress={() => runCommand('view.keys')}>
        <Keyboard size={18} aria-hidden />
      </IconButton>
      <PreferencesMenu placement="right bottom" />
    </nav>
  )
}
