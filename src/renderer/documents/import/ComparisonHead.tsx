import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../../ipc/imports.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { count } from '../../ui/format.ts'
import { Select } from '../../ui/Select.tsx'
import { changeFile, nameDocument, type PlannedFile, show, useImportPlan } from './import-plan.ts'
import { encodingName } from './rule-words.ts'

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
        <Select
          label={t('encoding')}
          small
          options={encodingOptions(preview)}
          value={file.encoding ?? preview?.encodings[0]?.encoding ?? 'utf-8'}
          // What is kept by hand is found by its place, which another encoding moves.
          onChange={encoding => changeFile(file.path, { encoding, kept: [], names: [] })}
        />
        {canSplit ? (
          <Checkbox
            isSelected={file.split}
            onChange={split => {
              changeFile(file.path, { split, names: [] })
              show(file.path, 0)
            }}
          >
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
              value={file.names[index] ?? document.name}
              onChange={event => nameDocument(file.path, index, event.target.value)}
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

function encodingOptions(preview: FilePreview | undefined) {
  const likely = preview?.encodings.map(guess => guess.encoding) ?? []
  return [...new Set([...likely, ...offered])].map(value => ({ value, label: encodingName(value) }))
}
