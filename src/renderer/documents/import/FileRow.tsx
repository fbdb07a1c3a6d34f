import { Check, FileText, Folder, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Duplicate, FilePreview, ProposedDocument } from '../../../ipc/imports.ts'
import { refusalWords } from '../../state/words.ts'
import '../../ui/choice.css'
import { encodingName, formatName, languageName, warningWords } from '../../state/rule-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { count, fileSize } from '../../ui/format.ts'
import { baseName, type PlannedFile } from './import-plan.ts'
import { comes, toggleDocument, toggleFile } from './inclusion.ts'
import { isWanted } from './plan-summary.ts'

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
      <DocumentLine row={row} index={row.index} />
    </div>
  )
}

/** One of several documents of a file; it can be left out. */
function DocumentLine({ row: { file, preview }, index }: { readonly row: ListRow; readonly index: number }) {
  const document = preview?.documents[index]
  const chosen = file.documents[index]
  if (document === undefined) return null
  return (
    <>
      <IncludeMark
        included={file.included && isWanted(document, chosen)}
        onToggle={file.included ? () => toggleDocument(file, index, document) : null}
      />
      <FileText size={13} aria-hidden />
      <span className="clip">{chosen?.name ?? document.name}</span>
      {document.duplicate === null ? null : <DuplicateMark duplicate={document.duplicate} short />}
    </>
  )
}

function FileHead({ row }: { readonly row: ListRow }) {
  const { t } = useTranslation('imports')
  const { file, preview } = row
  const refusal = preview?.refusal ?? null
  const included = comes(file, preview)
  return (
    <>
      <div className="import-file__head">
        <IncludeMark
          included={included}
          onToggle={refusal === null ? () => toggleFile(file, preview) : null}
        />
        <span className="import-file__name clip" title={file.path}>
          {baseName(file.path)}
        </span>
      </div>
      {file.folders.length === 0 ? null : (
        <p className="import-file__folders">
          <Folder size={12} aria-hidden />
          <span className="clip" title={file.folders.join(' › ')}>
            {file.folders.join(' › ')}
          </span>
        </p>
      )}
      {preview === undefined ? (
        <p className="import-file__facts">{t('waiting')}</p>
      ) : refusal !== null ? (
        <p className="import-file__refusal">{refusalWords(refusal)}</p>
      ) : (
        <Facts file={file} preview={preview} />
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

function Facts({ file, preview }: { readonly file: PlannedFile; readonly preview: FilePreview }) {
  const { t, i18n } = useTranslation('imports')
  const { language } = i18n
  const encoding = file.encoding ?? preview.encodings[0]?.encoding
  const sum = (of: (document: ProposedDocument) => number) =>
    preview.documents.reduce((total, document) => total + of(document), 0)
  const counted = (key: 'pages' | 'notes' | 'comments' | 'speakers' | 'rows' | 'entries', value: number) =>
    value === 0 ? null : t(`facts.${key}`, { count: value, number: count(value, language) })
  const removed = sum(document => document.removed.reduce((total, rule) => total + rule.characters, 0))
  const languages = [...new Set(preview.documents.map(document => document.language))]
  const facts = [
    formatName(preview.format ?? ''),
    fileSize(preview.bytes, language),
    encoding === undefined ? null : encodingName(encoding),
    ...languages.slice(0, 2).map(found => (found === null ? null : languageName(found, language))),
    counted(
      'pages',
      sum(document => document.pages),
    ),
    counted(
      'notes',
      sum(document => document.notes),
    ),
    counted(
      'comments',
      sum(document => document.comments),
    ),
    counted(
      'speakers',
      sum(document => document.speakers.filter(speaker => speaker.certain).length),
    ),
    counted('rows', preview.table?.rows ?? 0),
    counted('entries', preview.entries?.length ?? 0),
    preview.documents.length > 1 ? t('splitInto', { count: preview.documents.length }) : null,
    removed > 0 ? t('removedCharacters', { count: removed, number: count(removed, language) }) : null,
  ]
  const [only, ...others] = preview.documents
  return (
    <>
      <p className="import-file__facts">{facts.filter(fact => fact !== null).join(' · ')}</p>
      {only?.duplicate && others.length === 0 ? <DuplicateMark duplicate={only.duplicate} /> : null}
      {preview.warnings.map(warning => (
        <p key={warning.code} className="import-file__warning">
          <TriangleAlert size={12} aria-hidden />
          {warningWords(warning)}
        </p>
      ))}
    </>
  )
}

/** That a text is there already, and which. */
export function DuplicateMark({
  duplicate,
  short = false,
}: {
  readonly duplicate: Duplicate
  readonly short?: boolean
}) {
  const { t } = useTranslation('imports')
  const { documentId, name, likeness } = duplicate
  const other = documentId === null ? `${name} (${t('duplicate.here')})` : name
  const words =
    likeness === 1
      ? t('duplicate.same', { name: other })
      : t('duplicate.near', { name: other, percent: Math.floor(likeness * 100) })
  return short ? (
    <span className="import-file__same" title={words}>
      {likeness === 1 ? '=' : '≈'}
      <span className="visually-hidden">{words}</span>
    </span>
  ) : (
    <p className="import-file__warning">
      <TriangleAlert size={12} aria-hidden />
      {words}
    </p>
  )
}
