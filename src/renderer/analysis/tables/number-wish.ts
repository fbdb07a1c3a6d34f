import type { CodeId } from '../../../core/id.ts'
import type { TableChoice } from '../../state/matrix-choice.ts'
import type { NumberWish } from '../../state/ui-store.ts'

/** What stands behind a number of the chosen table, by the ids of its row and column as they are seen; null for all. */
export function wishBehind(choice: TableChoice, row: string | null, column: string | null): NumberWish {
  switch (choice.table) {
    case 'matrix':
    case 'crosstab': {
      const { rows, columns, subcodes, within, look } = choice[choice.table]
      const [down, across] = look.transpose ? [column, row] : [row, column]
      return { of: 'cell', ask: { rows, columns, subcodes, within, row: down, column: across } }
    }
    case 'frequencies': {
      const { codes, subcodes, within } = choice.frequencies
      const rows = { of: 'codes' as const, only: codes === null ? null : [...codes] }
      return { of: 'cell', ask: { rows, columns: { of: 'documents' }, subcodes, within, row, column: null } }
    }
    case 'cooccurrence': {
      const { codes, subcodes, within, same } = choice.cooccurrence
      return {
        of: 'together',
        ask: {
          codes: codes === null ? null : [...codes],
          subcodes,
          within,
          same,
          code: row as CodeId,
          other: column as CodeId,
        },
      }
    }
  }
}
