import type { CodingId } from '../../core/id.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { codePlaces, recodeCodings, removeCodings } from '../state/passage-acts.ts'
import { codingsAtHand, setTicked, usePassagesPane } from './passages-store.ts'

const isListed = ({ open, ui }: CommandState) =>
  open && ui.retrieval !== null && usePassagesPane.getState().listed.length > 0
const canChange = (state: CommandState) => isListed(state) && !state.readOnly && codingsAtHand().length > 0

/** Puts another code on the words of the codings; detached ones have none. */
function code(): void {
  const places = codingsAtHand().filter(({ detached }) => !detached)
  if (places.length > 0) codePlaces(places, () => setTicked(new Set()))
}

async function remove(): Promise<void> {
  await removeCodings(idsAtHand())
  setTicked(new Set())
}

function recode(): void {
  recodeCodings(idsAtHand(), () => setTicked(new Set()))
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
    id: 'passages.code',
    group: 'coding',
    title: () => t('shell:commands.passages.code'),
    keys: ['Mod+Enter'],
    local: true,
    when: canChange,
    run: code,
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
