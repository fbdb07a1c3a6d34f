import { Refusal } from '../../core/refusal.ts'
import type { AttributeFilePreview, CheckedAttributeFileChoice } from '../../ipc/attribute-files.ts'
import { checkedFileChoice } from '../../ipc/imports.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { namedRefusal } from '../importing/read-file.ts'
import type { TableFile } from '../importing/reader/task.ts'
import { type Slices, steadily } from '../matrix/slices.ts'
import { attributeRows, listAttributes } from '../store/attributes.ts'
import { NameFinder } from './match-names.ts'
import { type PlannedColumn, planColumns } from './plan-columns.ts'
import { type PlannedRow, RowPlanner, type Subject } from './plan-rows.ts'
import { nameColumnOf, sheetOf } from './sheet.ts'
import { shownColumn } from './shown-column.ts'
import { namesOfFile, subjectsOf } from './subjects.ts'

/** What a file would bring, and all that is needed to bring it. */
export interface AttributeFilePlan {
  readonly choice: CheckedAttributeFileChoice
  readonly preview: AttributeFilePreview
  readonly columns: readonly PlannedColumn[]
  readonly rows: readonly PlannedRow[]
}

/** The parts of the way that reading a file and looking at its columns take. */
const READ = 0.3
const COLUMNS = 0.6

/** Refuses: table-without-rows, file-without-table, cancelled, and what reading a file refuses. */
export async function planAttributeFile(
  db: ReadDb,
  choice: CheckedAttributeFileChoice,
  context: QueryContext,
): Promise<AttributeFilePlan> {
  try {
    return await planOf(db, choice, context)
  } catch (error) {
    throw namedRefusal(error, choice.path)
  }
}

async function planOf(db: ReadDb, choice: CheckedAttributeFileChoice, context: QueryContext) {
  const { path, encoding, sheet } = choice
  const file = await context.session.surroundings.readers.read(
    'table',
    checkedFileChoice({ path, encoding, sheet }),
    { signal: context.signal, progress: tellPart(context, 0, READ) },
  )
  let part: readonly [from: number, to: number] = [READ, COLUMNS]
  const progress: QueryContext['progress'] = ({ done, total }) => tellPart(context, ...part)(done, total)
  return steadily(db, { ...context, progress }, slices => {
    part = [READ, COLUMNS]
    const rowsBegin = () => {
      part = [COLUMNS, 1]
    }
    return plan(db, choice, { file, context, slices, rowsBegin })
  })
}

function tellPart({ progress }: QueryContext, from: number, to: number) {
  return (done: number, total: number) =>
    progress({ done: Math.round(1000 * (from + (to - from) * (total > 0 ? done / total : 0))), total: 1000 })
}

interface Work {
  readonly file: TableFile
  readonly context: QueryContext
  readonly slices: Slices
  readonly rowsBegin: () => void
}

async function plan(
  db: ReadDb,
  choice: CheckedAttributeFileChoice,
  { file: { table, encodings, warnings }, context, slices, rowsBegin }: Work,
): Promise<AttributeFilePlan> {
  const sheet = sheetOf(table)
  const attributes = listAttributes(db, choice.subject)
  const owners = await subjectsOf(db, choice.subject, context)
  const values = attributeRows(db, choice.subject, attributes, owners)
  const subjects = owners.map((owner, at): Subject => ({ ...owner, values: values[at]?.values ?? [] }))
  const finder = new NameFinder(subjects, ({ name }) => [name], namesOfFile)
  const nameColumn = choice.nameColumn ?? nameColumnOf(sheet, finder)
  if (nameColumn >= sheet.names.length) {
    throw new Refusal('not-found', `No column ${nameColumn}`, { name: String(nameColumn + 1) })
  }
  const columns = await planColumns(sheet, nameColumn, attributes, choice, slices)
  rowsBegin()
  const places = new Map(attributes.map(({ key }, place) => [key, place]))
  const placeOf = ({ meets }: PlannedColumn) => (meets === null ? -1 : (places.get(meets.key) ?? -1))
  const { create, most } = choice
  const planner = new RowPlanner({ sheet, nameColumn, columns, subjects, finder, placeOf, create, most })
  await planner.plan(slices)
  const shown = columns.map(column => shownColumn(column, planner, subjects, placeOf(column), most))
  const preview: AttributeFilePreview = {
    ...{ sheets: table.sheets.map(({ name }) => name), sheet: table.sheet, encodings, warnings },
    ...{ headRow: sheet.headRow, nameColumn, columns: shown },
    newAttributes: columns.filter(({ use, meets }) => use && meets === null).length,
    ...planner.finish(),
  }
  return { choice, preview, columns, rows: planner.rows }
}
