import { useTranslation } from 'react-i18next'
import type { FilePreview } from '../../../ipc/imports.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { CutList } from './CutList.tsx'
import { DetailFields } from './DetailFields.tsx'
import { DuplicateChoice } from './DuplicateChoice.tsx'
import { changeDocument, type PlannedFile } from './import-plan.ts'
import { duplicateAct } from './plan-summary.ts'
import { SpeakerList } from './SpeakerList.tsx'

interface DocumentSideProps {
  readonly file: PlannedFile
  readonly preview: FilePreview
  readonly index: number
}

/** What is known of the document shown: its name, whether it is there already, who speaks, where it begins. */
export function DocumentSide({ file, preview, index }: DocumentSideProps) {
  const { t } = useTranslation('imports')
  const document = preview.documents[index]
  if (document === undefined) return null
  const chosen = file.documents[index] ?? {}
  const change = (changes: typeof chosen) => changeDocument(file.path, index, changes)
  const act = duplicateAct(document, chosen)
  return (
    <div className="import-side" data-part>
      <section className="import-side__part">
        <Checkbox isSelected={chosen.include !== false} onChange={include => change({ include })}>
          {t('include')}
        </Checkbox>
        <TextField
          label={t('name')}
          value={chosen.name ?? document.name}
          onChange={name => change({ name })}
        />
      </section>
      {document.duplicate === null || act === null ? null : (
        <DuplicateChoice
          duplicate={document.duplicate}
          act={act}
          onChange={duplicate => change({ duplicate })}
        />
      )}
      <CutList file={file} preview={preview} />
      <SpeakerList
        found={document.speakers}
        chosen={chosen.speakers ?? null}
        onChange={speakers => change({ speakers })}
      />
      <DetailFields
        proposed={document.details}
        chosen={chosen.details ?? {}}
        onChange={(field, value) => change({ details: { ...chosen.details, [field]: value } })}
      />
    </div>
  )
}
