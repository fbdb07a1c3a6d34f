import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand, useShortcut } from '../../state/commands.ts'
import { useIsReadOnly } from '../../state/queries.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { useWords } from './words-store.ts'

interface WordFilterProps {
  readonly value: string
  readonly onChange: (typed: string) => void
  /** What was counted. */
  readonly children: ReactNode
}

/** A box that narrows the list of words, what was counted, and what can be done with the word at hand. */
export function WordFilter({ value, onChange, children }: WordFilterProps) {
  const { t } = useTranslation('words')
  const readOnly = useIsReadOnly()
  const isRow = useWords(words => words.how.length > 1)
  const none = useWords(words => words.activeWord === null)
  const keys = { lines: '⏎', leaveOut: useShortcut('words.leaveOut'), oneWord: useShortcut('words.oneWord') }
  return (
    <div className="words__filter">
      <FilterBox label={t('filter')} value={value} onChange={onChange} onKeyDown={toGrid} />
      <p className="words__summary clip" role="status">
        {children}
      </p>
      <Button small kind="quiet" isDisabled={none} onPress={() => runCommand('words.lines')}>
        {t('acts.lines')} <kbd className="words__key">{keys.lines}</kbd>
      </Button>
      {isRow ? (
        <Button small kind="quiet" isDisabled={none || readOnly} onPress={() => runCommand('words.oneWord')}>
          {t('acts.oneWord')} <kbd className="words__key">{keys.oneWord}</kbd>
        </Button>
      ) : (
        <Button small kind="quiet" isDisabled={none || readOnly} onPress={() => runCommand('words.leaveOut')}>
          {t('acts.leaveOut')} <kbd className="words__key">{keys.leaveOut}</kbd>
        </Button>
      )}
    </div>
  )
}

/** Arrow down and Enter go from a field to the list below it. */
export function toGrid(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.closest('.words')?.querySelector<HTMLElement>('[role=grid]')?.focus()
}
