import type { Rule } from './model.ts'

/** Lines drawn piece by piece, as the borders of cells are, touch within this many points. */
const TOUCHING = 1.5
const SAME_LINE = 1

/** Lines that continue each other put together. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const level = rules.filter(rule => rule.right - rule.left > rule.bottom - rule.top)
  const upright = rules.filter(rule => rule.right - rule.left <= rule.bottom - rule.top)
  return [...mergeLevel(level), ...mergeLevel(upright.map(turn)).map(turn)]
}

function mergeLevel(rules: readonly Rule[]): Rule[] {
  const merged: { left: number; right: number; top: number; bottom: number }[] = []
  const sorted = [...rules].sort((a, b) => Math.round(a.top) - Math.round(b.top) || a.left - b.left)
  for (const rule of sorted) {
    const last = merged.at(-1)
    const continues = last !== undefined && Math.abs(last.top - rule.top) <= SAME_LINE
    if (continues && rule.left <= last.right + TOUCHING) last.right = Math.max(last.right, rule.right)
    else merged.push({ ...rule })
  }
  return merged
}

function turn({ left, right, top, bottom }: Rule): Rule {
  return { left: top, right: bottom, top: left, bottom: right }
}
