import type { Attribute } from '../../../ipc/attributes.ts'
import type { MatrixHead } from '../../../ipc/matrix-results.ts'
import { t } from '../../state/i18n.ts'
import type { AxisChoice, TableChoice } from '../../state/matrix-choice.ts'
import { fieldName } from '../../state/rule-words.ts'

/** What an attribute is called; a field nobody has renamed by the word of the interface language. */
export function attributeWords(attributes: readonly Attribute[], id: string): string {
  const attribute = attributes.find(candidate => candidate.id === id)
  return attribute?.name || fieldName(attribute?.field ?? '')
}

/** What stands in the rows or columns, in words. */
export function axisWords(axis: AxisChoice, attributes: readonly Attribute[]): string {
  return axis.of === 'attribute' ? attributeWords(attributes, axis.id) : t(`analysis:tables.axes.${axis.of}`)
}

/** What a member of an axis is called in the window: values that are no words of people have some. */
export function headWords(
  axis: AxisChoice,
  attributes: readonly Attribute[],
  { id, name }: Pick<MatrixHead, 'id' | 'name'>,
): string {
  if (axis.of !== 'attribute') return name
  if (id === '') return t('analysis:tables.noValue')
  const type = attributes.find(attribute => attribute.id === axis.id)?.type
  if (type === 'yes-no' && (id === 'yes' || id === 'no')) return t(`analysis:tables.${id}`)
  return name
}

/** What each number of the chosen table is, in a sentence. */
export function unitWords(choice: TableChoice): string {
  switch (choice.table) {
    case 'matrix': {
      const { look, measure } = choice.matrix
      const unit = t(`analysis:tables.units.${measure}`)
      return look.percent === null ? unit : `${t(`analysis:tables.percentUnits.${look.percent}`)} ${unit}`
    }
    case 'frequencies':
      return t('analysis:tables.units.frequencies')
    case 'cooccurrence': {
      const { same, show } = choice.cooccurrence
      return same === 'passage'
        ? t(`analysis:tables.units.same.${show}`)
        : t(`analysis:tables.units.sameUnit.${same}`)
    }
    case 'crosstab': {
      const { show, measure, look } = choice.crosstab
      if (show === 'expected') return t('analysis:tables.units.expected')
      const unit = t(`analysis:tables.units.${measure}`)
      return look.percent === null ? unit : `${t(`analysis:tables.percentUnits.${look.percent}`)} ${unit}`
    }
  }
}
