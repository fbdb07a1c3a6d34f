import type { CodeId, CodingId } from '../../../core/id.ts'
import type { QueryPassage } from '../../../ipc/queries.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { codePlaces, recodeCodings, removeCodings } from '../../state/passage-acts.ts'
import { resultsAtHand, setTicked } from './results-store.ts'

/** Asks for a code and puts it on the passages at hand, as one act. */
export function codeResults(): void {
  const passages = resultsAtHand()
  if (passages.length > 0) codePlaces(passages, () => setTicked(new Set()))
}

/** Puts the codings the passages at hand come from under another code: those of one code, or all. */
export function recodeResults(of: CodeId | null): void {
  attempt(async () => {
    const ids = await codingsAtHand(of)
    if (ids.length > 0) recodeCodings(ids, () => setTicked(new Set()))
  })
}

/** Takes away the codings the passages at hand come from: those of one code, or all. */
export function removeFromResults(of: CodeId | null): void {
  attempt(async () => {
    const ids = await codingsAtHand(of)
    if (ids.length === 0) return
    await removeCodings(ids)
    setTicked(new Set())
  })
}

/** So many codings are read at once. */
const PAGE = 10_000

async function codingsAtHand(of: CodeId | null): Promise<CodingId[]> {
  const ids = [...new Set(resultsAtHand().flatMap(({ codings }) => codings))]
  if (of === null) return ids
  const wanted: CodingId[] = []
  for (let from = 0; from < ids.length; from += PAGE) {
    const codings = await client.codings.read({ ids: ids.slice(from, from + PAGE) })
    wanted.push(...codings.filter(({ codeId }) => codeId === of).map(({ id }) => id))
  }
  return wanted
}

/** The codes that the codings of the passages have, each once. */
export function codesOf(passages: readonly QueryPassage[]): CodeId[] {
  return [...new Set(passages.flatMap(({ codes }) => codes))]
}
