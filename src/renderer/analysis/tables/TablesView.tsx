import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree } from '../../../core/codebook/index.ts'
import type { CodeId } from '../../../core/id.ts'
import { deskMeasures, useMatrixChoice } from '../../state/matrix-choice.ts'
import { useCodes, useMatrix } from '../../state/queries.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import type { RowLook } from './matrix-parts.ts'
import { totalsOf } from './totals.ts'
import './matrix.css'

/** How often each code stands in each document. */
export function TablesView() {
  const choice = useMatrixChoice()
  const { data: matrix, isPlaceholderData, error } = useMatrix(choice)
  const { t } = useTranslation('analysis')
  const looks = useRowLooks()
  const totals = useMemo(() => {
    if (matrix === undefined) return null
    const top = new Set([...looks].filter(([, look]) => look.depth === 0).map(([id]) => id))
    return totalsOf(matrix, choice.subcodes, top)
  }, [matrix, choice.subcodes, looks])
  return (
    <div className="matrix-desk">
      <MatrixTools />
      {error !== null ? (
        <EmptyState title={t('failed')} />
      ) : matrix === undefined || totals === null ? (
        <div className="matrix-desk__waiting">
          <ProgressBar label={t('counting')} progress={null} />
        </div>
      ) : matrix.rows.length === 0 || matrix.columns.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <MatrixTable matrix={matrix} totals={totals} looks={looks} old={isPlaceholderData} />
      )}
    </div>
  )
}

function useRowLooks(): ReadonlyMap<CodeId, RowLook> {
  const { data: codes = [] } = useCodes()
  return useMemo(
    () =>
      new Map(flattenTree(codeTree(codes)).map(({ code, depth }) => [code.id, { depth, color: code.color }])),
    [codes],
  )
}

function MatrixTools() {
  const { t } = useTranslation('analysis')
  const { measure, subcodes } = useMatrixChoice()
  return (
    <header className="matrix-tools">
      <h2 className="matrix-tools__title">{t('title')}</h2>
      <Segmented
        label={t('measure')}
        options={deskMeasures.map(value => ({ value, label: t(`measures.${value}`) }))}
        value={measure}
        onChange={chosen => useMatrixChoice.setState({ measure: chosen })}
      />
      <Checkbox isSelected={subcodes} onChange={chosen => useMatrixChoice.setState({ subcodes: chosen })}>
        {t('subcodes')}
      </Checkbox>
      <p className="matrix-tools__unit clip" title={t(`units.${measure}`)}>
        {t(`units.${measure}`)}
      </p>
      <ExportMenu />
    </header>
  )
}
