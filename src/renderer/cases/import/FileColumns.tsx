import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeType } from '../../../core/attribute/index.ts'
import type { AttributeColumn, AttributeFilePreview } from '../../../ipc/attribute-files.ts'
import { FileColumn } from './FileColumn.tsx'
import { changeChoice, type FileChoice } from './import-store.ts'

interface FileColumnsProps {
  readonly choice: FileChoice
  readonly preview: AttributeFilePreview
}

/** Pixels of a column before it is measured. */
const HEIGHT = 58

/** What each column becomes: which attribute, of which type, or nothing. */
export function FileColumns({ choice, preview }: FileColumnsProps) {
  const { t } = useTranslation('cases')
  const frame = useRef<HTMLDivElement>(null)
  const shown = preview.columns.flatMap((column, at) => (at === preview.nameColumn ? [] : [{ column, at }]))
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => HEIGHT,
    getItemKey: index => shown[index]?.at ?? index,
    overscan: 4,
  })
  const change = (at: number, changes: { readonly use?: boolean; readonly type?: AttributeType }) =>
    changeChoice({
      columns: preview.columns.map((column, other) =>
        chosen(choice, column, other, other === at ? changes : {}),
      ),
    })
  return (
    <section className="values-columns" aria-label={t('file.columns')}>
      <div className="values-columns__frame" ref={frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: rows lie anywhere in it */}
        <div
          role="list"
          aria-label={t('file.columns')}
          style={{ height: virtual.getTotalSize(), position: 'relative' }}
        >
          {virtual.getVirtualItems().map(row => {
            const item = shown[row.index]
            return item === undefined ? null : (
              // biome-ignore lint/a11y/useSemanticElements: only those in sight are there
              <div
                key={row.key}
                role="listitem"
                aria-setsize={shown.length}
                aria-posinset={row.index + 1}
                data-index={row.index}
                ref={virtual.measureElement}
                className="values-columns__row"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <FileColumn column={item.column} onChange={changes => change(item.at, changes)} />
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}

/** What people chose of a column stays; the rest stays open, so that it follows the file. */
function chosen(
  { columns }: FileChoice,
  column: AttributeColumn,
  at: number,
  changes: { readonly use?: boolean; readonly type?: AttributeType },
) {
  const before = columns?.[at] ?? { use: column.use, type: null }
  return { ...before, ...changes }
}
