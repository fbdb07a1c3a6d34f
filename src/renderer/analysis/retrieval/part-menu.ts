import type { QueryNode, Relation, SharedUnit } from '../../../core/query/index.ts'
import { sharedUnits } from '../../../core/query/index.ts'
import { t } from '../../state/i18n.ts'
import type { MenuEntry, MenuGroup } from '../../ui/Menu.tsx'
import { askOnlyWhere, exchange, joinWith, move, negate, remove } from './builder-acts.ts'
import type { Joint } from './edit-query.ts'
import { movePart } from './edit-query.ts'
import type { PartPath, QueryPart } from './query-parts.ts'

const groups = ['and', 'or', 'but-not', 'exactly-one', 'at-least'] as const
const close: readonly Extract<Relation, { readonly within: number }>[] = [
  { is: 'near', within: 1, unit: 'paragraph' },
  { is: 'followed-by', within: 1, unit: 'paragraph' },
  { is: 'preceded-by', within: 1, unit: 'paragraph' },
]

/** How a node can be joined with another one. */
export function joinGroups(path: PartPath): MenuGroup[] {
  const entry = (id: string, label: string, joint: Joint): MenuEntry => ({
    ...{ id, label },
    run: () => joinWith(path, joint, t('retrieval:ask.other', { joint: label })),
  })
  return [
    { id: 'groups', entries: groups.map(kind => entry(kind, t(`retrieval:joints.${kind}`), kind)) },
    {
      id: 'near',
      entries: [
        ...close.map(relation => entry(relation.is, t(`retrieval:joints.${relation.is}`), relation)),
        ...(['overlaps', 'inside', 'encloses'] as const).map(is =>
          entry(is, t(`retrieval:relations.${is}`), { is }),
        ),
      ],
    },
    {
      id: 'same',
      entries: sharedUnits.map((unit: SharedUnit) =>
        entry(`same ${unit}`, t(`retrieval:relations.same.${unit}`), { is: 'same', unit }),
      ),
    },
  ]
}

/** What can be done with a part of the query. */
export function partGroups(query: QueryNode, part: QueryPart, path: PartPath): MenuGroup[] {
  const isNegated = part.kind === 'node' ? part.node.kind === 'not' : part.condition.kind === 'none'
  const make: MenuEntry[] =
    part.kind === 'node'
      ? [
          {
            id: 'join',
            label: t('retrieval:acts.join'),
            entries: joinGroups(path).flatMap(({ entries }) => entries),
          },
          { id: 'where', label: t('retrieval:acts.where'), run: () => askOnlyWhere(path) },
          { id: 'exchange', label: t('retrieval:acts.exchange'), run: () => exchange(path) },
        ]
      : [
          { id: 'every', label: t('retrieval:acts.every'), run: () => askOnlyWhere(path, 'every') },
          { id: 'any', label: t('retrieval:acts.any'), run: () => askOnlyWhere(path, 'any') },
        ]
  const places: MenuEntry[] = ([-1, 1] as const).flatMap(by =>
    movePart(query, path, by) === null
      ? []
      : [
          {
            id: `move ${by}`,
            label: t(by < 0 ? 'retrieval:acts.up' : 'retrieval:acts.down'),
            run: () => move(path, by),
          },
        ],
  )
  return [
    { id: 'make', entries: make },
    {
      id: 'not',
      entries: [
        {
          id: 'negate',
          label: t(isNegated ? 'retrieval:acts.notNot' : 'retrieval:acts.not'),
          run: () => negate(path),
        },
        ...places,
      ],
    },
    {
      id: 'remove',
      entries: [{ id: 'remove', label: t('retrieval:acts.remove'), danger: true, run: () => remove(path) }],
    },
  ]
}
