import { elementsBelow, type HtmlElement, wordsOf } from './html-node.ts'

/** One simple selector taken apart. */
interface Simple {
  readonly name: string | null
  readonly id: string | null
  readonly classes: readonly string[]
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/** A selector made for testing elements. */
export type Selector = readonly (readonly Simple[])[]

/**
 * Selectors of CSS as far as site rules need them: names, `#id`, `.class`, `[name=value]` (`^=` and `~=` too), blanks
 * for descendants, commas for choices. Ids and classes are compared without regard to case.
 */
export function selector(words: string): Selector {
  return words.split(',').map(choice => choice.trim().split(/\s+/).map(simple))
}

function simple(words: string): Simple {
  const attributes = [...words.matchAll(/\[([\w:-]+[~^]?)=["']?([^\]"']*)["']?\]/g)].map(
    found => [found[1] ?? '', (found[2] ?? '').toLowerCase()] as const,
  )
  const rest = words.replace(/\[[^\]]*\]/g, '')
  return {
    name: /^[\w-]+/.exec(rest)?.[0].toLowerCase() ?? null,
    id: /#([\w-]+)/.exec(rest)?.[1]?.toLowerCase() ?? null,
    classes: [...rest.matchAll(/\.([\w-]+)/g)].map(found => (found[1] ?? '').toLowerCase()),
    attributes,
  }
}

export function matches(element: HtmlElement, wanted: Selector): boolean {
  return wanted.some(path => matchesPath(element, path))
}

/** The elements below one that match, in the order of the page; none inside another. */
export function selectOuter(root: HtmlElement, wanted: Selector): HtmlElement[] {
  const found: HtmlElement[] = []
  const taken = new Set<HtmlElement>()
  for (const element of elementsBelow(root)) {
    const isInside = element.parent !== null && taken.has(element.parent)
    if (isInside) taken.add(element)
    else if (matches(element, wanted)) {
      taken.add(element)
      found.push(element)
    }
  }
  return found
}

/** The ids (`#a`) and classes (`.a`) that elements below one have, in lower case. */
export function namesBelow(root: HtmlElement): Set<string> {
  const names = new Set<string>()
  for (const element of elementsBelow(root)) {
    const { id, class: classes } = element.attributes
    if (id !== undefined) names.add(`#${id.toLowerCase()}`)
    if (classes !== undefined) for (const name of wordsOf(element, 'class')) names.add(`.${name}`)
  }
  return names
}

/** Whether anything can match on a page that has these names and no others. */
export function mayMatch(wanted: Selector, names: ReadonlySet<string>): boolean {
  return wanted.some(path =>
    path.every(
      ({ id, classes }) =>
        (id === null || names.has(`#${id}`)) && classes.every(name => names.has(`.${name}`)),
    ),
  )
}

function matchesPath(element: HtmlElement, path: readonly Simple[]): boolean {
  const last = path.at(-1)
  if (last === undefined || !matchesSimple(element, last)) return false
  let left = path.length - 2
  for (let at = element.parent; at !== null && left >= 0; at = at.parent) {
    const step = path[left]
    if (step !== undefined && matchesSimple(at, step)) left -= 1
  }
  return left < 0
}

function matchesSimple(element: HtmlElement, wanted: Simple): boolean {
  if (wanted.name !== null && wanted.name !== element.name) return false
  if (wanted.id !== null && wanted.id !== element.attributes.id?.toLowerCase()) return false
  if (wanted.classes.length > 0) {
    const classes = wordsOf(element, 'class')
    if (!wanted.classes.every(name => classes.includes(name))) return false
  }
  return wanted.attributes.every(([key, value]) => hasValue(element, key, value))
}

function hasValue(element: HtmlElement, key: string, value: string): boolean {
  const name = key.replace(/[~^]$/, '')
  const found = element.attributes[name]?.toLowerCase()
  if (found === undefined) return false
  if (key.endsWith('^')) return found.startsWith(value)
  return key.endsWith('~') ? found.split(/\s+/).includes(value) : found === value
}
