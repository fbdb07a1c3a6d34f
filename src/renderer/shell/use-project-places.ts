import { useEffect, useLayoutEffect } from 'react'
import type { ProjectId } from '../../core/id.ts'
import { beforeClosing, flushAll } from '../state/closing.ts'
import { useConnection } from '../state/connection.ts'
import { useTableChoice } from '../state/matrix-choice.ts'
import { notifyError } from '../state/notices.ts'
import { onlyExisting } from '../state/panes.ts'
import { keepPlaces, resumeProject } from '../state/project-places.ts'
import { useDocuments } from '../state/queries.ts'
import { useSummaryChoice } from '../state/summary-choice.ts'
import { setPanes, useUi } from '../state/ui-store.ts'

/** Writing takes longer than a key may: the place is kept so long after it last changed, in milliseconds. */
const PAUSE = 300

/** Begins where this project was left, and keeps the place as people move on. */
export function useProjectPlaces(projectId: ProjectId): void {
  // Before the window is first drawn: what people do at once comes after it.
  useLayoutEffect(() => {
    resumeProject(projectId)
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = async () => {
      clearTimeout(timer)
      // Closing empties the window's state; that is no place to come back to.
      if (useConnection.getState().state === 'open') keepPlaces(projectId)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, PAUSE)
    }
    const leave = () => {
      // The writes are posted to the host before the page is gone; nobody is left to wait for the answers.
      flushAll().catch(notifyError)
    }
    const stops = [useUi.subscribe(later), useTableChoice.subscribe(later), useSummaryChoice.subscribe(later)]
    const stopClosing = beforeClosing(keep)
    window.addEventListener('beforeunload', leave)
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
      stopClosing()
      window.removeEventListener('beforeunload', leave)
    }
  }, [projectId])
  useOpenDocumentExists()
}

/** A document that was taken out of the project is not open any more. */
function useOpenDocumentExists(): void {
  const { data: documents } = useDocuments()
  useEffect(() => {
    if (documents === undefined) return
    const ids = new Set(documents.map(({ id }) => id))
    const { panes } = useUi.getState()
    const left = onlyExisting(panes, id => ids.has(id))
    if (left !== panes) setPanes(left)
    // Only a new list says that a document is gone: one opened just now may not be in the old list yet.
  }, [documents])
}
