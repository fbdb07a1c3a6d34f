import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { attributeTypes, columnRoles } from '../../../ipc/constants.ts'
import type { ColumnProposal, TableChoice, TableProposal } from '../../../ipc/imports.ts'
import { client } from '../../state/connection.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { changeFile, choiceOf, type PlannedFile, useImportPlan } from './import-plan.ts'
import { TableRows } from './TableRows.tsx'

interface TablePaneProps {
  readonly file: PlannedFile
  readonly table: TableProposal
}

/** What the rows and columns of a table become. */
export function TablePane({ file, table }: TablePaneProps) {
  const { t } = useTranslation('imports')
  const change = (changes: Partial<TableChoice>) =>
    changeFile(file.path, { table: { ...choiceFrom(table), ...changes }, documents: [] })
  const changeColumn = (index: number, changes: Partial<TableChoice['columns'][number]>) => {
    const { columns } = choiceFrom(table)
    change({ columns: columns.map((column, at) => (at === index ? { ...column, ...changes } : column)) })
  }
  const hasText = table.columns.some(({ role }) => role === 'text')
  return (
    <div className="import-table" data-part>
      <header className="import-table__head">
        <Select
          label={t('table.as')}
          showLabel
          options={[
            { value: 'documents', label: t('table.asDocuments') },
            { value: 'cases', label: t('table.asCases') },
            { value: 'text', label: t('table.asText') },
          ]}
          value={table.as}
          onChange={as => change({ as })}
        />
        {table.sheets.length > 1 ? (
          <Select
            label={t('sheet')}
            showLabel
            options={table.sheets.map((name, index) => ({ value: String(index), label: name }))}
            value={String(table.sheet)}
            onChange={sheet => changeFile(file.path, { sheet: Number(sheet), table: null, documents: [] })}
          />
        ) : null}
        <Checkbox isSelected={table.header} onChange={header => change({ header, columns: [] })}>
          {t('table.header')}
        </Checkbox>
      </header>
      {table.as === 'documents' && !hasText ? (
        <p className="import-table__warning">{t('table.noText')}</p>
      ) : null}
      <div className="import-table__columns">
        {table.columns.map((column, index) => (
          <ColumnLine
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place
            key={index}
            column={column}
            onChange={changes => changeColumn(index, changes)}
          />
        ))}
      </div>
      <FirstRows file={file} />
    </div>
  )
}

function choiceFrom({ as, header, columns }: TableProposal): TableChoice {
  return { as, header, columns: columns.map(({ role, type, name }) => ({ role, type, name })) }
}

interface ColumnLineProps {
  readonly column: ColumnProposal
  readonly onChange: (changes: Partial<TableChoice['columns'][number]>) => void
}

function ColumnLine({ column, onChange }: ColumnLineProps) {
  const { t } = useTranslation('imports')
  const { name, role, type, filled, distinct, examples } = column
  return (
    <div className="import-column">
      <input
        className="field__input import-column__name"
        aria-label={t('table.nameOf', { column: name })}
        defaultValue={name}
        onBlur={event => {
          const wanted = event.target.value.trim()
          if (wanted !== '' && wanted !== name) onChange({ name: wanted })
        }}
        spellCheck={false}
      />
      <Select
        label={t('table.roleOf', { column: name })}
        small
        options={columnRoles.map(value => ({ value, label: t(`table.roles.${value}`) }))}
        value={role}
        onChange={chosen => onChange({ role: chosen })}
      />
      {role === 'attribute' ? (
        <Select
          label={t('table.typeOf', { column: name })}
          small
          options={attributeTypes.map(value => ({ value, label: t(`table.types.${value}`) }))}
          value={type}
          onChange={chosen => onChange({ type: chosen })}
        />
      ) : (
        <span />
      )}
      <span className="import-column__facts clip" title={examples.join('\n')}>
        {t('table.filled', { filled, distinct })}
        {examples.length === 0 ? '' : ` · ${examples.join(' / ')}`}
      </span>
    </div>
  )
}

/** The first rows as they stand in the file. */
function FirstRows({ file }: { readonly file: PlannedFile }) {
  const { t } = useTranslation('imports')
  const choice = choiceOf(file, useImportPlan())
  const { path, encoding, sheet } = choice
  const { data } = useQuery({
    queryKey: ['import-rows', path, encoding, sheet],
    queryFn: ({ signal }) => client.imports.rows({ file: choice, limit: 200 }, { signal }),
    gcTime: 0,
  })
  return data === undefined ? null : (
    <section className="import-table__rows">
      <h3 className="import-side__title import-side__title--group">{t('table.preview')}</h3>
      <TableRows header={data.header} rows={data.rows} />
    </section>
  )
}
