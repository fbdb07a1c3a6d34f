import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { count } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { DocumentSide } from './DocumentSide.tsx'
import { changePlan, useImportPlan } from './import-plan.ts'
import { countGroups } from './plan-summary.ts'
import { RuleList } from './RuleList.tsx'
import { useShown } from './use-shown.ts'

/** Beside the file: what is known of the document shown, or what cleaning does. */
export function SidePane() {
  const { t } = useTranslation('imports')
  const [tab, setTab] = useState<'document' | 'cleaning'>('cleaning')
  const { file, preview, index } = useShown()
  return (
    <div className="import__side">
      <div className="import__tabs">
        <Segmented
          label={t('side')}
          options={[
            { value: 'document', label: t('tabs.document') },
            { value: 'cleaning', label: t('tabs.cleaning') },
          ]}
          value={tab}
          onChange={setTab}
        />
      </div>
      <div className="import__side-body">
        {tab === 'cleaning' ? (
          <RuleList file={file} />
        ) : file === null || preview === undefined ? null : (
          <DocumentSide key={`${file.path}\n${index}`} file={file} preview={preview} index={index} />
        )}
      </div>
      <Options />
    </div>
  )
}

/** What holds for all files of this import. */
function Options() {
  const { t, i18n } = useTranslation('imports')
  const { keepOriginals, comments, keepFolders, files, previews } = useImportPlan()
  const groups = countGroups(files, previews)
  const hasComments = [...previews.values()].some(({ preview }) =>
    preview.documents.some(document => document.comments > 0),
  )
  return (
    <div className="import__options">
      {files.some(({ folders }) => folders.length > 0) ? (
        <>
          <Checkbox isSelected={keepFolders} onChange={on => changePlan({ keepFolders: on })}>
            {t('options.folders')}
          </Checkbox>
          {keepFolders && groups > 0 ? (
            <p className="import-side__hint">
              {t('options.groups', { count: groups, number: count(groups, i18n.language) })}
            </p>
          ) : null}
        </>
      ) : null}
      <Checkbox isSelected={keepOriginals} onChange={on => changePlan({ keepOriginals: on })}>
        {t('options.keep')}
      </Checkbox>
      {keepOriginals ? null : <p className="import-side__hint">{t('options.link')}</p>}
      {hasComments ? (
        <Checkbox isSelected={comments} onChange={on => changePlan({ comments: on })}>
          {t('options.comments')}
        </Checkbox>
      ) : null}
    </div>
  )
}
