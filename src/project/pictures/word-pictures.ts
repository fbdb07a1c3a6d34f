import { drawDispersion, drawWordCloud, type Picture } from '../../core/pictures/index.ts'
import { countWords } from '../words/count-words.ts'
import { spreadWords } from '../words/spread-words.ts'
import { type ChoiceOf, clearNames, inWords, type Order } from './order.ts'

export async function cloudPicture(
  { kind: _, ...choice }: ChoiceOf<'cloud'>,
  order: Order,
): Promise<Picture> {
  const listing = { find: '', order: 'count', descending: true, after: 0, limit: 500 } as const
  const { rows, different } = await countWords(order.db, { ...choice, ...listing }, order.context)
  return drawWordCloud(
    {
      title: inWords(order, 'titleCloud'),
      unit: inWords(order, 'count'),
      all: different,
      words: rows.map(({ word, count }) => ({ key: word, label: word, value: count })),
    },
    order.look,
  )
}

export async function dispersionPicture(
  { kind: _, ...query }: ChoiceOf<'dispersion'>,
  order: Order,
): Promise<Picture> {
  const spread = await spreadWords(order.db, query, order.context)
  const labels = clearNames(spread.map(({ document }) => ({ name: document, path: document })))
  return drawDispersion(
    {
      title: inWords(order, 'titleDispersion', { words: query.words }),
      unit: inWords(order, 'count'),
      documents: spread.map(({ documentId, positions }, at) => ({
        key: documentId,
        label: labels[at] ?? '',
        positions,
      })),
    },
    order.look,
  )
}
