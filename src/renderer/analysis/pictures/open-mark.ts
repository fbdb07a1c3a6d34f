import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { PictureMark } from '../../../core/pictures/index.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import { showPassages } from '../../state/ui-store.ts'

/** Passages that stand behind a mark. */
export interface MarkWish {
  readonly codeId: CodeId | null
  readonly documentId: DocumentId | null
  readonly subcodes: boolean
}

/** Null where no passages of codes stand behind the mark. */
export function wishOf(picture: PictureInput, { row, column }: PictureMark): MarkWish | null {
  switch (picture.kind) {
    case 'bar':
      return wish([[picture.rows, row]], picture.subcodes)
    case 'stacked':
    case 'heat':
      return wish(
        [
          [picture.rows, row],
          [picture.columns, column],
        ],
        picture.subcodes,
      )
    case 'network':
      return column === null ? wish([['codes', row]], picture.subcodes) : null
    case 'sunburst':
      return wish([['codes', row]], true)
    case 'portrait':
    case 'codeline':
      return { codeId: row as CodeId | null, documentId: picture.documentId, subcodes: false }
    case 'saturation':
      return wish([['documents', column]], false)
    default:
      return null
  }
}

function wish(
  sides: readonly (readonly [axis: unknown, id: string | null])[],
  subcodes = false,
): MarkWish | null {
  let codeId: CodeId | null = null
  let documentId: DocumentId | null = null
  for (const [axis, id] of sides) {
    if (id === null) return null
    if (axis === 'codes') codeId = id as CodeId
    else if (axis === 'documents') documentId = id as DocumentId
    else return null
  }
  return { codeId, documentId, subcodes: codeId !== null && subcodes }
}

/** Opens what stands behind a mark. */
export function openMark(picture: PictureInput, mark: PictureMark): void {
  const behind = wishOf(picture, mark)
  if (behind !== null) showPassages(behind)
}
