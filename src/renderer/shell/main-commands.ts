import { type Language, languages, type Theme, themes } from '../../ipc/constants.ts'
import type { Act } from '../../ipc/history.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { importFiles } from '../state/exchanging.ts'
import { canStep, stepInHistory } from '../state/history-steps.ts'
import { t } from '../state/i18n.ts'
import { setFolded, useLayout } from '../state/layout-store.ts'
import { closeProject, openProject } from '../state/opening.ts'
import { setPreferences } from '../state/preferences.ts'
import { shell } from '../state/shell.ts'
import { desks, goToDesk, showOverlay } from '../state/ui-store.ts'
import { actWords } from '../state/words.ts'
import { focusDesk, focusNextPart } from './parts.ts'
import { passageCommands } from './passage-commands.ts'

const isOpen = ({ open }: CommandState) => open
const canChange = ({ open, readOnly }: CommandState) => open && !readOnly

const projectCommands: readonly Command[] = [
  {
    id: 'project.new',
    group: 'project',
    title: () => t('shell:commands.project.new'),
    keys: ['Mod+N'],
    run: () => openProject(() => shell.newProject()),
  },
  {
    id: 'project.open',
    group: 'project',
    title: () => t('shell:commands.project.open'),
    keys: ['Mod+O'],
    run: () => openProject(() => shell.openProject()),
  },
  {
    id: 'project.openSample',
    group: 'project',
    title: () => t('shell:commands.project.openSample'),
    run: () => openProject(() => shell.openSample()),
  },
  {
    id: 'project.rename',
    group: 'project',
    title: () => t('shell:commands.project.rename'),
    when: canChange,
    run: () => showOverlay('rename-project'),
  },
  {
    id: 'project.close',
    group: 'project',
    title: () => t('shell:commands.project.close'),
    keys: ['Mod+Shift+W'],
    when: isOpen,
    run: closeProject,
  },
  {
    id: 'documents.import',
    group: 'documents',
    title: () => t('shell:commands.documents.import'),
    keys: ['Mod+I'],
    when: canChange,
    run: async () => {
      const paths = await shell.pickFiles()
      if (paths.length > 0) importFiles(paths)
    },
  },
]

/** “Undo: apply 居民参与”, or the bare word when there is nothing. */
export function undoWords(act: Act | null | undefined): string {
  return act ? t('shell:undo.undo', { act: actWords(act) }) : t('shell:commands.history.undo')
}

export function redoWords(act: Act | null | undefined): string {
  return act ? t('shell:undo.redo', { act: actWords(act) }) : t('shell:commands.history.redo')
}

const historyCommands: readonly Command[] = [
  {
    id: 'history.undo',
    group: 'edit',
    title: () => t('shell:commands.history.undo'),
    keys: ['Mod+Z'],
    leaveToFields: true,
    when: state => canChange(state) && canStep('undo', state.history),
    run: () => stepInHistory('undo'),
  },
  {
    id: 'history.redo',
    group: 'edit',
    title: () => t('shell:commands.history.redo'),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    leaveToFields: true,
    when: state => canChange(state) && canStep('redo', state.history),
    run: () => stepInHistory('redo'),
  },
]

const deskTitles = {
  reading: () => t('shell:commands.view.desk.reading'),
  codebook: () => t('shell:commands.view.desk.codebook'),
  memos: () => t('shell:commands.view.desk.memos'),
  cases: () => t('shell:commands.view.desk.cases'),
  analysis: () => t('shell:commands.view.desk.analysis'),
  history: () => t('shell:commands.view.desk.history'),
}

const toggle = (side: 'left' | 'right') => setFolded(side, !(useLayout.getState().folded[side] ?? false))

const viewCommands: readonly Command[] = [
  {
    id: 'view.palette',
    group: 'go',
    title: () => t('shell:commands.view.palette'),
    keys: ['Mod+K'],
    run: () => showOverlay('palette'),
  },
  {
    id: 'view.keys',
    group: 'go',
    title: () => t('shell:commands.view.keys'),
    keys: ['?', 'F1'],
    run: () => showOverlay('keys'),
  },
  ...desks.map(
    (desk, index): Command => ({
      id: `view.desk.${desk}`,
      group: 'go',
      title: deskTitles[desk],
      keys: [`Mod+${index + 1}`],
      when: isOpen,
      run: () => {
        goToDesk(desk)
        focusDesk()
      },
    }),
  ),
  {
    id: 'view.nextPart',
    group: 'go',
    title: () => t('shell:commands.view.nextPart'),
    keys: ['F6'],
    when: isOpen,
    run: () => focusNextPart(1),
  },
  {
    id: 'view.previousPart',
    group: 'go',
    title: () => t('shell:commands.view.previousPart'),
    keys: ['Shift+F6'],
    when: isOpen,
    run: () => focusNextPart(-1),
  },
  {
    id: 'view.leftPanel',
    group: 'view',
    title: () => t('shell:commands.view.leftPanel'),
    keys: ['Mod+B'],
    when: isOpen,
    run: () => toggle('left'),
  },
  {
    id: 'view.rightPanel',
    group: 'view',
    title: () => t('shell:commands.view.rightPanel'),
    keys: ['Mod+J'],
    when: isOpen,
    run: () => toggle('right'),
  },
]

const themeTitles: Record<Theme, () => string> = {
  system: () => t('shell:commands.theme.system'),
  light: () => t('shell:commands.theme.light'),
  dark: () => t('shell:commands.theme.dark'),
}

/** Each language is named in itself, so that people find theirs. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
}

const preferenceCommands: readonly Command[] = [
  ...themes.map(
    (theme): Command => ({
      id: `theme.${theme}`,
      group: 'view',
      title: themeTitles[theme],
      run: () => setPreferences({ theme }),
    }),
  ),
  ...languages.map(
    (language): Command => ({
      id: `language.${language}`,
      group: 'view',
      title: () => t('shell:commands.language', { language: languageNames[language] }),
      run: () => setPreferences({ language }),
    }),
  ),
  {
    id: 'preferences.coder',
    group: 'project',
    title: () => t('shell:commands.coder'),
    run: () => showOverlay('coder'),
  },
  {
    id: 'preferences.keys',
    group: 'project',
    title: () => t('shell:commands.changeKeys'),
    run: () => showOverlay('change-keys'),
  },
]

export const mainCommands: readonly Command[] = [
  ...projectCommands,
  ...historyCommands,
  ...viewCommands,
  ...preferenceCommands,
  ...passageCommands,
]
