import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type DetailField, detailFields } from '../../../core/document/index.ts'
import type { DocumentId } from '../../../core/id.ts'
import type { Attribute } from '../../../ipc/attributes.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useAttributes, useIsReadOnly, useValues } from '../../state/queries.ts'
import { fieldName } from '../../state/rule-words.ts'
import { Button } from '../../ui/Button.tsx'
import { ValueField } from './ValueField.tsx'

/** Shown whether they hold something or not. */
const usual: readonly DetailField[] = ['author', 'year', 'source']

/** Author, year, source and whatever else is known of a document; each is stored when it is left. */
export function AttributesHere({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('documents')
  const readOnly = useIsReadOnly()
  const [all, setAll] = useState(false)
  const { data: attributes = [] } = useAttributes()
  const { data: values } = useValues(documentId)
  if (values === undefined) return null
  const valueFor = (attribute: Attribute | undefined) =>
    values.find(({ attributeId }) => attributeId === attribute?.id)?.value ?? ''
  const ofDocuments = attributes.filter(({ subject }) => subject === 'document')
  const byField = (field: DetailField) => ofDocuments.find(attribute => attribute.field === field)
  const fields = detailFields.filter(
    field => field !== 'title' && (all || usual.includes(field) || valueFor(byField(field)) !== ''),
  )
  const own = ofDocuments.filter(attribute => attribute.field === null)
  return (
    <div className="document-here__part">
      {fields.map(field => (
        <ValueField
          key={field}
          label={byField(field)?.name || fieldName(field)}
          type={byField(field)?.type ?? 'text'}
          choices={[]}
          value={valueFor(byField(field))}
          readOnly={readOnly}
          onChange={value => attempt(() => client.attributes.setField({ documentId, field, value }))}
        />
      ))}
      {own.map(attribute => (
        <ValueField
          key={attribute.id}
          label={attribute.name}
          type={attribute.type}
          choices={attribute.choices}
          value={valueFor(attribute)}
          readOnly={readOnly}
          onChange={value =>
            attempt(() =>
              client.attributes.setValues({
                cells: [{ attributeId: attribute.id, subjectId: documentId, value }],
              }),
            )
          }
        />
      ))}
      <Button small kind="quiet" onPress={() => setAll(!all)}>
        {t(all ? 'here.lessFields' : 'here.moreFields')}
      </Button>
    </div>
  )
}
