import { readXml } from '../container/index.ts'

/** A file of the book, as its package document lists it (EPUB 3.3, 5). */
export interface BookItem {
  readonly id: string
  /** Inside the archive. */
  readonly path: string
  readonly mediaType: string
  /** Lower case, e.g. `nav`, `cover-image`. */
  readonly properties: readonly string[]
}

/** What a package document says. */
export interface BookPackage {
  readonly items: readonly BookItem[]
  /** The reading order. */
  readonly spine: readonly { readonly item: BookItem; readonly isLinear: boolean }[]
  /** Paths of the cover and the table of contents, as EPUB 2 names them. */
  readonly guide: readonly { readonly type: string; readonly path: string }[]
  readonly metadata: readonly BookMetadata[]
}

/** An element of the metadata, e.g. `creator` with role `aut`. */
export interface BookMetadata {
  /** Without its prefix, in lower case. */
  readonly name: string
  readonly value: string
  /** Without prefixes. */
  readonly attributes: Readonly<Record<string, string>>
  /** What `<meta refines>` elements add, e.g. `role`. */
  readonly refined: ReadonlyMap<string, string>
}

/** Metadata elements kept; a book has some twenty. */
const MAX_METADATA = 2_000

/** The path of the package document that META-INF/container.xml names first, or null. Refuses: file-damaged. */
export function packagePath(container: Uint8Array): string | null {
  let path: string | null = null
  readXml(container, {
    open: (name, attributes) => {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'] ?? null
    },
  })
  return path
}

/** `path` is the package document's own, from which the book's addresses lead on. Refuses: file-damaged. */
export function readPackage(bytes: Uint8Array, path: string): BookPackage {
  const reader = new PackageReader(path)
  readXml(bytes, {
    open: (name, attributes) => reader.open(localName(name), attributes),
    close: () => reader.close(),
    text: words => reader.text(words),
  })
  return reader.finish()
}

class PackageReader {
  private readonly items = new Map<string, BookItem>()
  private readonly order: { id: string; isLinear: boolean }[] = []
  private readonly guide: { type: string; path: string }[] = []
  private readonly metadata: { name: string; value: string; attributes: Record<string, string> }[] = []
  private isInMetadata = false
  private depth = 0
  private metadataDepth = 0

  constructor(private readonly path: string) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1
    const { href, id, idref, type } = attributes
    if (name === 'metadata') {
      this.isInMetadata = true
      this.metadataDepth = this.depth
    } else if (this.isInMetadata && this.metadata.length < MAX_METADATA) {
      this.metadata.push({ name, value: '', attributes: withoutPrefixes(attributes) })
    } else if (name === 'item' && id !== undefined && href !== undefined && !this.items.has(id)) {
      const properties = (attributes.properties ?? '').toLowerCase().split(/\s+/)
      const mediaType = (attributes['media-type'] ?? '').trim().toLowerCase()
      this.items.set(id, { id, path: resolvePath(this.path, href), mediaType, properties })
    } else if (name === 'itemref' && idref !== undefined) {
      this.order.push({ id: idref, isLinear: attributes.linear?.trim() !== 'no' })
    } else if (name === 'reference' && href !== undefined) {
      this.guide.push({ type: (type ?? '').toLowerCase(), path: resolvePath(this.path, href) })
    }
  }

  close(): void {
    if (this.depth === this.metadataDepth) this.isInMetadata = false
    this.depth -= 1
  }

  text(words: string): void {
    const last = this.metadata.at(-1)
    if (this.isInMetadata && last !== undefined && this.depth > this.metadataDepth) last.value += words
  }

  finish(): BookPackage {
    const spine = this.order.flatMap(({ id, isLinear }) => {
      const item = this.items.get(id)
      return item === undefined ? [] : [{ item, isLinear }]
    })
    return { items: [...this.items.values()], spine, guide: this.guide, metadata: this.refinedMetadata() }
  }

  private refinedMetadata(): BookMetadata[] {
    const refined = new Map<string, Map<string, string>>()
    for (const { name, value, attributes } of this.metadata) {
      if (name !== 'meta' || attributes.refines === undefined || attributes.property === undefined) continue
      const target = attributes.refines.replace(/^#/, '')
      const values = refined.get(target) ?? new Map<string, string>()
      refined.set(target, values.set(attributes.property, value.trim()))
    }
    return this.metadata.map(entry => ({
      ...entry,
      value: entry.value.trim(),
      refined: refined.get(entry.attributes.id ?? '') ?? new Map<string, string>(),
    }))
  }
}

/** An address in a file of the book as a path inside the archive, without the fragment. */
export function resolvePath(base: string, address: string): string {
  const [path = ''] = address.trim().split('#', 1)
  const parts = path.startsWith('/') ? [] : base.split('/').slice(0, -1)
  for (const part of unescapePath(path).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]))
}
