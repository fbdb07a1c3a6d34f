import type { KeyboardEvent } from 'react'
import type { CaseId } from '../../../core/id.ts'
import type { SummaryFormat } from '../../../ipc/constants.ts'
import { showAnalysis, useAnalysisView } from '../../state/analysis-view.ts'
import { flushAll } from '../../state/closing.ts'
import {
  type Command,
  type CommandState,
  localCommandFor,
  registerCommands,
  runCommand,
} from '../../state/commands.ts'
import { startExport } from '../../state/exporting.ts'
import { t } from '../../state/i18n.ts'
import { notify } from '../../state/notices.ts'
import { known } from '../../state/queries.ts'
import { useSummaryChoice } from '../../state/summary-choice.ts'
import { keepDrafts } from './drafts.ts'
import { openCell, quoteInSummary, useSummariesView, wantPart } from './summaries-store.ts'
import { cellAt, nextUnwritten, placeOfCell } from './summary-table.ts'

const isOpen = ({ open }: CommandState) => open
const isShown = ({ open, ui }: CommandState) =>
  open &&
  ui.desk === 'analysis' &&
  useAnalysisView.getState().view === 'summaries' &&
  useSummariesView.getState().table !== null
const canQuote = (state: CommandState) =>
  isShown(state) && !state.readOnly && useSummariesView.getState().passage !== null

/** Keys of the parts of the view; `only` names the acts that the part leaves to commands. */
export function pressSummaryKey(event: KeyboardEvent, only: readonly string[]): boolean {
  const command = localCommandFor(event, 'edit')
  return command !== undefined && only.includes(command) && runCommand(command)
}

function goToUnwritten(): void {
  const { table } = useSummariesView.getState()
  if (table === null) return
  const place = placeOfCell(table, useSummaryChoice.getState().active, { row: 0, column: 0 })
  const next = nextUnwritten(table, place)
  const cell = next === null ? null : cellAt(table, next)
  if (cell === null) notify(t('summaries:allWritten'))
  else openCell(cell, 'field')
}

/** What is on the screen, all of it. */
async function write(format: Exclude<SummaryFormat, 'json'>): Promise<void> {
  await flushAll()
  const { codes, subcodes, words, unwritten } = useSummaryChoice.getState()
  const rows = useSummariesView.getState().table?.rows ?? []
  const cases = words === '' && !unwritten ? null : rows.map(({ id }) => id as CaseId)
  const name = `${known.project()?.name ?? ''} ${t('summaries:title')}`
  await startExport({ what: 'summaries', choice: { codes, cases, subcodes }, format }, name.trim())
}

const commands: readonly Command[] = [
  {
    id: 'summaries.open',
    group: 'go',
    title: () => t('summaries:commands.open'),
    when: isOpen,
    run: () => {
      wantPart('grid')
      showAnalysis('summaries')
    },
  },
  {
    id: 'summaries.write',
    group: 'edit',
    title: () => t('summaries:commands.write'),
    keys: ['Enter', 'F2'],
    local: true,
    when: isShown,
    run: () => wantPart('field'),
  },
  {
    id: 'summaries.quote',
    group: 'edit',
    title: () => t('summaries:commands.quote'),
    keys: ['Q'],
    local: true,
    when: canQuote,
    run: () => {
      const { passage } = useSummariesView.getState()
      if (passage !== null) quoteInSummary(passage)
    },
  },
  {
    id: 'summaries.next',
    group: 'edit',
    title: () => t('summaries:commands.next'),
    keys: ['Mod+Enter'],
    local: true,
    when: isShown,
    run: goToUnwritten,
  },
  ...(['docx', 'xlsx', 'csv'] as const).map(
    (format): Command => ({
      id: `summaries.${format}`,
      group: 'project',
      title: () => t(`summaries:commands.${format}`),
      when: isShown,
      run: () => write(format),
    }),
  ),
]

export function registerSummaryCommands(): () => void {
  const stopKeeping = keepDrafts()
  const unregister = registerCommands(commands)
  return () => {
    stopKeeping()
    unregister()
  }
}
