import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { count } from '../../ui/format.ts'
import { switchCleaning, switchRule, useImportPlan } from './import-plan.ts'
import { type RuleSum, sumRules } from './plan-summary.ts'
import { ruleExplanation, ruleName, ruleTint } from './rule-words.ts'

/** What cleaning found in all files, rule by rule, each to be switched off. */
export function RuleList() {
  const { t } = useTranslation('imports')
  const { files, previews, clean, rules } = useImportPlan()
  // A rule stays in its place when it is switched off and finds nothing any more.
  const order = useRef<readonly string[]>([])
  const sums = sumRules(files, previews, order.current)
  order.current = sums.map(sum => sum.rule)
  const shown = sums.filter(sum => sum.count > 0 || rules[sum.rule] !== undefined)
  return (
    <div className="import__rules" data-part>
      <div className="import__rules-head">
        <Checkbox isSelected={clean} onChange={switchCleaning}>
          <strong>{t('rules.title')}</strong>
        </Checkbox>
        <p className="import__hint">{t('rules.hint')}</p>
      </div>
      {clean && shown.length === 0 ? (
        <EmptyState small title={t('rules.none')}>
          {t('rules.noneText')}
        </EmptyState>
      ) : null}
      {clean ? (
        <ul className="import__rule-list">
          {shown.map(sum => (
            <RuleLine key={sum.rule} sum={sum} on={rules[sum.rule] ?? true} />
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function RuleLine({ sum, on }: { readonly sum: RuleSum; readonly on: boolean }) {
  const { t, i18n } = useTranslation('imports')
  return (
    <li className="import-rule">
      <Checkbox isSelected={on} onChange={selected => switchRule(sum.rule, selected)}>
        <span className="import-rule__tint" style={{ background: ruleTint(sum.rule) }} aria-hidden />
        <span>{ruleName(sum.rule)}</span>
      </Checkbox>
      <p className="import-rule__count">
        {on
          ? t('rules.found', {
              places: t('rules.places', { count: sum.count, number: count(sum.count, i18n.language) }),
              characters: t('rules.characters', {
                count: sum.characters,
                number: count(sum.characters, i18n.language),
              }),
            })
          : t('rules.off')}
      </p>
      <p className="import-rule__explanation">{ruleExplanation(sum.rule)}</p>
    </li>
  )
}
