import type { CodeId } from '../../../core/id.ts'
import type { Attribute } from '../../../ipc/attributes.ts'
import { useAttributes, useCodes, useDocuments } from '../../state/queries.ts'
import { useUi } from '../../state/ui-store.ts'
import { type PictureSettings, usePictureChoice } from './picture-choice.ts'

/** Whether a timeline can be drawn by it: dates, and years however they are kept. */
export function hasDates({ type, field }: Pick<Attribute, 'type' | 'field'>): boolean {
  return type === 'date' || (type === 'number' && field === 'year')
}

/** What was chosen; a document or date nobody chose yet, or that is gone, is the one at hand or the first. */
export function useChosen(): PictureSettings {
  const settings = usePictureChoice()
  const here = useUi(ui => ui.documentId)
  const { data: documents = [] } = useDocuments()
  const { data: attributes = [] } = useAttributes()
  const { data: codes } = useCodes()
  const dates = attributes.filter(hasDates)
  const hasCode = (wanted: CodeId) => codes === undefined || codes.some(({ id }) => id === wanted)
  const has = (axis: string) =>
    !axis.startsWith('attribute:') || attributes.some(({ id }) => axis === `attribute:${id}`)
  const documentOf = (id: PictureSettings['documentId']) => documents.find(document => document.id === id)?.id
  return {
    ...settings,
    rows: has(settings.rows) ? settings.rows : 'codes',
    columns: has(settings.columns) ? settings.columns : 'documents',
    codes: settings.codes?.filter(hasCode) ?? null,
    code: settings.code !== null && hasCode(settings.code) ? settings.code : null,
    documentId: documentOf(settings.documentId) ?? documentOf(here) ?? documents[0]?.id ?? null,
    attribute: (dates.find(({ id }) => id === settings.attribute) ?? dates[0])?.id ?? null,
  }
}
