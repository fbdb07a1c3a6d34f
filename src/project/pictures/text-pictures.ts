import { inTreeOrder } from '../../core/codebook/index.ts'
import { codingSigns } from '../../core/coding/index.ts'
import { drawCodeline, drawPortrait, type Picture, type TextToDraw } from '../../core/pictures/index.ts'
import { listCodes } from '../store/codes.ts'
import { columnsOfDocument } from '../store/coding-columns.ts'
import { readDocumentKeys, readDocumentSummary } from '../store/documents.ts'
import { type ChoiceOf, drawnHeads, inWords, type Order } from './order.ts'

export async function portraitPicture(choice: ChoiceOf<'portrait'>, order: Order): Promise<Picture> {
  return drawPortrait(textOf(choice, order, 'titlePortrait'), order.look)
}

export async function codelinePicture(choice: ChoiceOf<'codeline'>, order: Order): Promise<Picture> {
  return drawCodeline(textOf(choice, order, 'titleCodeline'), order.look)
}

/** What is coded in the document, in the order of the codebook. Refuses: not-found. */
function textOf(
  { documentId, codes: only }: ChoiceOf<'portrait' | 'codeline'>,
  order: Order,
  title: 'titlePortrait' | 'titleCodeline',
): TextToDraw {
  const { db } = order
  const { name, characters } = readDocumentSummary(db, documentId)
  const all = inTreeOrder(listCodes(db))
  const codes = only === null ? all : all.filter(({ id }) => only.includes(id))
  const placeOf = new Map<string, number>(codes.map(({ id }, at) => [id, at]))
  const columns = columnsOfDocument(db, readDocumentKeys(db, documentId).key)
  const codings = Array.from(columns.from, (from, slot) => ({
    from,
    to: columns.to[slot] ?? from,
    code: placeOf.get(columns.codes[columns.code[slot] ?? 0] ?? '') ?? -1,
    signs: columns.signs[slot] ?? 0,
  })).filter(({ code, signs }) => code >= 0 && (signs & codingSigns.detached) === 0)
  const heads = drawnHeads(
    order,
    codes.map(code => ({ id: code.id, name: code.name, path: code.name, parent: null })),
  )
  return {
    title: inWords(order, title, { name }),
    unit: inWords(order, 'axis-codes'),
    characters,
    codes: heads,
    codings,
  }
}
