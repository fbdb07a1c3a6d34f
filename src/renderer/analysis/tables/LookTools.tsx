import { useTranslation } from 'react-i18next'
import type { LineOrder, TableLook } from '../../../core/matrix/index.ts'
import { percentBases } from '../../../ipc/constants.ts'
import { choose, useTableChoice } from '../../state/matrix-choice.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { FilterBox } from '../../ui/FilterBox.tsx'
import { Select } from '../../ui/Select.tsx'

/** How the table is looked at: nothing here counts anew. */
export function LookTools() {
  const { t } = useTranslation('analysis')
  const choice = useTableChoice()
  const { table, heat } = choice
  const { look } = choice[table]
  const set = (changes: Partial<TableLook>) => choose(table, { look: { ...look, ...changes } })
  const hasPercent = table === 'matrix' || (table === 'crosstab' && choice.crosstab.show === 'counts')
  return (
    <div className="matrix-tools matrix-tools--look">
      <div className="matrix-tools__filter">
        <FilterBox
          label={t('tables.filterRows')}
          value={look.rowWords}
          onChange={rowWords => set({ rowWords })}
        />
      </div>
      {table === 'frequencies' ? null : (
        <div className="matrix-tools__filter">
          <FilterBox
            label={t('tables.filterColumns')}
            value={look.columnWords}
            onChange={columnWords => set({ columnWords })}
          />
        </div>
      )}
      <OrderSelect side="rowOrder" look={look} onChange={set} />
      {table === 'frequencies' ? null : <OrderSelect side="columnOrder" look={look} onChange={set} />}
      {hasPercent ? (
        <Select
          label={t('tables.percent.label')}
          small
          options={(['none', ...percentBases] as const).map(value => ({
            value,
            label: t(`tables.percent.${value}`),
          }))}
          value={look.percent ?? 'none'}
          onChange={value => set({ percent: value === 'none' ? null : value })}
        />
      ) : null}
      <Checkbox isSelected={look.hideEmpty} onChange={hideEmpty => set({ hideEmpty })}>
        {t('tables.hideEmpty')}
      </Checkbox>
      {table === 'matrix' ? (
        <Checkbox isSelected={look.sums} onChange={sums => set({ sums })}>
          {t('tables.sums')}
        </Checkbox>
      ) : null}
      <Checkbox isSelected={heat} onChange={chosen => useTableChoice.setState({ heat: chosen })}>
        {t('tables.heat')}
      </Checkbox>
    </div>
  )
}

interface OrderSelectProps {
  readonly side: 'rowOrder' | 'columnOrder'
  readonly look: TableLook
  readonly onChange: (changes: Partial<TableLook>) => void
}

const orders = ['project', 'name', 'name-down', 'sum-down', 'sum'] as const
type Offered = (typeof orders)[number]

/** In which order lines stand; by the cells of one line they are ordered by a click on its name. */
function OrderSelect({ side, look, onChange }: OrderSelectProps) {
  const { t } = useTranslation('analysis')
  const { by, descending } = look[side]
  const offered = orders.filter(order => look.sums || !order.startsWith('sum'))
  const options = [
    ...offered.map(value => ({ value: value as Offered | 'line', label: t(`tables.orders.${value}`) })),
    ...(by === 'line' ? [{ value: 'line' as const, label: t('tables.orders.line') }] : []),
  ]
  const value = by === 'project' || by === 'line' ? by : (`${by}${descending ? '-down' : ''}` as Offered)
  return (
    <Select
      label={t(`tables.${side}`)}
      showLabel
      small
      options={options}
      value={value}
      onChange={chosen => {
        if (chosen !== 'line') onChange({ [side]: orderOf(chosen) })
      }}
    />
  )
}

function orderOf(chosen: Offered): LineOrder {
  const by = chosen === 'project' ? 'project' : chosen.startsWith('name') ? 'name' : 'sum'
  return { by, line: null, descending: chosen.endsWith('-down') }
}
