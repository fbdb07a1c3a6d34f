import { BookOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyOrName } from '../state/commands.ts'
import type { Pane } from '../state/panes.ts'
import { setCleanRead, useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { type PanelSpec, Panels } from '../ui/Panels.tsx'
import { BookmarkDialog } from './bookmarks/BookmarkDialog.tsx'
import { OpenTabs } from './OpenTabs.tsx'
import { ReadingView } from './ReadingView.tsx'
import { TabStrip } from './TabStrip.tsx'
import { focusPane } from './tab-acts.ts'

interface ReadingPanesProps {
  /** What stands where no document is open. */
  readonly nothing: ReactNode
}

/** The open texts, one or two side by side, each with its tabs. */
export function ReadingPanes({ nothing }: ReadingPanesProps) {
  const panes = useUi(ui => ui.panes.panes)
  const clean = useUi(ui => ui.cleanRead)
  const panels = panes.map(
    (pane, index): PanelSpec => ({
      id: index === 0 ? 'first' : 'second',
      size: '50%',
      min: 240,
      content: <TextPane key={pane.id} pane={pane} isAlone={panes.length === 1} nothing={nothing} />,
    }),
  )
  return (
    <div className="texts">
      <Panels id="texts" orientation="horizontal" panels={panels} />
      {clean ? <LeaveClean /> : null}
      <BookmarkDialog />
      <OpenTabs />
    </div>
  )
}

interface TextPaneProps extends ReadingPanesProps {
  readonly pane: Pane
  readonly isAlone: boolean
}

function TextPane({ pane, isAlone, nothing }: TextPaneProps) {
  const isFocused = useUi(ui => ui.panes.focused === pane.id)
  const clean = useUi(ui => ui.cleanRead)
  return (
    <div
      className="text-pane"
      data-part
      data-focused={isFocused && !isAlone ? true : undefined}
      onFocusCapture={() => focusPane(pane.id)}
      onPointerDownCapture={() => focusPane(pane.id)}
    >
      {pane.tabs.length === 0 || clean ? null : <TabStrip pane={pane} />}
      {pane.shown === null ? nothing : <ReadingView pane={pane.id} documentId={pane.shown} />}
    </div>
  )
}

function LeaveClean() {
  const { t } = useTranslation('reading')
  const leaveKey = useKeyOrName('reading.leaveClean')
  return (
    <div className="texts__leave">
      <Button
        small
        kind="quiet"
        icon={<BookOpen size={14} aria-hidden />}
        onPress={() => setCleanRead(false)}
      >
        {t('clean.leave', { key: leaveKey })}
      </Button>
    </div>
  )
}
