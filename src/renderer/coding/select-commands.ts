import { wordsOfTurn } from '../../core/transcript/index.ts'
import { openReading, selectUnit, selectWords, storedWords } from '../editor/index.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { turnAtHand } from '../state/turn-place.ts'

const isReading = ({ ui }: CommandState) =>
  ui.desk === 'reading' && ui.documentId !== null && openReading() !== null

/** Selects what somebody says in a turn, without the name before it. False where the turn has no words. */
export function selectTurn(): boolean {
  const place = turnAtHand()
  const reading = openReading()
  if (place === null || reading?.documentId !== place.documentId) return false
  const { state } = reading.view
  const words = wordsOfTurn(storedWords(state, 0, state.doc.length), place.turn)
  reading.view.focus()
  return words !== null && selectWords(reading.view, words)
}

const byUnit = (['word', 'sentence', 'paragraph'] as const).map(
  (unit): Command => ({
    id: `coding.select.${unit}`,
    group: 'coding',
    title: () => t(`coding:commands.select.${unit}`),
    when: isReading,
    run: () => {
      const view = openReading()?.view
      if (view === undefined) return
      view.focus()
      selectUnit(view, unit)
    },
  }),
)

export const selectCommands: readonly Command[] = [
  ...byUnit,
  {
    id: 'coding.select.turn',
    group: 'coding',
    title: () => t('coding:commands.select.turn'),
    when: state => isReading(state) && turnAtHand() !== null,
    run: selectTurn,
  },
]
