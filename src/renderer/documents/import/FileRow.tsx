import { Check, FileText, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../../ipc/imports.ts'
import { refusalWords } from '../../state/words.ts'
import '../../ui/choice.css'
import { classNames } from '../../ui/class-names.ts'
import { count, fileSize } from '../../ui/format.ts'
import { baseName, changeFile, type PlannedFile } from './import-plan.ts'
import { encodingName, warningWords } from './rule-words.ts'

/** A file, or one of the documents a file is split into. */
export interface ListRow {
  readonly key: string
  readonly file: PlannedFile
  readonly preview: FilePreview | undefined
  /** Place of the document in its file; null for the row of the file itself. */
  readonly index: number | null
}

interface FileRowProps {
  readonly row: ListRow
  readonly selected: boolean
}

export function FileRow({ row, selected }: FileRowProps) {
  const place = classNames('import-file', selected && 'import-file--selected')
  return row.index === null ? (
    <div className={place}>
      <FileHead row={row} />
    </div>
  ) : (
    <div className={classNames(place, 'import-file--document')}>
      <FileText size={13} aria-hidden />
      <span className="clip">
        {row.file.names[row.index] ?? row.preview?.documents[row.index]?.name ?? ''}
      </span>
    </div>
  )
}

function FileHead({ row }: { readonly row: ListRow }) {
  const { t } = useTranslation('imports')
  const { file, preview } = row
  const refusal = preview?.refusal ?? null
  return (
    <>
      <div className="import-file__head">
        <IncludeMark
          included={file.included && refusal === null}
          onToggle={refusal === null ? () => changeFile(file.path, { included: !file.included }) : null}
        />
        <span className="import-file__name clip" title={file.path}>
          {baseName(file.path)}
        </span>
      </div>
      {preview === undefined ? (
        <p className="import-file__facts">{t('waiting')}</p>
      ) : refusal !== null ? (
        <p className="import-file__refusal">{refusalWords(refusal)}</p>
      ) : (
        <Facts row={row} />
      )}
    </>
  )
}

interface IncludeMarkProps {
  readonly included: boolean
  /** Null where there is no choice. */
  readonly onToggle: (() => void) | null
}

/** Whether the file comes in. A click changes it; for the keyboard the list takes the space bar. */
function IncludeMark({ included, onToggle }: IncludeMarkProps) {
  const { t } = useTranslation('imports')
  return (
    <>
      <span
        className="checkbox import-file__box"
        data-selected={included || undefined}
        data-disabled={onToggle === null || undefined}
        onClick={event => {
          event.stopPropagation()
          onToggle?.()
        }}
        aria-hidden
      >
        <span className="checkbox__box">
          <Check size={11} strokeWidth={3} />
        </span>
      </span>
      <span className="visually-hidden">{included ? t('included') : t('excluded')}</span>
    </>
  )
}

function Facts({ row: { file, preview } }: { readonly row: ListRow }) {
  const { t, i18n } = useTranslation('imports')
  if (preview === undefined) return null
  const encoding = file.encoding ?? preview.encodings[0]?.encoding
  const removed = preview.documents
    .flatMap(document => document.removed)
    .reduce((sum, rule) => sum + rule.characters, 0)
  const facts = [
    fileSize(preview.bytes, i18n.language),
    encoding === undefined ? null : encodingName(encoding),
    preview.documents.length > 1 ? t('splitInto', { count: preview.documents.length }) : null,
    removed > 0 ? t('removedCharacters', { count: removed, number: count(removed, i18n.language) }) : null,
  ]
  return (
    <>
      <p className="import-file__facts">{facts.filter(fact => fact !== null).join(' · ')}</p>
      {preview.warnings.map(warning => (
        <p key={warning.code} className="import-file__warning">
          <TriangleAlert size={12} aria-hidden />
          {warningWords(warning)}
        </p>
      ))}
    </>
  )
}
