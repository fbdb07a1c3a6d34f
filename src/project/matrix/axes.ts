import type { MatrixAxis } from '../../ipc/matrices.ts'
import { attributeAxis } from './attribute-axis.ts'
import type { Axis } from './axis.ts'
import { codeAxis, coderAxis, codeSetAxis } from './coding-axes.ts'
import { caseAxis, documentAxis, groupAxis, setAxis, speakerAxis } from './place-axes.ts'
import { queryAxis } from './query-axis.ts'
import type { Sources } from './sources.ts'

/** What stands on one side of a table. Refuses: not-found, value-invalid, cancelled, and of queries what they refuse. */
export async function axisOf(sources: Sources, axis: MatrixAxis, subcodes: boolean): Promise<Axis> {
  const { table } = sources
  switch (axis.of) {
    case 'codes':
      return codeAxis(table, axis.only, subcodes)
    case 'code-sets':
      return codeSetAxis(sources, axis.only, subcodes)
    case 'coders':
      return coderAxis(table, axis.only)
    case 'documents':
      return documentAxis(sources.counted, axis.only)
    case 'sets':
      return setAxis(sources, axis.only)
    case 'groups':
      return groupAxis(sources, axis.only, axis.nested)
    case 'cases':
      return caseAxis(sources, axis.only)
    case 'speakers':
      return speakerAxis(sources, axis.only)
    case 'queries':
      return queryAxis(sources, axis.only)
    case 'attribute':
      return attributeAxis(sources, axis)
  }
}
