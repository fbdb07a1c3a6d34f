import { ArrowLeftRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { crosstabMeasures, crosstabTables, measures, sameUnits } from '../../../ipc/constants.ts'
import { type AxisChoice, choose, tableKinds, useTableChoice } from '../../state/matrix-choice.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { KeepButton } from '../kept/KeepButton.tsx'
import { WithinBar } from '../part/WithinBar.tsx'
import { AxisSelect, MembersButton } from './AxisSelect.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { turned } from './order-choice.ts'

/** Which table, and what it counts. */
export function TableTools() {
  const { t } = useTranslation('analysis')
  const table = useTableChoice(choice => choice.table)
  const within = useTableChoice(choice => choice[choice.table].within)
  return (
    <>
      <header className="matrix-tools matrix-tools--first">
        <Segmented
          label={t('tables.kind')}
          options={tableKinds.map(value => ({ value, label: t(`tables.kinds.${value}`) }))}
          value={table}
          onChange={chosen => useTableChoice.setState({ table: chosen })}
        />
        <WithinBar within={within} onChange={chosen => choose(table, { within: chosen })} />
        <span className="matrix-tools__gap" />
        <KeepButton />
        <ExportMenu />
      </header>
      <div className="matrix-tools">
        {table === 'matrix' || table === 'crosstab' ? (
          <AxesTools table={table} />
        ) : (
          <CodesTools table={table} />
        )}
      </div>
    </>
  )
}

/** Of matrix and crosstab. */
function AxesTools({ table }: { readonly table: 'matrix' | 'crosstab' }) {
  const { t } = useTranslation('analysis')
  const choice = useTableChoice(state => state[table])
  const { rows, columns, subcodes, look, measure } = choice
  // What is said of rows is said of what stands in them in the end.
  const [down, across] = look.transpose ? (['columns', 'rows'] as const) : (['rows', 'columns'] as const)
  const axes = { rows, columns }
  const set = (side: 'rows' | 'columns') => (axis: AxisChoice) => {
    // Another kind of lines is not ordered by the same lines, nor found by the same words.
    const isSame = axis.of === axes[side].of
    const fresh = { rowWords: '', columnWords: '' }
    choose(table, { [side]: axis, ...(isSame ? {} : { look: { ...look, ...fresh } }) })
  }
  const offered = table === 'matrix' ? measures : crosstabMeasures
  return (
    <>
      <AxisSelect label={t('tables.rows')} axis={axes[down]} onChange={set(down)} />
      <AxisSelect label={t('tables.columns')} axis={axes[across]} onChange={set(across)} />
      <IconButton label={t('tables.transpose')} onPress={() => choose(table, { look: turned(look) })}>
        <ArrowLeftRight size={15} aria-hidden />
      </IconButton>
      <Select
        label={t('tables.measure')}
        showLabel
        small
        options={offered.map(value => ({ value, label: t(`tables.measures.${value}`) }))}
        value={measure}
        onChange={value =>
          table === 'matrix'
            ? choose('matrix', { measure: value })
            : choose('crosstab', { measure: crosstabMeasures.find(known => known === value) ?? 'codings' })
        }
      />
      {table === 'crosstab' ? <CrosstabShow /> : null}
      <Checkbox isSelected={subcodes} onChange={chosen => choose(table, { subcodes: chosen })}>
        {t('tables.subcodes')}
      </Checkbox>
    </>
  )
}

function CrosstabShow() {
  const { t } = useTranslation('analysis')
  const show = useTableChoice(choice => choice.crosstab.show)
  return (
    <Segmented
      label={t('tables.show')}
      options={crosstabTables.map(value => ({ value, label: t(`tables.crosstab.${value}`) }))}
      value={show}
      onChange={value => choose('crosstab', { show: value })}
    />
  )
}

/** Of the tables that have codes in their rows. */
function CodesTools({ table }: { readonly table: 'frequencies' | 'cooccurrence' }) {
  const { t } = useTranslation('analysis')
  const { codes, subcodes } = useTableChoice(choice => choice[table])
  return (
    <>
      {table === 'cooccurrence' ? <TogetherTools /> : null}
      <div className="matrix-axis">
        <span className="matrix-axis__label">{t('tables.axes.codes')}</span>
        <MembersButton
          label={t('tables.axes.codes')}
          axis={{ of: 'codes', only: codes === null ? null : [...codes] }}
          onChange={axis => choose(table, { codes: (axis.only ?? null) as typeof codes })}
        />
      </div>
      <Checkbox isSelected={subcodes} onChange={chosen => choose(table, { subcodes: chosen })}>
        {t('tables.subcodes')}
      </Checkbox>
    </>
  )
}

/** The two ways codes stand together are never one: first which, then what of it. */
function TogetherTools() {
  const { t } = useTranslation('analysis')
  const { same, show } = useTableChoice(choice => choice.cooccurrence)
  const isPassage = same === 'passage'
  return (
    <>
      <Segmented
        label={t('tables.together')}
        options={(['passage', 'unit'] as const).map(value => ({ value, label: t(`tables.same.${value}`) }))}
        value={isPassage ? 'passage' : 'unit'}
        onChange={value => choose('cooccurrence', { same: value === 'passage' ? 'passage' : 'document' })}
      />
      {isPassage ? (
        <Select
          label={t('tables.show')}
          showLabel
          small
          options={(['pairs', 'characters', 'jaccard'] as const).map(value => ({
            value,
            label: t(`tables.sameShow.${value}`),
          }))}
          value={show}
          onChange={value => choose('cooccurrence', { show: value })}
        />
      ) : (
        <Select
          label={t('tables.unit')}
          showLabel
          small
          options={sameUnits.map(value => ({ value, label: t(`tables.sameUnits.${value}`) }))}
          value={same}
          onChange={value => choose('cooccurrence', { same: value })}
        />
      )}
    </>
  )
}
