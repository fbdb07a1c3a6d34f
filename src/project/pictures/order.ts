import type { DetailField } from '../../core/document/index.ts'
import {
  axisWord,
  filled,
  type GridHead,
  type PictureLook,
  type PictureWord,
} from '../../core/pictures/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { MatrixAxis } from '../../ipc/matrices.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'
import type { PictureChoice } from '../../ipc/pictures.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { listCodes } from '../store/codes.ts'
import { attributeToCount } from '../store/counting.ts'

/** What every picture is made with. */
export interface Order {
  readonly db: ReadDb
  readonly look: PictureLook
  readonly fieldNames: CheckedInputOf<'pictures.draw'>['look']['fieldNames']
  readonly context: QueryContext
}

export type ChoiceOf<Kind extends PictureChoice['kind']> = Extract<PictureChoice, { readonly kind: Kind }>

export function inWords(
  { look }: Order,
  word: PictureWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return filled(look.words[word], values)
}

/** What an axis is called. */
export function axisName(order: Order, axis: MatrixAxis): string {
  if (axis.of === 'attribute') return attributeName(order, attributeToCount(order.db, axis.id))
  const word = axisWord(axis.of)
  return word === null ? axis.of : inWords(order, word)
}

/** Its own name, or what its field is called in the language of the picture. */
export function attributeName(
  { fieldNames }: Order,
  { name, field }: { readonly name: string; readonly field: DetailField | null },
): string {
  return name === '' && field !== null ? (fieldNames[field] ?? field) : name
}

/** Heads as they are drawn: names, longer where two share one; codes in their colours. */
export function drawnHeads({ db }: Order, heads: readonly MatrixHead[]): GridHead[] {
  const colors = new Map<string, string>(listCodes(db).map(({ id, color }) => [id, color]))
  const labels = clearNames(heads)
  return heads.map(({ id }, at) => ({ key: id, label: labels[at] ?? '', color: colors.get(id) }))
}

/** Names; where several are called the same, their paths, and where these are the same too, with their files. */
export function clearNames(heads: readonly Pick<MatrixHead, 'name' | 'path' | 'source'>[]): string[] {
  const names = timesOf(heads.map(({ name }) => name))
  const paths = timesOf(heads.map(({ path }) => path))
  return heads.map(({ name, path, source }) => {
    if (names.get(name) === 1) return name
    return source !== undefined && paths.get(path) !== 1 ? `${path} (${source})` : path
  })
}

function timesOf(names: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}
