import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeFilePreview } from '../../../ipc/attribute-files.ts'
import { attributeSubjects } from '../../../ipc/constants.ts'
import { encodingName } from '../../state/rule-words.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { changeChoice, type FileChoice } from './import-store.ts'

interface FileToolsProps {
  readonly choice: FileChoice
  /** Undefined until the file was read for the first time. */
  readonly preview: AttributeFilePreview | undefined
}

/** Columns offered as that of the names; those of a table with more are hardly names. */
const OFFERED = 200

/** How the file is read: whose values it has, from which sheet, and which column names whom. */
export const FileTools = memo(function FileTools({ choice, preview }: FileToolsProps) {
  const { t } = useTranslation('cases')
  return (
    <div className="values-tools">
      <Segmented
        label={t('file.subject')}
        options={attributeSubjects.map(value => ({ value, label: t(`subjects.${value}`) }))}
        value={choice.subject}
        onChange={subject => changeChoice({ subject, nameColumn: null, columns: null })}
      />
      {preview === undefined ? null : (
        <>
          <Select
            label={t('file.nameColumn')}
            showLabel
            options={preview.columns.slice(0, OFFERED).map(({ name, letters }, at) => ({
              value: String(at),
              label: name === letters ? name : `${name} (${letters})`,
            }))}
            value={String(preview.nameColumn)}
            onChange={column => changeChoice({ nameColumn: Number(column), columns: null })}
          />
          {preview.sheets.length > 1 ? (
            <Select
              label={t('file.sheet')}
              showLabel
              options={preview.sheets.map((label, at) => ({ value: String(at), label }))}
              value={String(preview.sheet)}
              onChange={sheet => changeChoice({ sheet: Number(sheet), nameColumn: null, columns: null })}
            />
          ) : null}
          {preview.encodings.length > 1 ? (
            <Select
              label={t('file.encoding')}
              showLabel
              options={preview.encodings.map(({ encoding, sample }) => ({
                value: encoding,
                label: encodingName(encoding),
                detail: sample,
              }))}
              value={choice.encoding ?? preview.encodings[0]?.encoding ?? ''}
              onChange={encoding => changeChoice({ encoding, nameColumn: null, columns: null })}
            />
          ) : null}
        </>
      )}
    </div>
  )
})
