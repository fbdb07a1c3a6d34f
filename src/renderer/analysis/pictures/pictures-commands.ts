import { showAnalysis, useAnalysisView } from '../../state/analysis-view.ts'
import { type Command, type CommandState, registerCommands } from '../../state/commands.ts'
import { t } from '../../state/i18n.ts'
import { usePictureChoice } from './picture-choice.ts'
import { copyPicture, exportPng, exportSvg } from './picture-files.ts'
import { useShownPicture } from './shown-picture.ts'

/** Views let go of their picture when they go. */
const isShown = ({ open, ui }: CommandState) =>
  open && ui.desk === 'analysis' && useShownPicture.getState().shown !== null

const commands: readonly Command[] = [
  {
    id: 'pictures.open',
    group: 'view',
    title: () => t('pictures:commands.open'),
    when: ({ open }) => open,
    run: () => showAnalysis('pictures'),
  },
  {
    id: 'pictures.table',
    group: 'view',
    title: () => t('pictures:commands.table'),
    when: state => isShown(state) && useAnalysisView.getState().view === 'pictures',
    run: () => usePictureChoice.setState(({ table }) => ({ table: !table })),
  },
  {
    id: 'pictures.svg',
    group: 'project',
    title: () => t('pictures:commands.svg'),
    when: isShown,
    run: () => exportSvg(false),
  },
  {
    id: 'pictures.print',
    group: 'project',
    title: () => t('pictures:commands.print'),
    when: isShown,
    run: () => exportSvg(true),
  },
  {
    id: 'pictures.png',
    group: 'project',
    title: () => t('pictures:commands.png'),
    when: isShown,
    run: exportPng,
  },
  {
    id: 'pictures.copy',
    group: 'edit',
    title: () => t('pictures:commands.copy'),
    when: isShown,
    run: copyPicture,
  },
]

export function registerPictureCommands(): () => void {
  return registerCommands(commands)
}
