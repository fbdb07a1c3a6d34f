import type { CodeId } from '../../core/id.ts'

/** The code a menu is about, and where on the screen it opens, in pixels. */
export interface MenuAt {
  readonly codeId: CodeId
  readonly x: number
  readonly y: number
}
