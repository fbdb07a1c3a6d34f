import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../../ipc/imports.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { FileRow, type ListRow } from './FileRow.tsx'
import { type PlannedFile, show, useImportPlan } from './import-plan.ts'
import { toggleDocument, toggleFile } from './inclusion.ts'

export function FileList() {
  const { t } = useTranslation('imports')
  const files = useImportPlan(plan => plan.files)
  const previews = useImportPlan(plan => plan.previews)
  const shown = useImportPlan(plan => plan.shown)
  const leftAside = useImportPlan(plan => plan.leftAside)
  const rows = files.flatMap(file => rowsOf(file, previews.get(file.path)?.preview))
  const current = rows.find(
    row =>
      row.file.path === shown?.path &&
      (row.index ?? 0) === shown.index &&
      (row.index !== null || isSingle(row)),
  )
  return (
    <div className="import__files" data-part>
      <VirtualList
        label={t('files')}
        items={rows}
        keyOf={row => row.key}
        rowHeight={46}
        measured
        activeKey={current?.key ?? null}
        onActiveChange={key => {
          const row = rows.find(candidate => candidate.key === key)
          if (row !== undefined) show(row.file.path, row.index ?? 0)
        }}
        selectedKeys={new Set(current === undefined ? [] : [current.key])}
        onOpen={row => show(row.file.path, row.index ?? 0)}
        onKey={(event, row) => {
          if (event.key !== ' ' || row === undefined || row.preview?.refusal !== null) return
          event.preventDefault()
          toggle(row)
        }}
      >
        {(row, { selected }) => <FileRow row={row} selected={selected} />}
      </VirtualList>
      {leftAside.length === 0 ? null : (
        <p className="import__left-aside" title={leftAside.join('\n')}>
          {t('leftAside', { count: leftAside.length })}
        </p>
      )}
    </div>
  )
}

/** The space bar: the file, or one document of it, comes in or stays out. */
function toggle({ file, preview, index }: ListRow): void {
  const document = index === null ? undefined : preview?.documents[index]
  if (index === null || document === undefined) toggleFile(file, preview)
  else toggleDocument(file, index, document)
}

function isSingle(row: ListRow): boolean {
  return (row.preview?.documents.length ?? 0) <= 1
}

function rowsOf(file: PlannedFile, preview: FilePreview | undefined): ListRow[] {
  const head: ListRow = { key: file.path, file, preview, index: null }
  const documents = preview?.documents ?? []
  if (documents.length <= 1) return [head]
  return [head, ...documents.map((_, index) => ({ key: `${file.path}\n${index}`, file, preview, index }))]
}
