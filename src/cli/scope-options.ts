import type { ParseArgsOptionsConfig } from 'node:util'
import { type SearchScope, searchScope } from '../ipc/search.ts'
import { onlyCode, onlyDocument } from '../project/handlers/codings.ts'
import { onlyGroup } from '../project/handlers/document-groups.ts'
import { onlyDocumentSet } from '../project/handlers/document-sets.ts'
import type { Session } from '../project/session.ts'
import { type OptionValues, textOption } from './command.ts'
import { UsageError } from './usage.ts'

/** Ways to name a part of the project; each narrows it further. */
const parts = ['document', 'group', 'set', 'speaker', 'code'] as const
type Part = (typeof parts)[number]

export const scopeOptions: ParseArgsOptionsConfig = Object.fromEntries(
  parts.map(part => [part, { type: 'string' }]),
)

export const SCOPE_USAGE = '[--document NAME] [--group PATH] [--set NAME] [--speaker NAME] [--code PATH]'

/** The part of the project that the options name. Refuses: not-found, ambiguous. */
export function scopeOf(session: Session, options: OptionValues): SearchScope {
  return scopeNamed(
    session,
    parts.flatMap(part => {
      const name = textOption(options, part)
      return name === undefined ? [] : [[part, name] as const]
    }),
  )
}

/** The part of the project that words such as `code:居民/参与;group:北京` name. Refuses: not-found, ambiguous. */
export function scopeWritten(session: Session, option: string, written: string): SearchScope {
  const named = written.split(';').map(condition => {
    const [kind = '', ...name] = condition.split(':')
    const part = parts.find(known => known === kind.trim())
    if (part === undefined || name.length === 0) {
      throw new UsageError('usageOneOf', { option, values: parts.map(known => `${known}:…`).join(', ') })
    }
    return [part, name.join(':').trim()] as const
  })
  return scopeNamed(session, named)
}

function scopeNamed({ file: { db } }: Session, named: readonly (readonly [Part, string])[]): SearchScope {
  const namesOf = (part: Part) => named.flatMap(([kind, name]) => (kind === part ? [name] : []))
  const documents = namesOf('document').map(name => onlyDocument(db, name))
  const codes = namesOf('code').map(name => onlyCode(db, name))
  return searchScope.parse({
    documents: documents.length === 0 ? null : documents,
    groups: namesOf('group').map(name => onlyGroup(db, name)),
    sets: namesOf('set').map(name => onlyDocumentSet(db, name)),
    speakers: namesOf('speaker'),
    codes: codes.length === 0 ? null : { ids: codes, side: 'inside' },
  })
}
