import type { TableChoice } from '../../state/matrix-choice.ts'

const formatters = new Map<string, Intl.NumberFormat>()

/** A number with so many digits behind the point, as the interface language writes it. */
export function decimals(value: number, digits: number, language: string): string {
  const key = `${language} ${digits}`
  const known =
    formatters.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  formatters.set(key, known)
  return known.format(value)
}

/** How many digits behind the point the numbers of a column, by its id, have, and whether they are percentages. */
export function digitsOf(choice: TableChoice): (column: string) => { digits: number; percent: boolean } {
  const plain = { digits: 0, percent: false }
  const share = { digits: 3, percent: false }
  switch (choice.table) {
    case 'matrix': {
      const { look, measure } = choice.matrix
      const all = look.percent !== null ? { digits: 1, percent: true } : measure === 'share' ? share : plain
      return () => all
    }
    case 'frequencies':
      return column => (column === 'share' ? share : plain)
    case 'cooccurrence': {
      const { same, show } = choice.cooccurrence
      return () => (same === 'passage' && show === 'jaccard' ? share : plain)
    }
    case 'crosstab': {
      const { show, look } = choice.crosstab
      const all =
        show === 'expected'
          ? { digits: 1, percent: false }
          : look.percent === null
            ? plain
            : { digits: 1, percent: true }
      return () => all
    }
  }
}

/** A probability as reports have it: three digits, or less than one in a thousand. */
export function probability(p: number, language: string): string {
  return p < 0.001 ? `< ${decimals(0.001, 3, language)}` : `= ${decimals(p, 3, language)}`
}
