import { showAnalysis } from '../../state/analysis-view.ts'
import { type Command, type CommandState, registerCommands } from '../../state/commands.ts'
import { t } from '../../state/i18n.ts'
import { useUi } from '../../state/ui-store.ts'
import { exportPassages } from './export-passages.ts'
import { forgetWithProject, useRetrieval } from './query-store.ts'
import { forgetResults } from './results-store.ts'
import { walkResults } from './walk-results.ts'

const isOpen = ({ open }: CommandState) => open
const hasResults = ({ open }: CommandState) => open && useRetrieval.getState().query !== null

const commands: readonly Command[] = [
  {
    id: 'analysis.retrieval',
    group: 'go',
    title: () => t('retrieval:commands.open'),
    keys: ['Mod+Shift+R'],
    macKeys: ['Mod+Shift+X'],
    when: isOpen,
    run: () => {
      showAnalysis('retrieval')
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.query-line__field')?.focus())
    },
  },
  {
    id: 'retrieval.next',
    group: 'go',
    title: () => t('retrieval:commands.next'),
    keys: ['Alt+F3'],
    when: hasResults,
    run: () => walkResults(1),
  },
  {
    id: 'retrieval.previous',
    group: 'go',
    title: () => t('retrieval:commands.previous'),
    keys: ['Alt+Shift+F3'],
    when: hasResults,
    run: () => walkResults(-1),
  },
  {
    id: 'retrieval.export',
    group: 'project',
    title: () => t('retrieval:commands.export'),
    when: state => hasResults(state) && useUi.getState().desk === 'analysis',
    run: () => {
      const { query } = useRetrieval.getState()
      if (query !== null) exportPassages(query, 'docx')
    },
  },
]

export function registerRetrievalCommands(): () => void {
  const ends = [forgetWithProject(), forgetResults(), registerCommands(commands)]
  return () => {
    for (const end of ends) end()
  }
}
