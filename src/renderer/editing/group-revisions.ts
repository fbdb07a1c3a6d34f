import type { TextRevision } from '../../ipc/texts.ts'

/** Texts that one person made in one go, told as one. */
export interface RevisionGroup {
  /** The last of them. */
  readonly revision: TextRevision
  /** The number of the text before the first of them; null where that came in with the document. */
  readonly before: number | null
  readonly count: number
  readonly added: number
  readonly removed: number
}

/** Typing that goes on within so many milliseconds is one go. */
const PAUSE = 5 * 60_000

/** Revisions, the newest first, with runs of typing taken together. */
export function groupRevisions(revisions: readonly TextRevision[]): RevisionGroup[] {
  const groups: RevisionGroup[] = []
  let earliest: TextRevision | undefined
  for (const revision of revisions) {
    const last = groups.at(-1)
    const size = revision.change ?? { added: 0, removed: 0 }
    const before = revision.number > 1 ? revision.number - 1 : null
    if (last !== undefined && earliest !== undefined && goesOn(revision, earliest)) {
      groups[groups.length - 1] = {
        revision: last.revision,
        before,
        count: last.count + 1,
        added: last.added + size.added,
        removed: last.removed + size.removed,
      }
    } else groups.push({ revision, before, count: 1, ...size })
    earliest = revision
  }
  return groups
}

function goesOn(earlier: TextRevision, later: TextRevision): boolean {
  const isTyping = ({ act }: TextRevision) => act?.operation === 'documents.edit'
  const passed = Date.parse(later.at) - Date.parse(earlier.at)
  return isTyping(earlier) && isTyping(later) && earlier.coderId === later.coderId && passed <= PAUSE
}
