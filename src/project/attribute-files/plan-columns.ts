import type { AttributeType } from '../../core/attribute/index.ts'
import { type DetailField, detailFields } from '../../core/document/index.ts'
import { isFilled } from '../../formats/tables/index.ts'
import type { CheckedAttributeFileChoice } from '../../ipc/attribute-files.ts'
import { shortName } from '../importing/plan.ts'
import type { Slices } from '../matrix/slices.ts'
import type { KeyedAttribute } from '../store/attributes.ts'
import { type FitValue, fitting } from './fit-value.ts'
import { type ColumnGuess, guessColumn } from './guess-column.ts'
import { columnLetters } from './head-row.ts'
import { looseName, NameFinder } from './match-names.ts'
import type { Sheet } from './sheet.ts'

/** What a column of a file is for. */
export interface PlannedColumn extends ColumnGuess {
  readonly column: number
  readonly name: string
  readonly letters: string
  readonly use: boolean
  readonly type: AttributeType
  readonly meets: KeyedAttribute | null
  readonly loosely: boolean
  /** What a new attribute holds by its nature, told by its name. */
  readonly field: DetailField | null
  readonly sameAs: string | null
  readonly read: FitValue
}

/** All columns, in the order of the file; that of the names is not used. */
export async function planColumns(
  sheet: Sheet,
  nameColumn: number,
  attributes: readonly KeyedAttribute[],
  choice: CheckedAttributeFileChoice,
  slices: Slices,
): Promise<PlannedColumn[]> {
  const { names, rows, headRow } = sheet
  const finder = new NameFinder(attributes, attribute => namesOf(attribute, choice))
  const taken = new Map<string, string>()
  const planned: PlannedColumn[] = []
  await slices.each(names, names.length, (words, column) => {
    const cells = rows.flatMap((row, at) => {
      const value = (row[column] ?? '').trim()
      return isFilled(value) ? [{ row: headRow + 1 + at, value }] : []
    })
    const found = guessColumn(words, cells, choice.most)
    const chosen = choice.columns?.[column]
    const match = finder.find(words)
    const meets = 'item' in match ? match.item : null
    const target = meets?.id ?? looseName(words)
    const sameAs = taken.get(target) ?? null
    const use = column !== nameColumn && (chosen?.use ?? found.filled > 0) && sameAs === null
    const name = shortName(words)
    if (use) taken.set(target, name)
    const type = chosen?.type ?? meets?.type ?? found.guess
    planned.push({
      ...found,
      ...{ column, name, letters: columnLetters(column), use, type, meets, sameAs },
      loosely: match.how === 'loose',
      field: choice.subject === 'document' ? fieldCalled(words, choice) : null,
      read: fitting(type, found.dateOrder),
    })
  })
  return planned
}

/** What an attribute may be called in a file; a field also by its word and by its own name. */
function namesOf({ name, field }: KeyedAttribute, { fieldNames }: CheckedAttributeFileChoice): string[] {
  if (field === null) return [name]
  return [name, fieldNames[field] ?? '', field].filter(words => words !== '')
}

/** The title of a document is its name and no attribute. */
function fieldCalled(words: string, { fieldNames }: CheckedAttributeFileChoice): DetailField | null {
  const wanted = looseName(words)
  const called = (field: DetailField) => [fieldNames[field] ?? field, field].map(looseName).includes(wanted)
  return detailFields.find(field => field !== 'title' && called(field)) ?? null
}
