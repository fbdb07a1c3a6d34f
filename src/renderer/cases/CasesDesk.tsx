import { useDeferredValue, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseId } from '../../core/id.ts'
import type { AttributeTable } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { useCasePlace } from '../state/case-place.ts'
import { runCommand } from '../state/commands.ts'
import { takeFiles } from '../state/files-taker.ts'
import { useIsReadOnly, useProject } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Panels } from '../ui/Panels.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { AttributeGrid } from './AttributeGrid.tsx'
import { askFor } from './asking.ts'
import { CasesDialogs } from './CasesDialogs.tsx'
import { CasesTools } from './CasesTools.tsx'
import { beginProject, setPlace, showSubject, useCasesDesk } from './desk-store.ts'
import type { ShownTable } from './fill-cells.ts'
import { rectangleOf } from './grid-place.ts'
import { ImportValues } from './import/ImportValues.tsx'
import { beginImport } from './import/import-store.ts'
import { MembersPanel } from './members/MembersPanel.tsx'
import { useShownTable, useTable } from './use-table.ts'
import './cases.css'

/** Stands for a table that is on its way. */
const none: AttributeTable = { attributes: [], rows: [] }

/** All documents, cases or speakers with what is known of them, as a table to write in. */
export function CasesDesk() {
  const { t, i18n } = useTranslation('cases')
  const { data: project } = useProject()
  const subject = useCasesDesk(desk => desk.subject)
  const { sort, filter } = useCasesDesk(desk => desk.places[subject])
  const { data: known, error } = useTable(subject)
  const table = known ?? none
  const shown = useShownTable(table, { sort, filter: useDeferredValue(filter), language: i18n.language })
  useEffect(() => {
    if (project !== undefined) beginProject(project.id)
  }, [project])
  const readOnly = useIsReadOnly()
  useEffect(
    () => (readOnly ? undefined : takeFiles(paths => beginImport(subject, paths))),
    [readOnly, subject],
  )
  const wanted = useCasePlace(place => place.wanted)
  useEffect(() => {
    if (wanted === null) return
    useCasePlace.setState({ wanted: null })
    showSubject('case')
    setPlace('case', { filter: '', arriving: wanted })
  }, [wanted])
  return (
    <div className="centre cases-desk" data-part>
      <CasesTools subject={subject} shown={shown} count={table.rows.length} />
      {error !== null ? (
        <EmptyState title={t('failed')} />
      ) : known === undefined ? (
        <div className="cases-desk__waiting">
          <ProgressBar label={t('loading')} progress={null} />
        </div>
      ) : (
        <Table subject={subject} table={table} shown={shown} />
      )}
      <ImportValues />
      <CasesDialogs subject={subject} table={table} />
    </div>
  )
}

interface TableProps {
  readonly subject: AttributeSubject
  readonly table: AttributeTable
  readonly shown: ShownTable
}

function Table({ subject, table, shown }: TableProps) {
  const { t } = useTranslation('cases')
  if (table.rows.length === 0) return <NoRows subject={subject} />
  return (
    <>
      {table.attributes.length === 0 ? (
        <p className="cases-desk__hint">{t(`noAttributes.${subject}`)}</p>
      ) : null}
      {shown.rows.length === 0 ? (
        <EmptyState title={t('noMatch')}>{t('noMatchText')}</EmptyState>
      ) : (
        <GridAndMembers subject={subject} shown={shown} />
      )}
    </>
  )
}

/** Beside the cases stands what belongs to the one whose row is chosen. */
function GridAndMembers({ subject, shown }: Omit<TableProps, 'table'>) {
  const { top } = rectangleOf(useCasesDesk(desk => desk.places.case.selection))
  const grid = <AttributeGrid key={subject} subject={subject} table={shown} />
  if (subject !== 'case') return grid
  const chosen = shown.rows[top]
  const id = (chosen?.id ?? null) as CaseId | null
  return (
    <Panels
      id="cases"
      orientation="horizontal"
      panels={[
        { id: 'table', size: '75%', min: 320, content: <div className="centre">{grid}</div> },
        {
          id: 'members',
          size: 290,
          min: 210,
          content: <MembersPanel key={id} id={id} name={chosen?.name ?? ''} />,
        },
      ]}
    />
  )
}

function NoRows({ subject }: { readonly subject: AttributeSubject }) {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  return (
    <EmptyState
      title={t(`noRows.${subject}.title`)}
      acts={
        <>
          <Button
            kind={subject === 'document' ? 'primary' : 'plain'}
            isDisabled={readOnly}
            onPress={() => runCommand('documents.import')}
          >
            {t('import')}
          </Button>
          {subject === 'case' ? (
            <Button kind="primary" isDisabled={readOnly} onPress={() => askFor({ kind: 'new-case' })}>
              {t('newCase')}
            </Button>
          ) : null}
        </>
      }
    >
      {t(`noRows.${subject}.text`)}
    </EmptyState>
  )
}
