import { useTranslation } from 'react-i18next'
import { tableKeys } from '../cases/index.ts'
import { commandGroups, useCommands } from '../state/commands.ts'
import { keyWords } from '../state/keys.ts'
import { isMac } from '../state/shell.ts'
import { showOverlay, useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import './keys-sheet.css'

/** Every key of the window, from the commands themselves, and those of the tables. */
export function KeysSheet() {
  const shown = useUi(ui => ui.overlay === 'keys')
  return shown ? <Sheet /> : null
}

function Sheet() {
  const { t } = useTranslation('shell')
  const commands = useCommands(registry => registry.commands)
  const groups = commandGroups
    .map(group => ({
      group,
      withKeys: commands.filter(command => command.group === group && command.keys?.length),
    }))
    .filter(({ withKeys }) => withKeys.length > 0)
  return (
    <Dialog
      title={t('keys.title')}
      size="wide"
      onClose={() => showOverlay(null)}
      foot={<Button onPress={() => showOverlay('change-keys')}>{t('keys.change')}</Button>}
    >
      <div className="keys">
        {groups.map(({ group, withKeys }) => (
          <KeysGroup key={group} title={t(`groups.${group}`)} lines={withKeys} />
        ))}
        <KeysGroup title={t('groups.cases')} lines={tableKeys} />
      </div>
    </Dialog>
  )
}

interface KeysGroupProps {
  readonly title: string
  readonly lines: readonly {
    readonly id: string
    readonly title: () => string
    readonly keys?: readonly string[]
  }[]
}

function KeysGroup({ title, lines }: KeysGroupProps) {
  return (
    <section className="keys__group">
      <h3 className="keys__heading">{title}</h3>
      <dl>
        {lines.map(line => (
          <div key={line.id} className="keys__line">
            <dt>{line.title()}</dt>
            <dd>
              {(line.keys ?? []).map(key => (
                <kbd key={key} className="keys__key">
                  {keyWords(key, isMac())}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
