import type { MemberPlace } from '../../ipc/cases.ts'
import { askForCase } from '../state/case-wish.ts'
import type { Command, CommandState } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { turnAtHand } from '../state/turn-place.ts'
import { useUi } from '../state/ui-store.ts'
import { meantThings } from './meant-things.ts'
import { useDocumentsPanel } from './panel-store.ts'

const canRead = ({ ui, open, readOnly }: CommandState) => open && !readOnly && ui.desk === 'reading'

/** The selected words; in the list of documents, and where no words are selected, documents. */
function placesMeant(): readonly MemberPlace[] {
  const { selection } = useUi.getState()
  if (selection !== null && !useDocumentsPanel.getState().hasFocus) return [{ kind: 'passage', ...selection }]
  return meantThings().documentIds.map(documentId => ({ kind: 'document', documentId }))
}

/** What is at hand is put into a case. */
export const caseCommands: readonly Command[] = [
  {
    id: 'cases.put',
    group: 'documents',
    title: () => t('cases:commands.put'),
    keys: ['Mod+Shift+C'],
    when: state => canRead(state) && placesMeant().length > 0,
    run: () => askForCase(placesMeant()),
  },
  {
    id: 'cases.putSpeaker',
    group: 'documents',
    title: () => t('cases:commands.putSpeaker', { speaker: turnAtHand()?.turn.speaker ?? '' }),
    when: state => canRead(state) && turnAtHand() !== null,
    run: () => {
      const place = turnAtHand()
      if (place !== null) askForCase([{ kind: 'speaker', speaker: place.turn.speaker, documentId: null }])
    },
  },
]
