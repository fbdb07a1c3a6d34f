import type { CodeId, DocumentId } from '../../core/id.ts'
import { type ChosenCode, codeIdOf } from '../state/chosen-code.ts'
import { askForCode } from '../state/code-wish.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { turnAtHand } from '../state/turn-place.ts'
import { noteCodeUsed } from '../state/ui-store.ts'
import { openBar } from './bar-focus.ts'
import { selectTurn } from './select-commands.ts'

const hasTurn = (state: CommandState) =>
  state.ui.desk === 'reading' && !state.readOnly && turnAtHand() !== null

/** What somebody says in one turn, or in all their turns, gets a code. */
export const turnCommands: readonly Command[] = [
  {
    id: 'coding.turn',
    group: 'coding',
    title: () => t('coding:commands.turn'),
    keys: ['C'],
    local: true,
    when: hasTurn,
    run: () => {
      if (selectTurn()) openBar()
    },
  },
  {
    id: 'coding.speaker',
    group: 'coding',
    title: () => t('coding:commands.speaker', { speaker: turnAtHand()?.turn.speaker ?? '' }),
    keys: ['Shift+C'],
    local: true,
    when: hasTurn,
    run: askForSpeaker,
  },
]

function askForSpeaker(): void {
  const place = turnAtHand()
  if (place === null) return
  const { documentId, turn } = place
  const { speaker } = turn
  const turns = known
    .structure(documentId)
    ?.marks.filter(mark => mark.kind === 'turn' && mark.speaker === speaker).length
  askForCode({
    label: t('coding:turns.label', { speaker, count: turns ?? 0 }),
    take: code => codeSpeaker(documentId, speaker, code),
  })
}

async function codeSpeaker(documentId: DocumentId, speaker: string, chosen: ChosenCode): Promise<void> {
  const codeId = await codeIdOf(chosen)
  const { codings } = await client.codings.applyToSpeaker({ documentId, speaker, codeId })
  noteCodeUsed(codeId)
  notify(t('coding:turns.done', { count: codings, speaker, code: nameOf(codeId) }))
}

function nameOf(id: CodeId): string {
  return known.codes()?.find(code => code.id === id)?.name ?? ''
}
