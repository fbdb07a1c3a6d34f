import type { Command, CommandState } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { known } from '../state/queries.ts'
import { goToDesk } from '../state/ui-store.ts'
import { placeAfterStep, putInto } from './group-acts.ts'
import { meantThings } from './meant-things.ts'
import { ask, setPanel, useDocumentsPanel } from './panel-store.ts'

const canChange = ({ open, readOnly }: CommandState) => open && !readOnly
const hasDocuments = (state: CommandState) => canChange(state) && meantThings().documentIds.length > 0
const hasThings = (state: CommandState) =>
  hasDocuments(state) || (canChange(state) && meantThings().groupIds.length > 0)

/** The dialogs of the panel are there when it is. */
export function showPanel(): void {
  goToDesk('reading')
  setFolded('left', false)
  setFolded('documents', false)
}

/** The group that keys have reached, into which a new one goes. */
function groupAtHand() {
  const { active, hasFocus } = useDocumentsPanel.getState()
  return (hasFocus ? known.documentGroups()?.find(({ id }) => id === active)?.id : undefined) ?? null
}

const stepTitles = {
  up: () => t('documents:commands.up'),
  down: () => t('documents:commands.down'),
} as const

const moving = (['up', 'down'] as const).map(
  (way): Command => ({
    id: `documents.move.${way}`,
    group: 'documents',
    title: stepTitles[way],
    keys: [way === 'up' ? 'Alt+ArrowUp' : 'Alt+ArrowDown'],
    local: true,
    when: hasThings,
    run: () => {
      const things = meantThings()
      const place = placeAfterStep(things, way === 'up' ? -1 : 1)
      return place === null ? undefined : putInto(things, place)
    },
  }),
)

export const groupCommands: readonly Command[] = [
  {
    id: 'documents.newGroup',
    group: 'documents',
    title: () => t('documents:commands.newGroup'),
    keys: ['Alt+Shift+G'],
    macKeys: ['Mod+Shift+U'],
    when: canChange,
    run: () => {
      const parentId = groupAtHand()
      const { chosen } = useDocumentsPanel.getState()
      const documentIds = parentId === null && chosen.size > 1 ? meantThings().documentIds : []
      showPanel()
      ask({ kind: 'new-group', parentId, documentIds })
    },
  },
  {
    id: 'documents.toGroup',
    group: 'documents',
    title: () => t('documents:commands.toGroup'),
    keys: ['Alt+G'],
    macKeys: ['Mod+Shift+J'],
    when: hasThings,
    run: () => {
      const things = meantThings()
      showPanel()
      ask({ kind: 'to-group', ...things })
    },
  },
  {
    id: 'documents.toSet',
    group: 'documents',
    title: () => t('documents:commands.toSet'),
    keys: ['Alt+S'],
    macKeys: ['Mod+Shift+S'],
    when: hasDocuments,
    run: () => {
      const { documentIds } = meantThings()
      showPanel()
      ask({ kind: 'to-set', documentIds })
    },
  },
  {
    id: 'documents.newSet',
    group: 'documents',
    title: () => t('documents:commands.newSet'),
    when: canChange,
    run: () => {
      const { documentIds } = meantThings()
      showPanel()
      ask({ kind: 'new-set', documentIds })
    },
  },
  {
    id: 'documents.showOnly',
    group: 'documents',
    title: () => t('documents:commands.showOnly'),
    when: ({ open }) =>
      open && (known.documentGroups() ?? []).length + (known.documentSets() ?? []).length > 0,
    run: () => {
      showPanel()
      ask({ kind: 'only' })
    },
  },
  {
    id: 'documents.showAll',
    group: 'documents',
    title: () => t('documents:commands.showAll'),
    when: ({ open }) => open && useDocumentsPanel.getState().only !== null,
    run: () => {
      showPanel()
      setPanel({ only: null, filter: '' })
    },
  },
  ...moving,
]
