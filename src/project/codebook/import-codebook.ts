import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type ImportStep, type ListedCode, planImport } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { readCodebookMarkdown, readCodebookSheet } from '../../formats/codebook/index.ts'
import type { CodebookImportPreview } from '../../ipc/codebook-acts.ts'
import { createCode } from '../coding/create-code.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { listCodes, updateCode } from '../store/codes.ts'

const formats = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.md': 'markdown',
  '.markdown': 'markdown',
} as const

/** A codebook has no more than this, in bytes. */
const LARGEST = 64 * 1024 * 1024

/** The codes a file lists. Refuses: file-missing, file-too-large, format-unknown, what reading refuses. */
export async function readListedCodes(path: string): Promise<ListedCode[]> {
  const values = { name: basename(path), path }
  const format = Object.entries(formats).find(([ending]) => ending === extname(path).toLowerCase())?.[1]
  if (format === undefined) throw new Refusal('format-unknown', `No table of codes: ${path}`, values)
  try {
    const { size } = await stat(path)
    if (size > LARGEST) throw new Refusal('file-too-large', `${size} bytes`, { ...values, limit: LARGEST })
    const bytes = await readFile(path)
    return format === 'markdown' ? readCodebookMarkdown(bytes) : await readCodebookSheet(bytes, format)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.message, { ...values, ...error.values })
    throw new Refusal('file-missing', String(error), values)
  }
}

/** What would come of the list. Refuses what `planImport` refuses. */
export function previewImport(db: ReadDb, listed: readonly ListedCode[]): CodebookImportPreview {
  const steps = planImport(listCodes(db), listed)
  return {
    codes: steps
      .filter(step => step.code === null || step.changes.length > 0)
      .map(({ name, parents, code, changes }) => ({ name, parents, isNew: code === null, changes })),
    same: steps.filter(step => step.code !== null && step.changes.length === 0).length,
  }
}

/** Makes and changes codes as the list says, wholly. Refuses what `planImport` refuses. */
export function importCodes(db: WriteDb, listed: readonly ListedCode[], context: ChangeContext) {
  const ids = new Map<string, CodeId>()
  const keyOf = (names: readonly string[]) => JSON.stringify(names)
  const steps = planImport(listCodes(db), listed)
  for (const step of steps) {
    if (step.code !== null) {
      ids.set(keyOf([...step.parents, step.name]), step.code.id)
      if (step.changes.length > 0) updateCode(db, { ...step.code, ...saidOf(step) })
    }
  }
  for (const step of steps) {
    if (step.code !== null) continue
    const parentId = step.parents.length === 0 ? null : parentOf(step)
    const { id } = createCode(db, { name: step.name, parentId, ...saidOf(step) }, context)
    ids.set(keyOf([...step.parents, step.name]), id)
  }
  return {
    made: steps.filter(step => step.code === null).length,
    changed: steps.filter(step => step.code !== null && step.changes.length > 0).length,
  }

  function parentOf({ parents }: ImportStep): CodeId {
    const id = ids.get(keyOf(parents))
    if (id === undefined) throw new Error(`A step of the import has no parent ${parents.join(' › ')}`)
    return id
  }
}

/** The fields of which the table says something. */
function saidOf(step: ImportStep) {
  const { color, definition, useWhen, notWhen, status } = step
  const said = Object.entries({ color, definition, useWhen, notWhen, status }).filter(
    ([, value]) => value !== null,
  )
  return Object.fromEntries(said) as Partial<{
    [Field in 'color' | 'definition' | 'useWhen' | 'notWhen' | 'status']: NonNullable<ImportStep[Field]>
  }>
}
