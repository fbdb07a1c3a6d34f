import { useTranslation } from 'react-i18next'
import type { CaseId } from '../../core/id.ts'
import type { AttributeTable } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { client } from '../state/connection.ts'
import { attempt } from '../state/notices.ts'
import { useSummaries } from '../state/queries.ts'
import { ConfirmDialog } from '../ui/Dialog.tsx'
import { NameDialog } from '../ui/NameDialog.tsx'
import { AttributeDialog } from './AttributeDialog.tsx'
import { askFor, useQuestion } from './asking.ts'
import { setPlace } from './desk-store.ts'
import { attributeName } from './value-words.ts'

interface CasesDialogsProps {
  readonly subject: AttributeSubject
  readonly table: AttributeTable
}

const close = () => askFor(null)

/** Whatever the desk asks at the moment. */
export function CasesDialogs({ subject, table }: CasesDialogsProps) {
  const question = useQuestion(asked => asked.question)
  switch (question?.kind) {
    case undefined:
      return null
    case 'new-case':
      return <NewCase />
    case 'remove-cases':
      return <RemoveCases table={table} ids={question.ids} />
    case 'new-attribute':
      return <AttributeDialog subject={subject} table={table} attribute={null} begin="name" onClose={close} />
    case 'change-attribute': {
      const attribute = table.attributes.find(({ id }) => id === question.id) ?? null
      return attribute === null ? null : (
        <AttributeDialog
          subject={subject}
          table={table}
          attribute={attribute}
          begin={question.begin}
          onClose={close}
        />
      )
    }
    case 'remove-attribute':
      return (
        <RemoveAttribute table={table} column={table.attributes.findIndex(({ id }) => id === question.id)} />
      )
  }
}

function NewCase() {
  const { t } = useTranslation('cases')
  return (
    <NameDialog
      title={t('new.case')}
      label={t('new.name')}
      hint={t('new.caseHint')}
      value=""
      act={t('new.make')}
      onCommit={async name => {
        const { id } = await client.cases.create({ name })
        setPlace('case', { filter: '', arriving: id })
      }}
      onClose={close}
    />
  )
}

function RemoveCases({ table, ids }: { readonly table: AttributeTable; readonly ids: readonly CaseId[] }) {
  const { t } = useTranslation('cases')
  const { data: written = [] } = useSummaries()
  const summaries = written.filter(({ caseId }) => ids.includes(caseId)).length
  const meant = table.rows.filter(({ id }) => ids.includes(id as CaseId))
  const [first] = meant
  if (first === undefined) return null
  const values = meant.flatMap(row => row.values).filter(value => value !== null).length
  return (
    <ConfirmDialog
      title={
        meant.length === 1
          ? t('removeCase.titleOne', { name: first.name })
          : t('removeCase.titleMany', { count: meant.length })
      }
      act={t('removeCase.act')}
      danger
      onConfirm={() => attempt(() => client.cases.remove({ ids: [...ids] }))}
      onClose={close}
    >
      <p>{t('removeCase.text', { count: values })}</p>
      {summaries > 0 ? <p>{t('removeCase.summaries', { count: summaries })}</p> : null}
      <p>{t('undo')}</p>
    </ConfirmDialog>
  )
}

function RemoveAttribute({ table, column }: { readonly table: AttributeTable; readonly column: number }) {
  const { t } = useTranslation('cases')
  const attribute = table.attributes[column]
  if (attribute === undefined) return null
  const values = table.rows.filter(row => row.values[column] !== null).length
  return (
    <ConfirmDialog
      title={t('removeAttribute.title', { name: attributeName(attribute) })}
      act={t('removeAttribute.act')}
      danger
      onConfirm={() => attempt(() => client.attributes.remove({ id: attribute.id }))}
      onClose={close}
    >
      <p>{t('removeAttribute.text', { count: values })}</p>
      <p>{t('undo')}</p>
    </ConfirmDialog>
  )
}
