import { type Certainty, certainties } from '../../core/coding/index.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { activeCodingId } from './coding-acts.ts'
import { focusActiveRow } from './focus-active-row.ts'

type CanChange = (state: CommandState) => boolean

/** Goes to a field of the active coding at the right, which may have to be drawn first. */
function goToField(field: string): void {
  setFolded('right', false)
  setFolded('codings', false)
  focusActiveRow(field)
}

async function sayHowSure(certainty: Certainty | null): Promise<void> {
  const id = activeCodingId()
  if (id !== null) await client.codings.update({ ids: [id], certainty })
}

/** What the coder says of the active coding. */
export function sayingCommands(canChange: CanChange): readonly Command[] {
  return [
    {
      id: 'coding.comment',
      group: 'coding',
      title: () => t('coding:commands.comment'),
      when: canChange,
      run: () => goToField('textarea'),
    },
    {
      id: 'coding.weight',
      group: 'coding',
      title: () => t('coding:commands.weight'),
      when: canChange,
      run: () => goToField('.coding-details__number'),
    },
    ...([...certainties, 'none'] as const).map(
      (value): Command => ({
        id: `coding.sure.${value}`,
        group: 'coding',
        title: () => t(`coding:commands.sure.${value}`),
        when: canChange,
        run: () => sayHowSure(value === 'none' ? null : value),
      }),
    ),
  ]
}
