import { FileText, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { refusalWords } from '../../state/words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classNames } from '../../ui/class-names.ts'
import { count, fileSize } from '../../ui/format.ts'
import type { ListRow } from './FileList.tsx'
import { baseName, changeFile } from './import-plan.ts'
import { encodingName, warningWords } from './rule-words.ts'

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
  const name = baseName(file.path)
  const refusal = preview?.refusal ?? null
  return (
    <>
      <div className="import-file__head">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the box inside hears the keys */}
        <span
          onClick={event => event.stopPropagation()}
          onKeyDown={event => event.stopPropagation()}
          className="import-file__box"
        >
          <Checkbox
            isSelected={file.included && refusal === null}
            isDisabled={refusal !== null}
            onChange={included => changeFile(file.path, { included })}
          >
            <span className="visually-hidden">{t('include', { name })}</span>
          </Checkbox>
        </span>
        <span className="import-file__name clip" title={file.path}>
          {name}
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
