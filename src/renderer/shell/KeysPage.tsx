import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, commandGroups, type KeyChoices, useCommands } from '../state/commands.ts'
import { textHolds } from '../state/match.ts'
import { attempt } from '../state/notices.ts'
import { setPreferences } from '../state/preferences.ts'
import { showOverlay, useUi } from '../state/ui-store.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { KeyLine } from './KeyLine.tsx'
import './keys-page.css'

/** Every command with its keys, to be changed. */
export function KeysPage() {
  const shown = useUi(ui => ui.overlay === 'change-keys')
  return shown ? <Page /> : null
}

function Page() {
  const { t } = useTranslation('shell')
  const commands = useCommands(registry => registry.commands)
  const chosen = useCommands(registry => registry.chosenKeys)
  const [filter, setFilter] = useState('')
  const [changing, setChanging] = useState<string | null>(null)
  const shown = useMemo(
    () => commands.filter(command => filter.trim() === '' || textHolds(command.title(), filter)),
    [commands, filter],
  )
  return (
    <Dialog
      title={t('keys.changeTitle')}
      size="wide"
      onClose={() => showOverlay(null)}
      foot={
        <>
          <Button isDisabled={Object.keys(chosen).length === 0} onPress={() => keep({})}>
            {t('keys.resetAll')}
          </Button>
          <Button kind="primary" onPress={() => showOverlay(null)}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <div className="keys-page">
        <FilterBox label={t('keys.filter')} value={filter} onChange={setFilter} />
        {shown.length === 0 ? <EmptyState small title={t('palette.nothing')} /> : null}
        <div className="keys-page__list">
          {commandGroups.map(group => {
            const lines = shown.filter(command => command.group === group)
            return lines.length === 0 ? null : (
              <section key={group} aria-label={t(`groups.${group}`)}>
                <h3 className="keys-page__head">{t(`groups.${group}`)}</h3>
                {lines.map(command => (
                  <KeyLine
                    key={command.id}
                    command={command}
                    isChanged={Object.hasOwn(chosen, command.id)}
                    isChanging={changing === command.id}
                    onChanging={isChanging => setChanging(isChanging ? command.id : null)}
                    onTake={(binding, from) => keep(taken(command, binding, from))}
                    onReset={() => keep(without(chosen, command.id))}
                    onClear={() => keep({ ...chosen, [command.id]: [] })}
                  />
                ))}
              </section>
            )
          })}
        </div>
      </div>
    </Dialog>
  )
}

function keep(keys: KeyChoices): void {
  attempt(() => setPreferences({ keys }))
}

/** The key goes to the command, and away from those that lose it. */
function taken(command: Command, binding: string, from: readonly Command[]): KeyChoices {
  const { chosenKeys } = useCommands.getState()
  const lost = from.map(other => [
    other.id,
    (other.keys ?? []).filter(key => key.toLowerCase() !== binding.toLowerCase()),
  ])
  return { ...chosenKeys, ...Object.fromEntries(lost), [command.id]: [binding] }
}

function without(chosen: KeyChoices, id: string): KeyChoices {
  return Object.fromEntries(Object.entries(chosen).filter(([each]) => each !== id))
}
