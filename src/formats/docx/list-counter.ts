import { numeral } from '../numerals.ts'
import { listLabel } from '../story/index.ts'
import type { List, ListLevel, Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

const LEVELS = 9

/**
 * Counts the items of lists as Word does. All lists of one design continue each other; one that says so starts anew
 * with its first item on a level.
 */
export class ListCounter {
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly begun = new Set<string>()

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  /** The level of a list that is linked to a paragraph style; null when none is. */
  levelOf(id: string, style: string): number | null {
    return this.numbering.list(id, this.styles)?.levelOf(style) ?? null
  }

  /**
   * Counts an item. Gives the list's design and the item's label with the blank behind it, '' for items without one;
   * null when there is no such list.
   */
  next(id: string, level: number): { design: string; label: string } | null {
    const list = this.numbering.list(id, this.styles)
    const design = list?.level(level) ?? null
    if (list === null || design === null) return null
    const counts = this.counts.get(list.design) ?? []
    this.counts.set(list.design, counts)
    this.count(id, list, level, counts)
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const after = list.level(deeper)?.restartAfter ?? null
      if (after === null || level < after) counts[deeper] = undefined
    }
    return { design: list.design, label: label(list, design, counts) }
  }

  private count(id: string, list: List, level: number, counts: (number | undefined)[]): void {
    const restart = list.restart(level)
    const key = `${level} ${id}`
    const isFirst = restart !== null && !this.begun.has(key)
    if (restart !== null) this.begun.add(key)
    const before = counts[level]
    counts[level] = isFirst || before === undefined ? startOf(list, level) : before + 1
  }
}

function startOf(list: List, level: number): number {
  return list.restart(level) ?? list.level(level)?.start ?? 0
}

function label(list: List, design: ListLevel, counts: readonly (number | undefined)[]): string {
  const words =
    design.style === 'bullet'
      ? design.text
      : design.text.replace(/%([1-9])/g, (_, digit) => {
          const level = Number(digit) - 1
          const other = list.level(level)
          const style = other?.style ?? 'decimal'
          if (other === null || style === 'bullet') return ''
          const isDecimal =
            style === 'decimal' || (design.isLegal && style !== 'decimal-zero' && style !== 'none')
          const value = counts[level] ?? startOf(list, level)
          return isDecimal ? String(value).padStart(other.width, '0') : numeral(value, style)
        })
  return listLabel(words, design.isParted)
}
