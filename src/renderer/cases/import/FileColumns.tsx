import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeFilePreview } from '../../../ipc/attribute-files.ts'
import { FileColumn } from './FileColumn.tsx'

interface FileColumnsProps {
  readonly preview: AttributeFilePreview
}

/** Pixels of a column before it is measured. */
const HEIGHT = 58

/** What each column becomes: which attribute, of which type, or nothing. */
export const FileColumns = memo(function FileColumns({ preview }: FileColumnsProps) {
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
                <FileColumn column={item.column} at={item.at} preview={preview} />
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
})
