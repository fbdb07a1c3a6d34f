import { type CodeNode, codeTree } from '../../core/codebook/index.ts'
import { drawSunburst, type Picture, type SunburstNode } from '../../core/pictures/index.ts'
import { countFrequencies } from '../matrix/frequencies.ts'
import { listCodes } from '../store/codes.ts'
import { type ChoiceOf, inWords, type Order } from './order.ts'

export async function sunburstPicture(choice: ChoiceOf<'sunburst'>, order: Order): Promise<Picture> {
  const { codes, measure, within } = choice
  const counts = await countFrequencies(order.db, { codes, subcodes: false, within }, order.context)
  const numbers = new Map<string, number>(counts.codes.map(code => [code.id, code[measure]]))
  const nodeOf = ({ code, children }: CodeNode): SunburstNode => ({
    key: code.id,
    label: code.name,
    color: code.color,
    value: numbers.get(code.id) ?? 0,
    children: children.map(nodeOf),
  })
  // A code whose parent was not chosen stands at the top.
  const wanted = listCodes(order.db).filter(({ id }) => numbers.has(id))
  return drawSunburst(
    {
      title: inWords(order, 'titleSunburst'),
      unit: inWords(order, `measure-${measure}`),
      nodes: codeTree(wanted).map(nodeOf),
    },
    order.look,
  )
}
