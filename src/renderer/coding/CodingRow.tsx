import { NotebookPen, X } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { shorten } from '../../core/text/index.ts'
import { codingHover, openReading, selectCoding } from '../editor/index.ts'
import { useShortcut } from '../state/commands.ts'
import { attempt } from '../state/notices.ts'
import { useIsReadOnly } from '../state/queries.ts'
import { startMemo } from '../state/ui-store.ts'
import { CodeDot } from '../ui/CodeDot.tsx'
import { RowButton } from '../ui/RowButton.tsx'
import { CodingDetails } from './CodingDetails.tsx'
import { CodingSigns } from './CodingSigns.tsx'
import { removeCoding } from './coding-acts.ts'

interface CodingRowProps {
  readonly coding: Coding
  /** Undefined for a moment after it was made elsewhere. */
  readonly code: Code | undefined
  /** Names of the codes above it. */
  readonly above: string
  /** Undefined where there is only one coder. */
  readonly coder: string | undefined
  readonly active: boolean
}

/** One coding: its code, its words, and what can be done with it. Most rows stay as they are when the caret moves. */
export const CodingRow = memo(function CodingRow({ coding, code, above, coder, active }: CodingRowProps) {
  const { t } = useTranslation('coding')
  const readOnly = useIsReadOnly()
  const removeKey = useShortcut('coding.remove')
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li
      ref={row}
      className="coding-row"
      aria-current={active}
      onMouseEnter={() => hover(coding.id)}
      onMouseLeave={() => hover(null)}
    >
      <button type="button" className="coding-row__main" onClick={() => select(coding.id)}>
        <span className="coding-row__code">
          <CodeDot color={code?.color ?? 'transparent'} />
          <span className="coding-row__name">
            {above === '' ? null : <span className="coding-row__above">{shorten(above, 40)} › </span>}
            {code?.name ?? '…'}
          </span>
        </span>
        <span className="coding-row__words" dir="auto">
          {shorten(coding.quotation.replaceAll(/\s+/g, ' '), 90)}
        </span>
        {coder === undefined ? null : <span className="coding-row__coder">{coder}</span>}
        {active && !readOnly ? null : <CodingSigns coding={coding} />}
      </button>
      {readOnly ? null : (
        <span className="coding-row__tools">
          <RowButton
            label={t('here.memo')}
            onPress={() => startMemo({ kind: 'coding', codingId: coding.id })}
          >
            <NotebookPen size={14} aria-hidden />
          </RowButton>
          <RowButton
            label={t('here.remove')}
            shortcut={removeKey}
            onPress={() => attempt(() => removeCoding(coding.id))}
          >
            <X size={14} aria-hidden />
          </RowButton>
        </span>
      )}
      {active && !readOnly ? <CodingDetails coding={coding} /> : null}
    </li>
  )
})

function select(id: CodingId): void {
  const view = openReading()?.view
  if (view !== undefined && selectCoding(view, id)) view.focus()
}

/** Lights the words in the text. */
function hover(id: CodingId | null): void {
  openReading()?.view.plugin(codingHover)?.hover(id)
}
