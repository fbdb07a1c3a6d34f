import { drawSaturation, type Picture } from '../../core/pictures/index.ts'
import { countMatrix } from '../matrix/count-matrix.ts'
import { type ChoiceOf, clearNames, inWords, type Order } from './order.ts'

export async function saturationPicture(choice: ChoiceOf<'saturation'>, order: Order): Promise<Picture> {
  const { codes, within, ...rest } = choice
  const matrix = await countMatrix(
    order.db,
    {
      rows: { of: 'documents', only: within.documents },
      columns: { of: 'codes', only: codes === null ? null : [...codes] },
      measure: 'presence',
      subcodes: false,
      within,
    },
    order.context,
  )
  const labels = clearNames(matrix.rows)
  return drawSaturation(
    {
      ...rest,
      title: inWords(order, 'titleSaturation'),
      documents: matrix.rows.map(({ id }, at) => ({ key: id, label: labels[at] ?? '' })),
      codes: matrix.cells.map(line => [...line].flatMap((value, code) => (value > 0 ? [code] : []))),
    },
    order.look,
  )
}
