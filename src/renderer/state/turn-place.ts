import type { DocumentId } from '../../core/id.ts'
import type { TurnMark } from '../../core/text/index.ts'
import { known } from './queries.ts'
import { type UiState, useUi } from './ui-store.ts'

/** A turn of the document of the focused text. */
export interface TurnPlace {
  readonly documentId: DocumentId
  readonly turn: TurnMark
}

let pointedAt: { readonly place: TurnPlace; readonly cursor: UiState['cursor'] } | null = null

/** Says which turn a list points at; null once people have left it. Going elsewhere in the text ends it too. */
export function pointAtTurn(place: TurnPlace | null): void {
  pointedAt = place === null ? null : { place, cursor: useUi.getState().cursor }
}

/** The turn commands act on: the one a list points at, else the one the caret is in. Null where nobody speaks. */
export function turnAtHand(): TurnPlace | null {
  const { documentId, cursor } = useUi.getState()
  if (documentId === null) return null
  if (pointedAt?.place.documentId === documentId && pointedAt.cursor === cursor) return pointedAt.place
  if (cursor?.documentId !== documentId) return null
  const turn = known
    .structure(documentId)
    ?.marks.find(
      (mark): mark is TurnMark =>
        mark.kind === 'turn' && mark.from <= cursor.position && cursor.position <= mark.to,
    )
  return turn === undefined ? null : { documentId, turn }
}
