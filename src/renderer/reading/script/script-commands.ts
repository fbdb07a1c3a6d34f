import { type ScriptView, scriptViews } from '../../../core/script/index.ts'
import type { Command, CommandState } from '../../state/commands.ts'
import { t } from '../../state/i18n.ts'
import { nextScriptView, setScriptView, useScriptView } from '../../state/script-view.ts'

const isReading = ({ ui }: CommandState) => ui.desk === 'reading' && ui.documentId !== null

export const scriptCommands: readonly Command[] = [
  {
    id: 'script.next',
    group: 'view',
    title: () => t('script:commands.next'),
    keys: ['F8'],
    when: isReading,
    run: nextScriptView,
  },
  ...scriptViews.map(
    (view: ScriptView): Command => ({
      id: `script.${view}`,
      group: 'view',
      title: () => t(`script:commands.${view}`),
      when: state => isReading(state) && useScriptView.getState().view !== view,
      run: () => setScriptView(view),
    }),
  ),
]
