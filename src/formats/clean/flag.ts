import type { RuleId } from './edit.ts'
import type { Page } from './page.ts'
import { isOn, type RuleSwitches } from './rule.ts'
import { rules } from './rules/index.ts'

/** A place that looks damaged and is left as it is. Offsets of the text it was looked for in. */
export interface Flag {
  readonly rule: RuleId
  readonly from: number
  readonly to: number
  /** Key of the explanation in `cleaning.json`. */
  readonly message: string
  /** What probably stood between `from` and `to`; empty when nothing did. */
  readonly suggestion?: string
}

export interface FlagCount {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

export function makeFlag(rule: RuleId, span: { from: number; to: number }, suggestion?: string): Flag {
  const flag = { rule, from: span.from, to: span.to, message: `${rule}.explanation` }
  return suggestion === undefined ? flag : { ...flag, suggestion }
}

/** What the flag rules mark on a page, by place; `passed` is called after each of them. */
export function findFlagsOn(page: Page, switches: RuleSwitches | undefined, passed?: () => void): Flag[] {
  const flags: Flag[] = []
  for (const rule of rules) {
    if (rule.act !== 'flag' || !isOn(rule, switches)) continue
    for (const finding of rule.find(page)) {
      if (finding.to > finding.from) flags.push(makeFlag(rule.id, finding, finding.suggestion))
    }
    passed?.()
  }
  return withoutOverlap(flags)
}

/**
 * Flags by place, one for each stretch, so that each can be acted on alone: where two overlap, the one that suggests
 * something stays, else the one given first.
 */
export function withoutOverlap(flags: readonly Flag[]): Flag[] {
  const kept: Flag[] = []
  for (const flag of [...flags].sort((a, b) => a.from - b.from)) {
    const last = kept.at(-1)
    if (!last || flag.from >= last.to) kept.push(flag)
    else if (flag.suggestion !== undefined && last.suggestion === undefined) kept[kept.length - 1] = flag
  }
  return kept
}

/** How often each rule flagged something, in the order in which they first did. */
export function countFlags(flags: readonly Flag[]): FlagCount[] {
  const counts = new Map<RuleId, number>()
  for (const { rule } of flags) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, values: { count } }))
}
