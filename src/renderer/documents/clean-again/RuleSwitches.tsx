import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreviewEdit } from '../../../ipc/imports.ts'
import { client } from '../../state/connection.ts'
import { ruleExplanation, ruleName, ruleTint } from '../../state/rule-words.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { count } from '../../ui/format.ts'

interface RuleSwitchesProps {
  readonly edits: readonly PreviewEdit[]
  readonly rules: Readonly<Record<string, boolean>>
  readonly onChange: (rules: Readonly<Record<string, boolean>>) => void
}

/** The rules that found something in this document, and those that can be switched on. */
export function RuleSwitches({ edits, rules, onChange }: RuleSwitchesProps) {
  const { t, i18n } = useTranslation('imports')
  const { data: known = [] } = useQuery({ queryKey: ['rules'], queryFn: () => client.imports.rules({}) })
  // A rule stays when it is switched off and finds nothing any more.
  const seen = useRef(new Set<string>())
  for (const { rule } of edits) seen.current.add(rule)
  const places = (rule: string) =>
    new Set(edits.filter(edit => edit.rule === rule).map(edit => edit.finding)).size
  const shown = known.filter(
    ({ rule, class: kind }) =>
      kind !== 'flag' && (seen.current.has(rule) || rules[rule] !== undefined || kind === 'offered'),
  )
  return (
    <div className="import-side" data-part>
      <ul className="import__rule-list">
        {shown.map(({ rule, class: kind }) => {
          const on = rules[rule] ?? kind === 'safe'
          const found = places(rule)
          return (
            <li key={rule} className="import-rule">
              <Checkbox isSelected={on} onChange={selected => onChange({ ...rules, [rule]: selected })}>
                <span className="import-rule__tint" style={{ background: ruleTint(rule) }} aria-hidden />
                <span>{ruleName(rule)}</span>
              </Checkbox>
              <p className="import-rule__count">
                {on
                  ? t('rules.places', { count: found, number: count(found, i18n.language) })
                  : t('rules.off')}
              </p>
              <p className="import-rule__explanation">{ruleExplanation(rule)}</p>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
