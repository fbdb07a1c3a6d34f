import { Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { languages, themes } from '../../ipc/constants.ts'
import { perform, useCommands } from '../state/commands.ts'
import { usePreferences } from '../state/preferences.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton, type MenuEntry } from '../ui/Menu.tsx'
import { languageNames } from './main-commands.ts'

/** Language, theme and the coder's name. */
export function PreferencesMenu({
  placement = 'bottom end',
}: {
  readonly placement?: 'bottom end' | 'right bottom'
}) {
  const { t } = useTranslation('shell')
  const preferences = usePreferences(state => state.preferences)
  const commands = useCommands(registry => registry.commands)
  const entry = (id: string, checked?: boolean, label?: string): MenuEntry[] =>
    commands
      .filter(command => command.id === id)
      .map(command => ({
        id,
        label: label ?? command.title(),
        ...(checked === undefined ? {} : { checked }),
        run: () => perform(command),
      }))
  return (
    <MenuButton
      label={t('settings.title')}
      placement={placement}
      groups={[
        {
          id: 'language',
          title: t('settings.language'),
          entries: languages.flatMap(language =>
            entry(`language.${language}`, preferences?.language === language, languageNames[language]),
          ),
        },
        {
          id: 'theme',
          title: t('settings.theme'),
          entries: themes.flatMap(theme => entry(`theme.${theme}`, preferences?.theme === theme)),
        },
        {
          id: 'more',
          entries: [...entry('preferences.coder'), ...entry('view.keys'), ...entry('preferences.keys')],
        },
      ]}
    >
      <IconButton label={t('settings.title')}>
        <Settings size={18} aria-hidden />
      </IconButton>
    </MenuButton>
  )
}
