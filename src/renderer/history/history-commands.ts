import type { Act } from '../../ipc/history.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { queryClient } from '../state/query-client.ts'
import { changeOne, moveTo } from './history-acts.ts'
import { showMoment, useHistoryDesk } from './history-store.ts'
import { detailsKey } from './queries.ts'

/** The act chosen on the desk, once its details are there. */
function chosenAct(): Act | undefined {
  const { chosen } = useHistoryDesk.getState()
  return queryClient.getQueryData<{ readonly act: Act }>(detailsKey(chosen))?.act
}

const onDesk = ({ ui, open }: CommandState) => open && ui.desk === 'history'
const canChange = (state: CommandState, undone: boolean) => {
  const act = chosenAct()
  return onDesk(state) && !state.readOnly && act?.kind === 'change' && act.undone === undone
}

const withAct = (work: (act: Act) => void) => () => {
  const act = chosenAct()
  if (act !== undefined) work(act)
}

const commands: readonly Command[] = [
  {
    id: 'history.undoAct',
    group: 'edit',
    title: () => t('history:commands.undoAct'),
    keys: ['U'],
    when: state => canChange(state, false),
    run: withAct(act => changeOne(act.id, 'undoAct')),
  },
  {
    id: 'history.redoAct',
    group: 'edit',
    title: () => t('history:commands.redoAct'),
    keys: ['R'],
    when: state => canChange(state, true),
    run: withAct(act => changeOne(act.id, 'redoAct')),
  },
  {
    id: 'history.back',
    group: 'edit',
    title: () => t('history:commands.back'),
    keys: ['B'],
    when: state => canChange(state, false),
    run: withAct(act => moveTo(act.number, 'back')),
  },
  {
    id: 'history.codebookThen',
    group: 'go',
    title: () => t('history:commands.codebookThen'),
    keys: ['C'],
    when: state => onDesk(state) && chosenAct() !== undefined,
    run: withAct(act => showMoment({ act, documentId: null })),
  },
  {
    id: 'history.filter',
    group: 'go',
    title: () => t('history:commands.filter'),
    keys: ['/'],
    when: onDesk,
    run: () => document.querySelector<HTMLElement>('.history-list__tools input')?.focus(),
  },
]

export function registerHistoryCommands(): () => void {
  return registerCommands(commands)
}
