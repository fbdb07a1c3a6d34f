import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { attributeTypes } from '../../../core/attribute/index.ts'
import type { AttributeColumn, AttributeFilePreview, CellWords } from '../../../ipc/attribute-files.ts'
import { fieldName } from '../../state/rule-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { valueWords } from '../value-words.ts'
import { changeColumn } from './import-store.ts'

interface FileColumnProps {
  readonly column: AttributeColumn
  /** Its place among all columns. */
  readonly at: number
  readonly preview: AttributeFilePreview
}

/** One column: whether it comes in, as what, and what is not right with it. */
export const FileColumn = memo(function FileColumn({ column, at, preview }: FileColumnProps) {
  const { t } = useTranslation('cases')
  const { name, letters, use, type, sameAs, filled, distinct } = column
  const examples = column.examples.map(value => valueWords(value, { type }))
  return (
    <div className="values-column" data-used={use || undefined}>
      <div className="values-column__line">
        <Checkbox
          isSelected={use}
          isDisabled={(sameAs !== null && !use) || filled === 0}
          onChange={used => changeColumn(preview, at, { use: used })}
        >
          <span className="values-column__name clip" title={name}>
            {name}
          </span>
          {name === letters ? null : <span className="values-column__letters">{letters}</span>}
        </Checkbox>
        <span className="values-column__target clip">{targetWords(column, t)}</span>
        <Select
          label={t('file.typeOf', { name })}
          small
          isDisabled={!use}
          options={attributeTypes.map(value => ({ value, label: t(`types.${value}`) }))}
          value={type}
          onChange={value => changeColumn(preview, at, { type: value })}
        />
      </div>
      <p className="values-column__facts clip" title={examples.join('\n')}>
        {filled === 0 ? t('file.empty') : t('file.filled', { filled, distinct })}
        {examples.length === 0 ? '' : ` · ${examples.join(' / ')}`}
      </p>
      {use ? <Warnings column={column} /> : null}
    </div>
  )
})

type Words = ReturnType<typeof useTranslation<'cases'>>['t']

function targetWords({ meets, sameAs, use, name }: AttributeColumn, t: Words): string {
  if (sameAs !== null) return t('file.sameAs', { name: sameAs })
  if (!use) return t('file.unused')
  if (meets === null) return t('file.new')
  const called = meets.name || fieldName(meets.field ?? '')
  return called === name ? t('file.known') : t('file.knownAs', { name: called })
}

/** What is worth a look before the column comes in. */
function Warnings({ column }: { readonly column: AttributeColumn }) {
  const { t } = useTranslation('cases')
  const { type, guess, meets, nearly, misfits, unfit, serials, letters } = column
  const cells = (first: readonly CellWords[]) =>
    first
      .slice(0, 3)
      .map(({ row, value }) => t('file.cell', { place: `${letters}${row}`, words: value }))
      .join(t('file.cellsApart'))
  const words = [
    nearly !== null && type === 'text'
      ? t('file.mixed', {
          type: t(`types.${nearly.type}`),
          count: nearly.others.count,
          cells: cells(nearly.others.first),
        })
      : null,
    misfits.count > 0
      ? t('file.misfits', { type: t(`types.${type}`), count: misfits.count, cells: cells(misfits.first) })
      : null,
    meets !== null && meets.type !== type
      ? t(unfit.count > 0 ? 'file.cannotChange' : 'file.changes', {
          before: t(`types.${meets.type}`),
          after: t(`types.${type}`),
          count: unfit.count,
          first: unfit.first[0] ?? '',
        })
      : null,
    meets !== null && meets.type === type && guess !== type && guess !== 'text' && type !== 'text'
      ? t('file.otherType', { type: t(`types.${meets.type}`), guess: t(`types.${guess}`) })
      : null,
    serials > 0 ? t('file.serials', { count: serials }) : null,
  ].filter(each => each !== null)
  return words.map(each => (
    <p key={each} className="values-column__warning">
      {each}
    </p>
  ))
}
