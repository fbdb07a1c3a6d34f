import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../state/commands.ts'
import { bindingOf, clashes, type KeyRefusal, refusedKey } from '../state/key-choices.ts'
import { keyWords } from '../state/keys.ts'
import { isMac } from '../state/shell.ts'
import { Button } from '../ui/Button.tsx'

interface KeyLineProps {
  readonly command: Command
  /** Has other keys than its own. */
  readonly isChanged: boolean
  readonly isChanging: boolean
  readonly onChanging: (isChanging: boolean) => void
  readonly onTake: (binding: string, from: readonly Command[]) => void
  readonly onReset: () => void
  readonly onClear: () => void
}

export function KeyLine(props: KeyLineProps) {
  const { command, isChanged, isChanging, onChanging, onReset } = props
  const { t } = useTranslation('shell')
  const title = command.title()
  return (
    <div className="key-line">
      <span className="key-line__title">{title}</span>
      <span className="key-line__keys">
        {(command.keys ?? []).map(key => (
          <kbd key={key} className="keys__key">
            {keyWords(key, isMac())}
          </kbd>
        ))}
      </span>
      {isChanging ? null : (
        <Button
          small
          kind="quiet"
          aria-label={t('keys.changeOne', { title })}
          onPress={() => onChanging(true)}
        >
          {t('keys.changeShort')}
        </Button>
      )}
      {isChanged && !isChanging ? (
        <Button small kind="quiet" aria-label={t('keys.resetOne', { title })} onPress={onReset}>
          {t('keys.reset')}
        </Button>
      ) : null}
      {isChanging ? <Taking {...props} /> : null}
    </div>
  )
}

/** Waits for the new key, and says what stands against it. */
function Taking({ command, onChanging, onTake, onClear }: KeyLineProps) {
  const { t } = useTranslation('shell')
  const [pressed, setPressed] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<KeyRefusal | null>(null)
  const others = pressed === null ? [] : clashes(useCommands.getState().commands, command, pressed)
  const take = (binding: string, from: readonly Command[]) => {
    onTake(binding, from)
    onChanging(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      onChanging(false)
      return
    }
    const binding = bindingOf(event, isMac())
    if (binding === null) return
    const why = refusedKey(binding)
    setRefusal(why)
    setPressed(binding)
    if (why === null && clashes(useCommands.getState().commands, command, binding).length === 0)
      take(binding, [])
  }
  const key = pressed === null ? '' : keyWords(pressed, isMac())
  return (
    <div className="key-line__taking">
      <input
        // biome-ignore lint/a11y/noAutofocus: it opens because a key is to be pressed
        autoFocus
        readOnly
        className="key-line__press"
        aria-label={t('keys.press', { title: command.title() })}
        value={key === '' ? t('keys.pressNow') : key}
        onKeyDown={press}
      />
      <Button small onPress={() => onChanging(false)}>
        {t('ui.cancel')}
      </Button>
      <Button
        small
        onPress={() => {
          onClear()
          onChanging(false)
        }}
      >
        {t('keys.none')}
      </Button>
      {refusal === null ? null : (
        <p className="key-line__why" role="alert">
          {t(`keys.refused.${refusal}`, { key })}
        </p>
      )}
      {refusal !== null || pressed === null || others.length === 0 ? null : (
        <div className="key-line__why" role="alert">
          <p>
            {t('keys.clash', {
              key,
              others: others.map(other => other.title().replace(/…$/u, '')).join(t('keys.and')),
            })}
          </p>
          <Button small kind="primary" onPress={() => take(pressed, others)}>
            {t('keys.takeOver')}
          </Button>
          <Button small onPress={() => take(pressed, [])}>
            {t('keys.both')}
          </Button>
        </div>
      )}
    </div>
  )
}
