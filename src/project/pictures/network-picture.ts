import { drawNetwork, type Picture } from '../../core/pictures/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { samePassage, sameUnit } from '../matrix/cooccurrence.ts'
import { countFrequencies } from '../matrix/frequencies.ts'
import { type ChoiceOf, drawnHeads, inWords, type Order } from './order.ts'

export async function networkPicture(choice: ChoiceOf<'network'>, order: Order): Promise<Picture> {
  const { same, codes, subcodes, within, threshold } = choice
  const weight = choice.weight ?? (same === 'passage' ? 'pairs' : 'units')
  const { heads, cells } = await tiesOf({ ...choice, weight }, order)
  const counts = await countFrequencies(order.db, { codes, subcodes, within }, order.context)
  const codings = new Map(counts.codes.map(({ id, codings }) => [id, codings]))
  return drawNetwork(
    {
      title: inWords(order, `same-${same}`),
      unit: inWords(order, `weight-${weight}`),
      nodes: drawnHeads(order, heads).map(head => ({ ...head, value: codings.get(head.key) ?? 0 })),
      weight: (one, other) => cells[one]?.[other] ?? 0,
      threshold,
    },
    order.look,
  )
}

async function tiesOf(
  { same, weight, codes, subcodes, within }: ChoiceOf<'network'>,
  { db, context }: Order,
) {
  if ((same === 'passage') === (weight === 'units')) {
    throw new Refusal('value-invalid', `${weight} does not go with ${same}`, {
      value: weight ?? '',
      attribute: 'weight',
    })
  }
  if (same !== 'passage') {
    const found = await sameUnit(db, { codes, subcodes, within, unit: same }, context)
    return { heads: found.codes, cells: found.unitsWithBoth }
  }
  const found = await samePassage(db, { codes, subcodes, within }, context)
  const cells = {
    pairs: found.overlappingPairs,
    characters: found.sharedCharacters,
    jaccard: found.jaccard,
  }
  return {
    heads: found.codes,
    cells: cells[weight === 'characters' || weight === 'jaccard' ? weight : 'pairs'],
  }
}
