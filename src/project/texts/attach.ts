import { makeAnchor, proposePlaces } from '../../core/text/index.ts'
import type { PlaceProposal, PlacesFound } from '../../ipc/texts.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { listNamedAnchors, type NamedAnchor } from '../store/anchors.ts'
import { updateAnchor } from '../store/codings.ts'

/** A place as a person can judge it: with its words. */
export function withWords(
  proposals: readonly { readonly span: { from: number; to: number }; readonly score: number }[],
  text: string,
): PlaceProposal[] {
  return proposals.map(({ span, score }) => {
    const { quotation, prefix, suffix } = makeAnchor(span, text)
    return { span, score, quotation, prefix, suffix }
  })
}

/** Where the detached anchors of a text may belong in it now. */
export function placesOfDetached(db: ReadDb, documentKey: number, text: string): PlacesFound[] {
  const lost = listNamedAnchors(db, documentKey).filter(anchor => anchor.detached)
  const proposals = proposePlaces(lost, text, text)
  return lost.map(({ kind, id }, index) => ({ kind, id, places: withWords(proposals[index] ?? [], text) }))
}

/** What says that the very words stand at the place, where they stood before. */
const SURELY = 0.75

/** Attaches again what has its very words back, where that is certain; returns how many codings. */
export function attachFound(db: WriteDb, documentKey: number, text: string): number {
  const lost = listNamedAnchors(db, documentKey).filter(anchor => anchor.detached)
  if (lost.length === 0) return 0
  const proposals = proposePlaces(lost, text, text)
  const found = lost.filter((anchor, index) => {
    const place = proposals[index]?.[0]
    const isBack =
      place !== undefined &&
      place.score >= SURELY &&
      text.slice(place.span.from, place.span.to) === anchor.quotation
    if (isBack) attach(db, anchor, place.span, text)
    return isBack
  })
  return found.filter(({ kind }) => kind === 'coding').length
}

/** Refuses what `checkSpan` refuses. */
export function attach(
  db: WriteDb,
  { kind, key }: Pick<NamedAnchor, 'kind' | 'key'>,
  span: { readonly from: number; readonly to: number },
  text: string,
): void {
  updateAnchor(db, kind, { key, ...makeAnchor(span, text), detached: false })
}
