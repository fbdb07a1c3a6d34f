import type { CodeId } from '../../../core/id.ts'
import type { PictureMark } from '../../../core/pictures/index.ts'
import type { InputOf } from '../../../ipc/contract.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import type { NumberWish } from '../../state/ui-store.ts'

type Cell = InputOf<'matrices.passages'>

/** What stands behind a mark of the picture; null where it is not codings that were counted. */
export function wishBehind(picture: PictureInput, { row, column }: PictureMark): NumberWish | null {
  switch (picture.kind) {
    case 'bar': {
      const rows = picture.rows ?? 'codes'
      const { code = null, within } = picture
      if (isCodes(rows)) return cell({ rows, columns: 'documents', ...given(picture), row })
      const columns = code === null ? 'codes' : { of: 'codes' as const, only: [code] }
      return cell({ rows, columns, subcodes: code !== null && picture.subcodes === true, within, row })
    }
    case 'stacked':
    case 'heat': {
      const { rows, columns } = picture
      // The smaller parts of a bar together are no column of the table.
      return column === null ? null : cell({ rows, columns, ...given(picture), row, column })
    }
    case 'network': {
      const { same = 'passage' } = picture
      if (column === null) return cell({ rows: 'codes', columns: 'documents', ...given(picture), row })
      const [code, other] = [row as CodeId, column as CodeId]
      return { of: 'together', ask: { codes: null, same, ...given(picture), code, other } }
    }
    case 'sunburst':
      return cell({ rows: 'codes', columns: 'documents', ...given({ ...picture, subcodes: true }), row })
    case 'portrait':
    case 'codeline':
      return cell({ rows: 'codes', columns: 'documents', row, column: picture.documentId })
    case 'timeline': {
      const columns = periodAxis(picture.attribute, column)
      return columns === null ? null : cell({ rows: 'codes', columns, ...given(picture), row, column })
    }
    case 'saturation':
      return cell({ rows: 'documents', columns: 'codes', within: picture.within, row: column })
    case 'cloud':
    case 'dispersion':
      return null
  }
}

function cell(ask: Cell): NumberWish {
  return { of: 'cell', ask }
}

function given({ subcodes, within }: Pick<Cell, 'subcodes' | 'within'>) {
  return { subcodes: subcodes === true, within }
}

function isCodes(axis: Cell['rows']): boolean {
  return axis === 'codes' || (typeof axis === 'object' && axis.of === 'codes')
}

/** The period as an axis of one member; its id is `from..to`. */
function periodAxis(id: string, period: string | null): Cell['columns'] | null {
  const [from, to] = period?.split('..') ?? []
  if (from === undefined || to === undefined) return null
  return { of: 'attribute', id, ranges: [{ from, to }] }
}
