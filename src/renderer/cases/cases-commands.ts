import type { AttributeSubject } from '../../ipc/constants.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { startExport } from '../state/exporting.ts'
import { t } from '../state/i18n.ts'
import { notify } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { shell } from '../state/shell.ts'
import { goToDesk, useUi } from '../state/ui-store.ts'
import { showSubject, useCasesDesk } from './desk-store.ts'
import { beginImport } from './import/import-store.ts'

const isOpen = ({ open }: CommandState) => open
const canChange = ({ open, readOnly }: CommandState) => open && !readOnly

/** The table in sight; from other desks, that of the cases. */
function subjectAtHand(): AttributeSubject {
  return useUi.getState().desk === 'cases' ? useCasesDesk.getState().subject : 'case'
}

/** Asks for a file of values. */
async function importValues(): Promise<void> {
  const subject = subjectAtHand()
  const paths = await shell.pickFiles()
  if (paths.length === 0) return
  goToDesk('cases')
  if (!beginImport(subject, paths)) notify(t('cases:file.noTable'))
}

function writeTable(format: 'csv' | 'xlsx'): Promise<void> {
  const subject = subjectAtHand()
  const name = `${known.project()?.name ?? ''} ${t(`cases:grid.${subject}`)}`
  return startExport({ what: 'attributes', subject, format }, name.trim())
}

async function caseForEachDocument(): Promise<void> {
  const ids = (known.documents() ?? []).map(({ id }) => id)
  if (ids.length === 0) return notify(t('cases:each.noDocuments'))
  tell(await client.cases.forDocuments({ ids }))
}

async function caseForEachSpeaker(): Promise<void> {
  const speakers = (await client.search.speakers({})).map(({ name }) => name)
  if (speakers.length === 0) return notify(t('cases:each.noSpeakers'))
  tell(await client.cases.forSpeakers({ speakers }))
}

function tell({ created, added }: { readonly created: number; readonly added: number }): void {
  goToDesk('cases')
  showSubject('case')
  notify(t('cases:each.done', { created, added }))
}

const commands: readonly Command[] = [
  {
    id: 'cases.forDocuments',
    group: 'documents',
    title: () => t('cases:commands.forDocuments'),
    when: canChange,
    run: caseForEachDocument,
  },
  {
    id: 'cases.forSpeakers',
    group: 'documents',
    title: () => t('cases:commands.forSpeakers'),
    when: canChange,
    run: caseForEachSpeaker,
  },
  {
    id: 'attributes.import',
    group: 'documents',
    title: () => t('cases:commands.import'),
    when: canChange,
    run: importValues,
  },
  {
    id: 'attributes.exportXlsx',
    group: 'project',
    title: () => t('cases:commands.exportXlsx'),
    when: isOpen,
    run: () => writeTable('xlsx'),
  },
  {
    id: 'attributes.exportCsv',
    group: 'project',
    title: () => t('cases:commands.exportCsv'),
    when: isOpen,
    run: () => writeTable('csv'),
  },
]

export function registerCasesCommands(): () => void {
  return registerCommands(commands)
}
