import { create } from 'zustand'
import type { DocumentId } from '../../core/id.ts'

/** Where somebody reads in the text that has the focus. */
interface ReadingPlace {
  readonly documentId: DocumentId | null
  readonly position: number
  /** Number of the paragraph, from 1. */
  readonly paragraph: number
}

export const useReadingPlace = create<ReadingPlace>()(() => ({ documentId: null, position: 0, paragraph: 1 }))

export function setReadingPlace(place: ReadingPlace): void {
  const { documentId, position } = useReadingPlace.getState()
  if (documentId !== place.documentId || position !== place.position) useReadingPlace.setState(place)
}
