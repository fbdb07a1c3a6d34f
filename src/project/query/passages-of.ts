import { setImmediate as nextTurn } from 'node:timers/promises'
import type { SavedQueryId } from '../../core/id.ts'
import {
  type Condition,
  Evaluation,
  type Found,
  nodesOf,
  partsOf,
  type QueriedDocument,
  type QueriedProject,
  type QueryNode,
  type TextLeaf,
} from '../../core/query/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { MOST_MATCHES } from '../../core/search/index.ts'
import type { TextSpan } from '../../core/text/index.ts'
import { searchQuery } from '../../ipc/search.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'
import { runSearch } from '../search/run-search.ts'
import type { Session } from '../session.ts'
import { queriedProject } from './queried-project.ts'
import { TextUnits } from './text-units.ts'

/** The host serves others after so many milliseconds. */
const SLICE = 30

/** What is known of a project at one moment of its journal. */
interface Moment {
  readonly actKey: number
  readonly project: QueriedProject
  readonly evaluation: Evaluation
  /** By the JSON of the leaf, then by document. */
  readonly matches: Map<string, ReadonlyMap<string, readonly TextSpan[]>>
}

interface Known {
  readonly units: TextUnits
  moment: Moment | null
}

const ofSessions = new WeakMap<Session, Known>()

/** What a query found: lists of passages by the places of the documents, which stand in the project's order. */
export interface QueryPassages {
  readonly documents: readonly QueriedDocument[]
  readonly found: Found
}

/**
 * The passages of a query, for whatever counts or lists them: each with its span and the codings it comes from, sorted,
 * none twice. Asked again in the same moment of the journal it is not worked out again. Refuses: query-circle,
 * query-too-large, search-empty, pattern-invalid, pattern-too-slow, cancelled.
 */
export async function passagesOf(db: ReadDb, tree: QueryNode, context: QueryContext): Promise<QueryPassages> {
  const moment = await readyMoment(db, tree, context)
  const found = await foundAt(moment, tree, [], context)
  return { documents: moment.project.documents, found }
}

/** How many passages each node finds in how many documents, in the order of `nodesOf`, each under the conditions around it. */
export async function countsOf(
  db: ReadDb,
  tree: QueryNode,
  context: QueryContext,
): Promise<{ readonly passages: number; readonly documents: number }[]> {
  const moment = await readyMoment(db, tree, context)
  const counts: { passages: number; documents: number }[] = []
  for (const { node, conditions } of nodesWithConditions(tree, [])) {
    const found = await foundAt(moment, node, conditions, context)
    counts.push({
      passages: found.reduce((sum, passages) => sum + passages.length, 0),
      documents: found.filter(passages => passages.length > 0).length,
    })
  }
  return counts
}

function nodesWithConditions(
  node: QueryNode,
  conditions: readonly Condition[],
): { readonly node: QueryNode; readonly conditions: readonly Condition[] }[] {
  const below = node.kind === 'where' ? [...conditions, node.condition] : conditions
  return [{ node, conditions }, ...partsOf(node).flatMap(part => nodesWithConditions(part, below))]
}

async function foundAt(
  { project, evaluation }: Moment,
  node: QueryNode,
  conditions: readonly Condition[],
  { signal, progress }: QueryContext,
): Promise<Found> {
  const steps = evaluation.find(node, conditions)
  const total = nodesOf(node).length * project.documents.length
  let sliceEnd = performance.now() + SLICE
  for (let done = 1; ; done++) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < sliceEnd) continue
    progress({ done: Math.min(done, total), total })
    await nextTurn()
    if (signal.aborted) throw new Refusal('cancelled', 'The query was cancelled')
    sliceEnd = performance.now() + SLICE
  }
}

/** The project as it is now, every text of the tree looked for. */
async function readyMoment(db: ReadDb, tree: QueryNode, context: QueryContext): Promise<Moment> {
  const moment = momentOf(db, context.session)
  for (const leaf of textsIn(tree, moment.project, new Set())) {
    const key = JSON.stringify(leaf)
    if (moment.matches.has(key)) continue
    const query = searchQuery.parse({ mode: leaf.mode, words: leaf.words })
    const { found, complete } = await runSearch(db, query, context)
    if (!complete) {
      throw new Refusal('query-too-large', `Too many matches of ${leaf.words}`, { limit: MOST_MATCHES })
    }
    moment.matches.set(key, new Map(found.map(({ document, matches }) => [document.id, spansOf(matches)])))
  }
  return moment
}

function momentOf(db: ReadDb, session: Session): Moment {
  const known = ofSessions.get(session) ?? { units: new TextUnits(), moment: null }
  ofSessions.set(session, known)
  const actKey = lastActKey(db)
  if (known.moment?.actKey === actKey) return known.moment
  const matches: Moment['matches'] = new Map()
  const project = queriedProject(db, known.units, (leaf, place) => {
    const id = project.documents[place]?.id ?? ''
    return matches.get(JSON.stringify(leaf))?.get(id) ?? []
  })
  known.moment = { actKey, project, evaluation: new Evaluation(project), matches }
  return known.moment
}

/** The texts a query looks for, those of saved queries in it too. */
function textsIn(tree: QueryNode, project: QueriedProject, seen: Set<SavedQueryId>): TextLeaf[] {
  return nodesOf(tree).flatMap((node): readonly TextLeaf[] => {
    if (node.kind === 'text') return [node]
    if (node.kind !== 'saved' || seen.has(node.id)) return []
    seen.add(node.id)
    const saved = project.saved(node.id)
    return saved === null ? [] : textsIn(saved, project, seen)
  })
}

function spansOf(matches: readonly number[]): TextSpan[] {
  return Array.from({ length: matches.length / 2 }, (_, n) => ({
    from: matches[2 * n] ?? 0,
    to: matches[2 * n + 1] ?? 0,
  }))
}
