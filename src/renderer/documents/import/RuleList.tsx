import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleInfo } from '../../../ipc/imports.ts'
import { client } from '../../state/connection.ts'
import { ruleExplanation, ruleName, ruleTint } from '../../state/rule-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { changePlan, type PlannedFile, switchRule, useImportPlan } from './import-plan.ts'
import { countFlagged, type RuleSum, sumRules } from './plan-summary.ts'

/** What cleaning found, rule by rule, each to be switched for all files or for the one shown. */
export function RuleList({ file }: { readonly file: PlannedFile | null }) {
  const { t } = useTranslation('imports')
  const { files, previews, clean, rules } = useImportPlan()
  const [scope, setScope] = useState<'all' | 'one'>('all')
  const { data: known = [] } = useQuery({ queryKey: ['rules'], queryFn: () => client.imports.rules({}) })
  const one = scope === 'one' ? file : null
  const looked = one === null ? files : [one]
  // A rule stays in its place when it is switched off and finds nothing any more.
  const order = useRef<readonly string[]>([])
  const sums = sumRules(looked, previews, order.current)
  order.current = sums.map(sum => sum.rule)
  const switched = one === null ? rules : { ...rules, ...one.rules }
  const isOn = ({ rule, class: kind }: RuleInfo) => switched[rule] ?? kind !== 'offered'
  const acting = known.filter(({ class: kind }) => kind === 'safe')
  const shown = acting.filter(info => sumOf(sums, info.rule).count > 0 || switched[info.rule] !== undefined)
  const flagged = countFlagged(looked, previews, known)
  const line = (info: RuleInfo) => (
    <RuleLine
      key={info.rule}
      sum={sumOf(sums, info.rule)}
      on={isOn(info)}
      onlyHere={one !== null && one.rules[info.rule] !== undefined}
      onSwitch={on => switchRule(info.rule, on, one?.path ?? null)}
    />
  )
  return (
    <div className="import-side" data-part>
      <section className="import-side__part">
        <Checkbox isSelected={clean} onChange={on => changePlan({ clean: on })}>
          <strong>{t('rules.title')}</strong>
        </Checkbox>
        <p className="import-side__hint">{t('rules.hint')}</p>
        {clean && files.length > 1 ? (
          <Segmented
            label={t('scope.label')}
            options={[
              { value: 'all', label: t('scope.all') },
              { value: 'one', label: t('scope.one') },
            ]}
            value={scope}
            onChange={setScope}
          />
        ) : null}
      </section>
      {clean ? (
        <>
          {shown.length === 0 ? (
            <EmptyState small title={t('rules.none')}>
              {t('rules.noneText')}
            </EmptyState>
          ) : (
            <ul className="import__rule-list">{shown.map(line)}</ul>
          )}
          <RuleGroup
            title={t('rules.offered')}
            lines={known.filter(info => info.class === 'offered').map(line)}
          />
          <RuleGroup
            title={t('flags.title')}
            hint={t('flags.hint')}
            lines={flagged.map(({ rule, count: found }) => <FlagLine key={rule} rule={rule} count={found} />)}
          />
        </>
      ) : null}
    </div>
  )
}

function sumOf(sums: readonly RuleSum[], rule: string): RuleSum {
  return sums.find(sum => sum.rule === rule) ?? { rule, count: 0, characters: 0 }
}

interface RuleGroupProps {
  readonly title: string
  readonly hint?: string
  readonly lines: readonly React.ReactNode[]
}

function RuleGroup({ title, hint, lines }: RuleGroupProps) {
  return lines.length === 0 ? null : (
    <section>
      <h3 className="import-side__title import-side__title--group">{title}</h3>
      {hint === undefined ? null : <p className="import-side__hint import-side__hint--group">{hint}</p>}
      <ul className="import__rule-list">{lines}</ul>
    </section>
  )
}

interface RuleLineProps {
  readonly sum: RuleSum
  readonly on: boolean
  readonly onlyHere: boolean
  readonly onSwitch: (on: boolean) => void
}

function RuleLine({ sum, on, onlyHere, onSwitch }: RuleLineProps) {
  const { t } = useTranslation('imports')
  return (
    <li className="import-rule">
      <Checkbox isSelected={on} onChange={onSwitch}>
        <span className="import-rule__tint" style={{ background: ruleTint(sum.rule) }} aria-hidden />
        <span>{ruleName(sum.rule)}</span>
        {onlyHere ? <span className="import-rule__here">{t('thisOne')}</span> : null}
      </Checkbox>
      <p className="import-rule__count">{useFound(sum, on)}</p>
      <p className="import-rule__explanation">{ruleExplanation(sum.rule)}</p>
    </li>
  )
}

/** How often a rule acted and how much it took out, in words. */
function useFound(sum: RuleSum, on: boolean): string {
  const { t, i18n } = useTranslation('imports')
  if (!on) return t('rules.off')
  return t('rules.found', {
    places: t('rules.places', { count: sum.count, number: count(sum.count, i18n.language) }),
    characters: t('rules.characters', {
      count: sum.characters,
      number: count(sum.characters, i18n.language),
    }),
  })
}

function FlagLine({ rule, count: found }: { readonly rule: string; readonly count: number }) {
  const { t, i18n } = useTranslation('imports')
  return (
    <li className="import-rule import-rule--flag">
      <p className="import-rule__name">
        {ruleName(rule)}
        {' · '}
        {t('rules.places', { count: found, number: count(found, i18n.language) })}
      </p>
      <p className="import-rule__explanation">{ruleExplanation(rule)}</p>
    </li>
  )
}
