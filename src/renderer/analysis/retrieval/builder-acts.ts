import type { Condition, QueryNode } from '../../../core/query/index.ts'
import { t } from '../../state/i18n.ts'
import { attempt } from '../../state/notices.ts'
import { ask } from './asking.ts'
import {
  addCondition,
  changeCondition,
  changeNode,
  type Joint,
  joinNode,
  movePart,
  negatePart,
  removePart,
} from './edit-query.ts'
import type { PartPath } from './query-parts.ts'
import { buildQuery, takeEdited, useRetrieval } from './query-store.ts'

/** Null too while nothing can be built. */
const now = () => (canBuild() ? useRetrieval.getState().query : null)

/** The builder does nothing while the line says something that is not understood: typing would be lost. */
export function canBuild(): boolean {
  return useRetrieval.getState().fault === null
}

/** Begins a query with whatever is chosen. */
export function begin(): void {
  ask({ what: 'node', label: t('retrieval:ask.first'), take: node => build(node) })
}

export function build(query: QueryNode | null, path: PartPath = []): void {
  attempt(() => buildQuery(query, path))
}

/** Joins the part with another one, to be chosen. */
export function joinWith(path: PartPath, joint: Joint, label: string): void {
  const take = (other: QueryNode) => {
    const query = now()
    if (query !== null) attempt(() => takeEdited(joinNode(query, path, joint, other)))
  }
  ask({ what: 'node', label, take })
}

/** Puts something else in the place of a part. */
export function exchange(path: PartPath): void {
  ask({ what: 'node', label: t('retrieval:ask.instead'), take: other => setNode(path, () => other) })
}

export function askOnlyWhere(path: PartPath, how: 'every' | 'any' = 'every'): void {
  ask({
    what: 'condition',
    label: t(`retrieval:ask.${how}`),
    take: condition => {
      const query = now()
      if (query !== null) attempt(() => takeEdited(addCondition(query, path, condition, how)))
    },
  })
}

export function setNode(path: PartPath, change: (node: QueryNode) => QueryNode): void {
  const query = now()
  if (query !== null) build(changeNode(query, path, change), path)
}

export function setCondition(path: PartPath, change: (condition: Condition) => Condition): void {
  const query = now()
  if (query !== null) build(changeCondition(query, path, change), path)
}

export function negate(path: PartPath): void {
  const query = now()
  if (query !== null) attempt(() => takeEdited(negatePart(query, path)))
}

export function remove(path: PartPath): void {
  const query = now()
  if (query !== null) attempt(() => takeEdited(removePart(query, path)))
}

export function move(path: PartPath, by: 1 | -1): void {
  const query = now()
  const moved = query === null ? null : movePart(query, path, by)
  if (moved !== null) attempt(() => takeEdited(moved))
}
