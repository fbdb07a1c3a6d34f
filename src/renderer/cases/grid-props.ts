import type { AttributeSubject } from '../../ipc/constants.ts'
import type { ShownTable } from './fill-cells.ts'

/** Whose table it is, and what of it is shown. */
export interface GridProps {
  readonly subject: AttributeSubject
  readonly table: ShownTable
}
