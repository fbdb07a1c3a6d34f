import { Ellipsis, FileInput, NotebookPen, Pencil, Plus, Trash2, UserRoundPlus } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseId, DocumentId } from '../../core/id.ts'
import type { MemberPlace } from '../../ipc/cases.ts'
import { type AttributeSubject, attributeSubjects } from '../../ipc/constants.ts'
import { useCasePlace } from '../state/case-place.ts'
import { askForCase } from '../state/case-wish.ts'
import { commandEntry, runCommand, useShortcut } from '../state/commands.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { Button } from '../ui/Button.tsx'
import { FilterBox } from '../ui/FilterBox.tsx'
import { count as inWords } from '../ui/format.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { askFor } from './asking.ts'
import { arrange, showSubject, useCasesDesk } from './desk-store.ts'
import { beginEdit } from './edit-cell.ts'
import type { ShownTable } from './fill-cells.ts'
import { rectangleOf } from './grid-place.ts'

interface CasesToolsProps {
  readonly subject: AttributeSubject
  readonly shown: ShownTable
  /** Of the rows there are, shown or not. */
  readonly count: number
}

export function CasesTools({ subject, shown, count }: CasesToolsProps) {
  const { t, i18n } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const storing = useCasesDesk(desk => desk.storing)
  const filter = useCasesDesk(desk => desk.places[subject].filter)
  const number = (value: number) => inWords(value, i18n.language)
  return (
    <header className="cases-tools">
      <h2 className="visually-hidden">{t('title')}</h2>
      <Segmented
        label={t('subject')}
        options={attributeSubjects.map(value => ({ value, label: t(`subjects.${value}`) }))}
        value={subject}
        onChange={showSubject}
      />
      <div className="cases-tools__filter">
        <FilterBox
          label={t('filter')}
          value={filter}
          onChange={words => arrange(subject, { filter: words })}
        />
      </div>
      <span className="cases-tools__count" role="status">
        {filter.trim() === ''
          ? t(`count.${subject}`, { count, number: number(count) })
          : t('shown', { shown: number(shown.rows.length), all: number(count) })}
      </span>
      <span className="cases-tools__space">
        {storing ? (
          <span className="cases-tools__storing">
            <ProgressBar label={t('storing')} progress={null} />
          </span>
        ) : null}
      </span>
      {subject === 'case' ? <CaseTools shown={shown} /> : <PutTools subject={subject} shown={shown} />}
      <TableMenu subject={subject} />
      <Button
        small
        icon={<Plus size={14} aria-hidden />}
        isDisabled={readOnly}
        onPress={() => askFor({ kind: 'new-attribute' })}
      >
        {t('newAttribute')}
      </Button>
    </header>
  )
}

/** The documents or speakers whose rows are selected go into a case. */
function PutTools({
  subject,
  shown,
}: {
  readonly subject: 'document' | 'speaker'
  readonly shown: ShownTable
}) {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const { top, bottom } = rectangleOf(useCasesDesk(desk => desk.places[subject].selection))
  const places = (top < 0 ? [] : shown.rows.slice(top, bottom + 1)).map(
    ({ id, name }): MemberPlace =>
      subject === 'document'
        ? { kind: 'document', documentId: id as DocumentId }
        : { kind: 'speaker', speaker: name, documentId: null },
  )
  return (
    <IconButton
      label={t('commands.put')}
      isDisabled={readOnly || places.length === 0}
      onPress={() => askForCase(places)}
    >
      <UserRoundPlus size={15} aria-hidden />
    </IconButton>
  )
}

/** What comes into the table and goes out of it as a whole. */
function TableMenu({ subject }: { readonly subject: AttributeSubject }) {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const entry = (id: string, disabled: boolean) => ({
    id,
    label: commandEntry(id)?.label ?? '',
    disabled,
    run: () => runCommand(id),
  })
  const each = {
    document: ['cases.forDocuments'],
    speaker: ['cases.forSpeakers'],
    case: ['cases.forDocuments', 'cases.forSpeakers'],
  }
  return (
    <>
      <Button
        small
        icon={<FileInput size={14} aria-hidden />}
        isDisabled={readOnly}
        onPress={() => runCommand('attributes.import')}
      >
        {t('importValues')}
      </Button>
      <MenuButton
        label={t('more')}
        placement="bottom end"
        groups={[
          { id: 'each', entries: each[subject].map(id => entry(id, readOnly)) },
          {
            id: 'export',
            entries: ['attributes.exportXlsx', 'attributes.exportCsv'].map(id => entry(id, false)),
          },
        ]}
      >
        <IconButton label={t('more')}>
          <Ellipsis size={15} aria-hidden />
        </IconButton>
      </MenuButton>
    </>
  )
}

/** What can be done with the cases whose rows are selected. */
function CaseTools({ shown }: { readonly shown: ShownTable }) {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const { top, bottom } = rectangleOf(useCasesDesk(desk => desk.places.case.selection))
  const meant = top < 0 ? [] : shown.rows.slice(top, bottom + 1)
  const [first] = meant
  const memoKey = useShortcut('memos.here')
  const atHand = (first?.id ?? null) as CaseId | null
  useEffect(() => {
    useCasePlace.setState({ atHand })
    return () => useCasePlace.setState({ atHand: null })
  }, [atHand])
  return (
    <>
      <IconButton
        label={t('newMemo')}
        shortcut={memoKey}
        isDisabled={readOnly || atHand === null}
        onPress={() => runCommand('memos.here')}
      >
        <NotebookPen size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={t('renameCase')}
        shortcut="F2"
        isDisabled={readOnly || meant.length !== 1}
        onPress={() => {
          if (first !== undefined) beginEdit('case', shown, { row: top, column: 0 })
        }}
      >
        <Pencil size={15} aria-hidden />
      </IconButton>
      <IconButton
        label={t('removeCases', { count: Math.max(1, meant.length) })}
        isDisabled={readOnly || first === undefined}
        onPress={() => askFor({ kind: 'remove-cases', ids: meant.map(({ id }) => id as CaseId) })}
      >
        <Trash2 size={15} aria-hidden />
      </IconButton>
      <Button
        small
        icon={<Plus size={14} aria-hidden />}
        isDisabled={readOnly}
        onPress={() => askFor({ kind: 'new-case' })}
      >
        {t('newCase')}
      </Button>
    </>
  )
}
