import type { CodingId } from '../../core/id.ts'
import { codeIdOf } from '../state/chosen-code.ts'
import { askForCode } from '../state/code-wish.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { noteCodeUsed } from '../state/ui-store.ts'
import { codingsAtHand, setTicked, usePassagesPane } from './passages-store.ts'

const isListed = ({ open, ui }: CommandState) =>
  open && ui.retrieval !== null && usePassagesPane.getState().listed.length > 0
const canChange = (state: CommandState) => isListed(state) && !state.readOnly && codingsAtHand().length > 0

const undo = () => ({ label: t('search:undo'), run: () => client.history.undo() })

async function remove(): Promise<void> {
  const { removed } = await client.codings.remove({ ids: idsAtHand() })
  setTicked(new Set())
  notify(t('shell:passages.removed', { count: removed }), undo())
}

function recode(): void {
  const ids = idsAtHand()
  askForCode({
    label: t('shell:passages.recodeLabel', { count: ids.length }),
    take: async chosen => {
      const codeId = await codeIdOf(chosen)
      const { recoded } = await client.codings.recode({ ids, codeId })
      noteCodeUsed(codeId)
      setTicked(new Set())
      notify(t('shell:passages.recoded', { count: recoded }), undo())
    },
  })
}

function idsAtHand(): CodingId[] {
  return codingsAtHand().map(({ id }) => id)
}

/** Makes the passage the arrows have reached an example of its code, or takes that back. */
async function toggleExample(): Promise<void> {
  const { listed, active } = usePassagesPane.getState()
  const coding = listed.find(({ key }) => key === active)?.coding ?? null
  if (coding !== null) await client.codes.setExample({ codingId: coding.id, example: !coding.example })
}

/** What can be done with passages of the list below the text, with many as one act. */
export const passageCommands: readonly Command[] = [
  {
    id: 'passages.tickAll',
    group: 'coding',
    title: () => t('shell:commands.passages.tickAll'),
    keys: ['Mod+A'],
    local: true,
    when: isListed,
    run: () => setTicked(new Set(usePassagesPane.getState().listed.map(({ key }) => key))),
  },
  {
    id: 'passages.recode',
    group: 'coding',
    title: () => t('shell:commands.passages.recode'),
    keys: ['Alt+R'],
    macKeys: ['Mod+Shift+R'],
    local: true,
    when: canChange,
    run: recode,
  },
  {
    id: 'passages.remove',
    group: 'coding',
    title: () => t('shell:commands.passages.remove'),
    keys: ['Delete'],
    local: true,
    when: canChange,
    run: remove,
  },
  {
    id: 'passages.example',
    group: 'coding',
    title: () => t('shell:commands.passages.example'),
    keys: ['E'],
    local: true,
    when: canChange,
    run: toggleExample,
  },
]
