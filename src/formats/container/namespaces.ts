import { Refusal } from '../../core/refusal.ts'
import type { XmlHandlers } from './xml.ts'

/** More than any producer declares; a file with more would make each element slow. */
const MAX_RENAMED = 100

interface Scope {
  /** How many elements were open when it began. */
  readonly depth: number
  /** What stands for a prefix here; names whose prefix is not listed stay as written. */
  readonly renamed: ReadonlyMap<string, string>
}

/**
 * Handlers that see the usual prefix of each namespace, whatever prefix a file declares for it: some producers write
 * `ns0:p` for `w:p`. `usual` leads from the name of a namespace to its prefix. A usual prefix that a file binds to
 * another namespace comes as `other-<prefix>`. Refuses: file-damaged, when more than 100 prefixes are renamed.
 */
export function withUsualPrefixes(usual: ReadonlyMap<string, string>, handlers: XmlHandlers): XmlHandlers {
  const prefixes = new Set(usual.values())
  const scopes: Scope[] = [{ depth: 0, renamed: new Map() }]
  let depth = 0
  const current = () => scopes.at(-1)?.renamed ?? new Map<string, string>()
  return {
    open(name, attributes) {
      depth += 1
      const declared = declarations(attributes, usual, prefixes)
      if (declared.length > 0) {
        const renamed = new Map(current())
        for (const [prefix, standing] of declared) {
          if (prefix === standing) renamed.delete(prefix)
          else renamed.set(prefix, standing)
        }
        if (renamed.size > MAX_RENAMED) throw new Refusal('file-damaged', 'XML: too many prefixes')
        scopes.push({ depth, renamed })
      }
      const renamed = current()
      if (renamed.size === 0) handlers.open?.(name, attributes)
      else handlers.open?.(rename(name, renamed), renameAll(attributes, renamed))
    },
    close(name) {
      const renamed = current()
      handlers.close?.(renamed.size === 0 ? name : rename(name, renamed))
      if ((scopes.at(-1)?.depth ?? 0) === depth && scopes.length > 1) scopes.pop()
      depth -= 1
    },
    text: words => handlers.text?.(words),
  }
}

function declarations(
  attributes: Readonly<Record<string, string>>,
  usual: ReadonlyMap<string, string>,
  prefixes: ReadonlySet<string>,
): [prefix: string, standing: string][] {
  const declared: [string, string][] = []
  for (const name in attributes) {
    if (!name.startsWith('xmlns') || (name.length > 5 && name.charAt(5) !== ':')) continue
    const prefix = name.slice(6)
    const standing = usual.get(attributes[name] ?? '')
    declared.push([prefix, standing ?? (prefixes.has(prefix) ? `other-${prefix}` : prefix)])
  }
  return declared
}

function rename(name: string, renamed: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  const standing = renamed.get(colon < 0 ? '' : name.slice(0, colon))
  return standing === undefined ? name : `${standing}:${name.slice(colon + 1)}`
}

/** Attributes without a prefix belong to no namespace and stay. */
function renameAll(
  attributes: Readonly<Record<string, string>>,
  renamed: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const all: Record<string, string> = Object.create(null)
  for (const name in attributes)
    all[name.includes(':') ? rename(name, renamed) : name] = attributes[name] ?? ''
  return all
}
