import type { ExchangeKind, KeptKind, ReasonOf } from '../../../core/exchange.ts'
import type { ForeignSelection } from './foreign-model.ts'
import type { Ids } from './ids.ts'
import type { KeptPart } from './incoming.ts'
import type { Ledger } from './ledger.ts'

const told: Readonly<Record<KeptKind, ExchangeKind>> = {
  file: 'file',
  source: 'document',
  region: 'passage',
  passage: 'passage',
  note: 'memo',
  link: 'link',
  set: 'set',
  graph: 'graph',
  case: 'case',
}

/** Collects what Postil has no place for, so that nothing of it is lost. */
export class KeptParts {
  readonly list: KeptPart[] = []

  constructor(
    private readonly ids: Ids,
    private readonly ledger: Ledger,
  ) {}

  add(
    kind: KeptKind,
    part: {
      readonly guid: string
      readonly name: string
      readonly detail: unknown
      /** Reads the file it is of. */
      readonly file?: (() => Uint8Array | null) | null
      readonly document?: string
      readonly reason?: ReasonOf<'kept'>
    },
  ): void {
    const { guid, name, detail, file = null, document = '', reason = 'no-place' } = part
    const id = this.ids.take(kind, guid, guid === '' ? JSON.stringify([name, detail]) : '')
    this.list.push({
      id,
      kind,
      name: name.replace(/\s+/gu, ' ').trim().slice(0, 200).toWellFormed(),
      detail,
      get bytes() {
        return file === null ? null : file()
      },
    })
    this.ledger.note(told[kind], 'kept', reason, { document, name })
  }

  /** A selection without words, with its codings. */
  selection(
    { source, document }: { readonly source: string; readonly document: string },
    selection: ForeignSelection,
    reason: ReasonOf<'kept'>,
  ): void {
    const { guid, name, kind, codings } = selection
    const detail = { source, ...selection }
    this.add(kind === 'text' || kind === 'transcript' ? 'passage' : 'region', {
      guid,
      name,
      detail,
      document,
      reason,
    })
    if (codings.length > 0) {
      this.ledger.note('coding', 'kept', reason, { document, count: codings.length })
    }
  }
}
