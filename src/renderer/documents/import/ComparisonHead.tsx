import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../../ipc/imports.ts'
import { encodingName } from '../../state/rule-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { count } from '../../ui/format.ts'
import { Select } from '../../ui/Select.tsx'
import { changeDocument, changeFile, cutFile, type PlannedFile, useImportPlan } from './import-plan.ts'

/** Encodings offered beside those found likely, by their names in the Encoding Standard. */
const offered = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252']

interface ComparisonHeadProps {
  readonly file: PlannedFile
  readonly index: number
}

export function ComparisonHead({ file, index }: ComparisonHeadProps) {
  const { t, i18n } = useTranslation('imports')
  const preview = useImportPlan(plan => plan.previews.get(file.path)?.preview)
  const document = preview?.documents[index]
  const canSplit = !file.split || (preview?.documents.length ?? 0) > 1
  return (
    <header className="comparison-head">
      <div className="comparison-head__side">
        <strong>{t('original')}</strong>
        <ReadingChoice file={file} preview={preview} />
        {canSplit ? (
          <Checkbox isSelected={file.split} onChange={split => cutFile(file.path, file.cuts, split)}>
            {t('split')}
          </Checkbox>
        ) : null}
      </div>
      <div className="comparison-head__side">
        <strong>{t('result')}</strong>
        {document === undefined ? null : (
          <>
            <input
              className="field__input comparison-head__name"
              aria-label={t('name')}
              value={file.documents[index]?.name ?? document.name}
              onChange={event => changeDocument(file.path, index, { name: event.target.value })}
              spellCheck={false}
            />
            <span className="comparison-head__length">
              {t('characters', {
                count: document.characters,
                number: count(document.characters, i18n.language),
              })}
            </span>
          </>
        )}
      </div>
    </header>
  )
}

interface ReadingChoiceProps {
  readonly file: PlannedFile
  readonly preview: FilePreview | undefined
}

/** In which encoding a file is read, or which part of a web page. */
function ReadingChoice({ file, preview }: ReadingChoiceProps) {
  const { t } = useTranslation('imports')
  const isPage = preview?.format === 'html' || preview?.format === 'mhtml'
  const isEncoded = preview === undefined || preview.encodings.length > 0
  const partMatters =
    isPage && (file.part === 'page' || preview.warnings.some(({ code }) => code === 'page-part'))
  return (
    <>
      {isEncoded ? (
        <Select
          label={t('encoding')}
          small
          options={encodingOptions(preview)}
          value={file.encoding ?? preview?.encodings[0]?.encoding ?? 'utf-8'}
          // What is kept or cut by hand is found by its place, which another encoding moves.
          onChange={encoding => changeFile(file.path, { encoding, ...unplaced })}
        />
      ) : null}
      {partMatters ? (
        <Select
          label={t('part.label')}
          small
          options={[
            { value: 'article', label: t('part.article') },
            { value: 'page', label: t('part.page') },
          ]}
          value={file.part}
          onChange={part => changeFile(file.path, { part, ...unplaced })}
        />
      ) : null}
    </>
  )
}

const unplaced = { kept: [], cuts: null, documents: [] } as const

/** Each with the first words as it reads them. */
function encodingOptions(preview: FilePreview | undefined) {
  const likely = preview?.encodings ?? []
  const others = offered.filter(encoding => !likely.some(guess => guess.encoding === encoding))
  return [
    ...likely.map(({ encoding, sample }) => ({
      value: encoding,
      label: encodingName(encoding),
      detail: sample,
    })),
    ...others.map(encoding => ({ value: encoding, label: encodingName(encoding) })),
  ]
}
