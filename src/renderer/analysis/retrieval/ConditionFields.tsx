import { useTranslation } from 'react-i18next'
import {
  type Comparison,
  type Condition,
  comparisons,
  type OrderedComparison,
} from '../../../core/query/index.ts'
import { t } from '../../state/i18n.ts'
import { Select } from '../../ui/Select.tsx'
import { setCondition } from './builder-acts.ts'
import { DraftField } from './DraftField.tsx'
import { conditionWords, sign } from './part-words.ts'
import type { PartPath } from './query-parts.ts'
import type { Things } from './use-things.ts'

interface FieldsProps<Kind> {
  readonly condition: Kind
  readonly path: PartPath
  readonly things: Things
  readonly isDisabled: boolean
}
type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

export function ConditionFields(props: FieldsProps<Condition>) {
  const { condition, path, things, isDisabled } = props
  const { t } = useTranslation('retrieval')
  switch (condition.kind) {
    case 'weight':
      return <WeightFields {...props} condition={condition} />
    case 'made':
      return <MadeFields {...props} condition={condition} />
    case 'document':
      return <DocumentFields {...props} condition={condition} />
    case 'attribute':
      return <AttributeFields {...props} condition={condition} />
    case 'certainty':
      return (
        <Select
          label={t('fields.certainty')}
          showLabel
          value={condition.value ?? 'none'}
          isDisabled={isDisabled}
          options={(['certain', 'uncertain', 'none'] as const).map(value => ({
            value,
            label: t(`conditions.certainty.${value}`),
          }))}
          onChange={value =>
            setCondition(path, () => ({ kind: 'certainty', value: value === 'none' ? null : value }))
          }
        />
      )
    case 'every':
    case 'any':
      return (
        <Select
          label={t('fields.group')}
          showLabel
          value={condition.kind}
          isDisabled={isDisabled}
          options={(['every', 'any'] as const).map(value => ({ value, label: t(`conditions.${value}`) }))}
          onChange={kind => setCondition(path, () => ({ ...condition, kind }))}
        />
      )
    default:
      return <p className="inspector__text">{conditionWords(condition, things)}</p>
  }
}

const ordered = comparisons.filter((is): is is OrderedComparison => is !== 'contains')

interface IsProps<Value extends Comparison> {
  readonly value: Value
  readonly options: readonly Value[]
  readonly isDisabled: boolean
  readonly onChange: (is: Value) => void
}

function IsSelect<Value extends Comparison>({ value, options, isDisabled, onChange }: IsProps<Value>) {
  const { t } = useTranslation('retrieval')
  return (
    <Select
      label={t('fields.is')}
      value={value}
      isDisabled={isDisabled}
      options={options.map(is => ({ value: is, label: is === 'contains' ? t('fields.contains') : sign(is) }))}
      onChange={onChange}
    />
  )
}

function WeightFields({ condition, path, isDisabled }: FieldsProps<Of<'weight'>>) {
  const { t } = useTranslation('retrieval')
  const { is, value } = condition
  return (
    <div className="inspector__line">
      <IsSelect
        value={is}
        options={value === null ? ['=', '!='] : ordered}
        isDisabled={isDisabled}
        onChange={next => setCondition(path, () => ({ ...condition, is: next }))}
      />
      <DraftField
        label={t('fields.weight')}
        numeric
        value={value === null ? '' : String(value)}
        isDisabled={isDisabled}
        check={typed =>
          /^\d{0,3}$/.test(typed) && Number(typed) <= 100 ? null : t('faults.number', { from: 0, to: 100 })
        }
        onCommit={typed =>
          setCondition(path, () =>
            typed === ''
              ? { ...condition, is: is === '=' ? '=' : '!=', value: null }
              : { ...condition, value: Number(typed) },
          )
        }
      />
    </div>
  )
}

function MadeFields({ condition, path, isDisabled }: FieldsProps<Of<'made'>>) {
  const { t } = useTranslation('retrieval')
  return (
    <div className="inspector__line">
      <IsSelect
        value={condition.is}
        options={ordered}
        isDisabled={isDisabled}
        onChange={is => setCondition(path, () => ({ ...condition, is }))}
      />
      <DraftField
        label={t('fields.made')}
        value={condition.value}
        isDisabled={isDisabled}
        check={typed => (/^\d{4}(-\d\d(-\d\d)?)?$/.test(typed) ? null : t('faults.date'))}
        onCommit={value => setCondition(path, () => ({ ...condition, value }))}
      />
    </div>
  )
}

function DocumentFields({ condition, path, isDisabled }: FieldsProps<Of<'document'>>) {
  const { t } = useTranslation('retrieval')
  return (
    <div className="inspector__line">
      <IsSelect
        value={condition.is}
        options={['contains', '=', '!=']}
        isDisabled={isDisabled}
        onChange={is => setCondition(path, () => ({ ...condition, is }))}
      />
      <DraftField
        label={t('fields.document')}
        value={condition.value}
        isDisabled={isDisabled}
        check={typed => (typed.trim() === '' ? t('faults.words') : null)}
        onCommit={value => setCondition(path, () => ({ ...condition, value }))}
      />
    </div>
  )
}

function yesOrNo(value: string): string {
  return value === 'yes' ? t('cases:yes') : t('cases:no')
}

/** An empty value asks whether there is one at all. */
function AttributeFields({ condition, path, things, isDisabled }: FieldsProps<Of<'attribute'>>) {
  const { t } = useTranslation('retrieval')
  const { is, value } = condition
  const attribute = things.attributes.find(({ id }) => id === condition.id)
  const set = (next: string) =>
    setCondition(path, () =>
      next === ''
        ? { ...condition, is: is === '=' ? '=' : '!=', value: null }
        : { ...condition, is: value === null ? '=' : is, value: next },
    )
  const offered =
    attribute?.type === 'choice' ? attribute.choices : attribute?.type === 'yes-no' ? ['yes', 'no'] : null
  const label = (choice: string) => (attribute?.type === 'yes-no' ? yesOrNo(choice) : choice)
  return (
    <>
      <div className="inspector__line">
        <IsSelect
          value={is}
          options={value === null ? ['=', '!='] : comparisons}
          isDisabled={isDisabled}
          onChange={next => setCondition(path, () => ({ ...condition, is: next }))}
        />
        {offered === null ? (
          <DraftField
            label={t('fields.value')}
            value={value ?? ''}
            isDisabled={isDisabled}
            check={() => null}
            onCommit={set}
          />
        ) : (
          <Select
            label={t('fields.value')}
            value={value ?? ''}
            isDisabled={isDisabled}
            options={[
              { value: '', label: t('fields.none') },
              ...offered.map(choice => ({ value: choice, label: label(choice) })),
            ]}
            onChange={set}
          />
        )}
      </div>
      <p className="inspector__text">{value === null ? conditionWords(condition, things) : null}</p>
    </>
  )
}
