import { useTranslation } from 'react-i18next'
import {
  distanceUnits,
  type GivenSide,
  givenSides,
  type QueryNode,
  type Relation,
  type RelationNode,
  sharedUnits,
} from '../../../core/query/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Select } from '../../ui/Select.tsx'
import { exchange, setNode } from './builder-acts.ts'
import { DraftField } from './DraftField.tsx'
import { nodeWords } from './part-words.ts'
import type { PartPath } from './query-parts.ts'
import type { Things } from './use-things.ts'

interface FieldsProps<Node> {
  readonly node: Node
  readonly path: PartPath
  readonly things: Things
  readonly isDisabled: boolean
}

export function NodeFields(props: FieldsProps<QueryNode>) {
  const { node } = props
  switch (node.kind) {
    case 'and':
    case 'or':
    case 'exactly-one':
    case 'at-least':
      return <GroupFields {...props} node={node} />
    case 'relation':
      return <RelationFields {...props} node={node} />
    case 'not':
    case 'where':
      return <Explained kind={node.kind} />
    default:
      return <LeafFields {...props} node={node} />
  }
}

function Explained({ kind }: { readonly kind: 'not' | 'where' | 'and' | 'or' | 'exactly-one' | 'at-least' }) {
  const { t } = useTranslation('retrieval')
  return <p className="inspector__text">{t(`explained.${kind}`)}</p>
}

function LeafFields({ node, path, things, isDisabled }: FieldsProps<QueryNode>) {
  const { t } = useTranslation('retrieval')
  return (
    <>
      {node.kind === 'text' ? (
        <>
          <DraftField
            label={t(`fields.${node.mode}`)}
            value={node.words}
            isDisabled={isDisabled}
            check={typed => wordsFault(typed, node.mode, t('faults.words'), t('faults.pattern'))}
            onCommit={words => setNode(path, () => ({ ...node, words }))}
          />
          <Segmented
            label={t('fields.mode')}
            value={node.mode}
            options={(['phrase', 'regex'] as const).map(value => ({ value, label: t(`kinds.${value}`) }))}
            onChange={mode => setNode(path, () => ({ ...node, mode }))}
          />
        </>
      ) : (
        <div className="inspector__thing">
          <span className="inspector__name clip">{nodeWords(node, things)}</span>
          <Button small isDisabled={isDisabled} onPress={() => exchange(path)}>
            {t('acts.exchange')}
          </Button>
        </div>
      )}
      {node.kind === 'code' ? (
        <Checkbox
          isSelected={node.subcodes}
          isDisabled={isDisabled}
          onChange={subcodes => setNode(path, () => ({ ...node, subcodes }))}
        >
          {t('fields.subcodes')}
        </Checkbox>
      ) : null}
    </>
  )
}

function wordsFault(typed: string, mode: 'phrase' | 'regex', empty: string, broken: string): string | null {
  if (typed.trim() === '') return empty
  if (mode === 'phrase') return null
  try {
    new RegExp(typed, 'u')
    return null
  } catch {
    return broken
  }
}

const groupKinds = ['and', 'or', 'exactly-one', 'at-least'] as const
type Group = Extract<QueryNode, { readonly parts: unknown }>

function GroupFields({ node, path, isDisabled }: FieldsProps<Group>) {
  const { t } = useTranslation('retrieval')
  const change = (kind: Group['kind']) => {
    const { parts } = node
    setNode(path, () =>
      kind === 'at-least' ? { kind, parts, count: Math.min(2, parts.length) } : { kind, parts },
    )
  }
  return (
    <>
      <div className="inspector__line">
        <Select
          label={t('fields.group')}
          value={node.kind}
          isDisabled={isDisabled}
          options={groupKinds.map(value => ({ value, label: t(`joints.${value}`) }))}
          onChange={change}
        />
        {node.kind === 'at-least' ? (
          <DraftField
            label={t('fields.count')}
            numeric
            value={String(node.count)}
            isDisabled={isDisabled}
            check={typed => (isCount(typed, 1, 1000) ? null : t('faults.number', { from: 1, to: 1000 }))}
            onCommit={typed => setNode(path, () => ({ ...node, count: Number(typed) }))}
          />
        ) : null}
      </div>
      <Explained kind={node.kind} />
    </>
  )
}

const kinds = ['near', 'followed-by', 'preceded-by', 'overlaps', 'inside', 'encloses', 'same'] as const
const FARTHEST = 10_000_000

function RelationFields({ node, path, things, isDisabled }: FieldsProps<RelationNode>) {
  const { t } = useTranslation('retrieval')
  const { relation } = node
  const change = (next: Relation) => setNode(path, () => ({ ...node, relation: next }))
  const sides: Readonly<Record<GivenSide, string>> = {
    left: nodeWords(node.left, things),
    right: nodeWords(node.right, things),
    both: '',
  }
  return (
    <>
      <div className="inspector__line">
        <Select
          label={t('fields.relation')}
          value={relation.is}
          isDisabled={isDisabled}
          options={kinds.map(value => ({ value, label: t(`kindsOfRelation.${value}`) }))}
          onChange={is => change(relationOf(is, relation))}
        />
        {'within' in relation ? (
          <DraftField
            label={t('fields.within')}
            numeric
            value={String(relation.within)}
            isDisabled={isDisabled}
            check={typed =>
              isCount(typed, 0, FARTHEST) ? null : t('faults.number', { from: 0, to: FARTHEST })
            }
            onCommit={typed => change({ ...relation, within: Number(typed) })}
          />
        ) : null}
        {'within' in relation ? (
          <Select
            label={t('fields.unit')}
            value={relation.unit}
            isDisabled={isDisabled}
            options={distanceUnits.map(value => ({ value, label: t(`units.${value}`) }))}
            onChange={unit => change({ ...relation, unit })}
          />
        ) : null}
        {relation.is === 'same' ? (
          <Select
            label={t('fields.shared')}
            value={relation.unit}
            isDisabled={isDisabled}
            options={sharedUnits.map(value => ({ value, label: t(`shared.${value}`) }))}
            onChange={unit => change({ is: 'same', unit })}
          />
        ) : null}
      </div>
      <Select
        label={t('fields.give')}
        showLabel
        value={node.give}
        isDisabled={isDisabled}
        options={givenSides.map(value => ({
          value,
          label: t(`give.${value}`, { part: sides[value] }),
        }))}
        onChange={give => setNode(path, () => ({ ...node, give }))}
      />
    </>
  )
}

function relationOf(is: (typeof kinds)[number], before: Relation): Relation {
  switch (is) {
    case 'same':
      return { is, unit: 'document' }
    case 'near':
    case 'followed-by':
    case 'preceded-by': {
      const { within, unit } = 'within' in before ? before : { within: 1, unit: 'paragraph' as const }
      return { is, within, unit }
    }
    default:
      return { is }
  }
}

function isCount(typed: string, from: number, to: number): boolean {
  return /^\d{1,8}$/.test(typed) && Number(typed) >= from && Number(typed) <= to
}
