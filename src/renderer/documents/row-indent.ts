import type { CSSProperties } from 'react'

/** Deeper groups come no farther in than this: names keep room. */
const DEEPEST = 8

/** How far in a row begins that lies on this level, from 1. */
export function indent(level: number): CSSProperties {
  return { paddingInlineStart: 8 + Math.min(level - 1, DEEPEST) * 15 }
}
