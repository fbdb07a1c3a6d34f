import { basename } from 'node:path'
import type { AttributeId, CaseId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import {
  insertAttribute,
  setValue,
  updateAttribute,
  updateValue,
  type ValueOwner,
  valuesOf,
} from '../store/attributes.ts'
import { insertCase, nextCasePosition } from '../store/cases.ts'
import { keepSpeaker } from '../store/speakers.ts'
import { fitting } from './fit-value.ts'
import type { PlannedColumn } from './plan-columns.ts'
import type { AttributeFilePlan } from './plan-file.ts'
import type { Subject } from './plan-rows.ts'
import { newChoices } from './shown-column.ts'

/**
 * Refuses: names-unknown when no row names anything; cell-unfit for the first cell that does not read, unless they
 * shall be left out; value-invalid when an attribute has values that do not read the type it shall have.
 */
export function checkPlan({ preview, choice, rows }: AttributeFilePlan): void {
  const name = basename(choice.path)
  const used = preview.columns.filter(({ use }) => use)
  if (rows.length === 0) {
    const { nameColumn } = preview
    const [first] = preview.unknown.first
    const column = preview.columns[nameColumn]
    const values = { name, column: column?.name ?? '', letters: column?.letters ?? '' }
    throw new Refusal('names-unknown', 'No row matches', {
      ...values,
      count: preview.rows,
      first: first?.name ?? '',
      // The words of refusals differ by it: what the names were taken for.
      context: choice.subject,
    })
  }
  for (const { name: attribute, letters, misfits } of choice.skipMisfits ? [] : used) {
    const [first] = misfits.first
    if (first === undefined) continue
    const place = { row: first.row, column: letters, attribute, value: first.value, count: misfits.count }
    throw new Refusal('cell-unfit', `${first.value} in ${letters}${first.row}`, { name, ...place })
  }
  for (const { unfit, name: attribute } of used) {
    const [value] = unfit.first
    if (value !== undefined) throw new Refusal('value-invalid', `${value} is kept`, { value, attribute })
  }
}

/** Brings in what was planned, in the transaction of one act. */
export function storeAttributeFile(db: WriteDb, plan: AttributeFilePlan, context: ChangeContext): void {
  const keys = new Map(
    plan.columns.flatMap(column => (column.use ? [[column, keepAttribute(db, column, plan, context)]] : [])),
  )
  let position = nextCasePosition(db)
  for (const row of plan.rows) {
    if (row.subject !== null && row.values.length === 0) continue
    const owner =
      row.subject === null
        ? {
            caseKey: insertCase(
              db,
              { id: context.newId() as CaseId, name: row.name },
              context.now,
              position++,
            ),
          }
        : ownerOf(db, row.subject, plan.choice.subject, context)
    for (const { column, value } of row.values) {
      const key = keys.get(column)
      if (key !== undefined) setValue(db, key, owner, value)
    }
  }
  context.act.words = { count: plan.rows.length, file: basename(plan.choice.path) }
}

/** The key of the attribute, made or changed as the column needs it. */
function keepAttribute(
  db: WriteDb,
  column: PlannedColumn,
  { choice: { subject } }: AttributeFilePlan,
  { newId }: ChangeContext,
): number {
  const { meets, type, field } = column
  const news = newChoices(column)
  if (meets === null) {
    const id = newId() as AttributeId
    const name = field === null ? column.name : ''
    return insertAttribute(db, { id, subject, name, field, type, choices: news }).key
  }
  if (meets.type !== type) {
    const kept = convertValues(db, meets.key, column)
    const choices = type === 'choice' ? [...new Set([...kept, ...news])] : []
    updateAttribute(db, meets.key, { ...meets, type, choices })
  } else if (news.length > 0) {
    updateAttribute(db, meets.key, { ...meets, choices: [...meets.choices, ...news] })
  }
  return meets.key
}

/** Brings what is kept into the form of the new type; gives the values. */
function convertValues(db: WriteDb, attributeKey: number, { type, dateOrder }: PlannedColumn): string[] {
  const read = fitting(type, dateOrder)
  return valuesOf(db, attributeKey).map(({ key, value }) => {
    const fitted = read(value) ?? value
    if (fitted !== value) updateValue(db, key, fitted)
    return fitted
  })
}

function ownerOf(
  db: WriteDb,
  { key, name }: Subject,
  kind: AttributeFilePlan['choice']['subject'],
  context: ChangeContext,
): ValueOwner {
  if (kind === 'speaker' || key === null) return { speakerKey: keepSpeaker(db, name, context) }
  return kind === 'document' ? { documentKey: key } : { caseKey: key }
}
