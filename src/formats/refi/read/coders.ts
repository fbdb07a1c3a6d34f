import type { CoderId } from '../../../core/id.ts'
import type { ForeignProject } from './foreign-model.ts'
import { storableName } from './gather-codes.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'

/** Who made what. Things whose maker is not named, or is not in the file, are of one coder who stands for all such. */
export class Coders {
  readonly list: { readonly id: CoderId; readonly name: string }[] = []
  readonly #byGuid = new Map<string, CoderId>()
  #unknown: CoderId | null = null

  constructor(
    private readonly foreign: ForeignProject,
    private readonly ids: Ids,
    private readonly ledger: Ledger,
    private readonly unnamed: string,
  ) {
    for (const { guid, name } of foreign.users) {
      if (this.#byGuid.has(guid)) continue
      const id = ids.take('coder', guid, name) as CoderId
      if (guid !== '') this.#byGuid.set(guid, id)
      const storable = storableName(name, unnamed)
      if (storable !== name) ledger.note('coder', 'approximated', 'renamed', { name: storable })
      this.list.push({ id, name: storable })
    }
  }

  /** The first of these that is known; else who made the project; else the one without a name. */
  of(...guids: readonly string[]): CoderId {
    for (const guid of [...guids, this.foreign.user]) {
      const known = this.#byGuid.get(guid)
      if (known !== undefined) return known
    }
    if (this.#unknown === null) {
      this.#unknown = this.ids.take('coder', '', 'unknown') as CoderId
      this.list.push({ id: this.#unknown, name: this.unnamed })
      this.ledger.note('coder', 'approximated', 'unknown-coder', { name: this.unnamed })
    }
    return this.#unknown
  }
}
