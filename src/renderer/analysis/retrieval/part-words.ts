import type { Condition, QueryNode, Relation } from '../../../core/query/index.ts'
import { t } from '../../state/i18n.ts'
import { nameOfThing, type ThingKind, type Things } from './use-things.ts'

/** What a node is, in a few words of the interface language. */
export function nodeWords(node: QueryNode, things: Things): string {
  const name = (kind: ThingKind, id: string) => nameOfThing(things, kind, id) ?? t('retrieval:missing')
  switch (node.kind) {
    case 'code':
      return name('codes', node.id)
    case 'text':
      return t(`retrieval:nodes.${node.mode}`, { words: node.words })
    case 'all':
      return t('retrieval:nodes.all')
    case 'saved':
      return name('saved', node.id)
    case 'speaker':
      return node.name
    case 'coded-by':
      return name('coders', node.id)
    case 'at-least':
      return t('retrieval:nodes.at-least', { count: node.count })
    case 'relation':
      return relationWords(node.relation)
    default:
      return t(`retrieval:nodes.${node.kind}`)
  }
}

export function relationWords(relation: Relation): string {
  switch (relation.is) {
    case 'same':
      return t(`retrieval:relations.same.${relation.unit}`)
    case 'followed-by':
    case 'preceded-by':
    case 'near': {
      const distance = distanceWords(relation)
      return t(`retrieval:relations.${relation.is}`, { distance })
    }
    default:
      return t(`retrieval:relations.${relation.is}`)
  }
}

function distanceWords({ within, unit }: Extract<Relation, { readonly within: number }>): string {
  return within === 0 && unit !== 'character'
    ? t(`retrieval:distance.same.${unit}`)
    : t(`retrieval:distance.${unit}`, { count: within })
}

export function conditionWords(condition: Condition, things: Things): string {
  const name = (kind: ThingKind, id: string) => nameOfThing(things, kind, id) ?? t('retrieval:missing')
  switch (condition.kind) {
    case 'coder':
      return t('retrieval:conditions.coder', { name: name('coders', condition.id) })
    case 'code-set':
      return t('retrieval:conditions.code-set', { name: name('codeSets', condition.id) })
    case 'group':
      return t('retrieval:conditions.group', { name: name('groups', condition.id) })
    case 'set':
      return t('retrieval:conditions.set', { name: name('sets', condition.id) })
    case 'memo':
      return t('retrieval:conditions.memo')
    case 'certainty':
      return t(`retrieval:conditions.certainty.${condition.value ?? 'none'}`)
    case 'weight':
      return compared(t('retrieval:fields.weight'), condition.is, condition.value)
    case 'made':
      return compared(t('retrieval:fields.made'), condition.is, condition.value)
    case 'document':
      return compared(t('retrieval:fields.document'), condition.is, condition.value)
    case 'attribute':
      return compared(name('attributes', condition.id), condition.is, valueWords(condition, things))
    default:
      return t(`retrieval:conditions.${condition.kind}`)
  }
}

function valueWords(
  { id, value }: Extract<Condition, { readonly kind: 'attribute' }>,
  { attributes }: Things,
): string | null {
  const type = attributes.find(attribute => attribute.id === id)?.type
  return type === 'yes-no' && (value === 'yes' || value === 'no') ? t(`cases:${value}`) : value
}

function compared(field: string, is: string, value: string | number | null): string {
  if (value !== null)
    return is === 'contains' ? t('retrieval:contains', { field, value }) : `${field} ${sign(is)} ${value}`
  return t(is === '!=' ? 'retrieval:hasValue' : 'retrieval:noValue', { field })
}

/** A comparison as it is written in mathematics. */
export function sign(is: string): string {
  return { '!=': '≠', '<=': '≤', '>=': '≥' }[is] ?? is
}
