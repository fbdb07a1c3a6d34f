import { type CodeStatus, codeStatuses } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { columnWords, sheetLanguages } from './columns.ts'

/** `#rrggbb`, also without its sign; null for an empty cell. Refuses: value-invalid. */
export function colorOf(cell: string): string | null {
  if (cell === '') return null
  const color = cell.toLowerCase().replace(/^#?/, '#')
  if (/^#[0-9a-f]{6}$/.test(color)) return color
  throw new Refusal('value-invalid', `Colour ${cell}`, { value: cell, attribute: columnWords.en.color })
}

/** A status in any of the languages; null for an empty cell. Refuses: value-invalid. */
export function statusOf(cell: string): CodeStatus | null {
  if (cell === '') return null
  const words = cell.toLowerCase()
  const status = codeStatuses.find(known =>
    sheetLanguages.some(language => columnWords[language].statuses[known].toLowerCase() === words),
  )
  if (status !== undefined) return status
  throw new Refusal('value-invalid', `Status ${cell}`, { value: cell, attribute: columnWords.en.status })
}
