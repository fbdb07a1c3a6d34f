import { fileKey, UniqueNames } from '../names.ts'
import type { PackageFolder } from '../read/package-folder.ts'
import { type FindingId, Findings } from './findings.ts'
import type { ElementModel, SchemaModel } from './schema-model.ts'
import type { PatientText } from './texts.ts'
import { type Node, walk } from './xml-tree.ts'

/** A file that is being examined. Rules note what is wrong and put it right in `root` and `texts`; the file stays. */
export class Patient {
  readonly findings = new Findings()
  /** Texts by the element they are of; filled by `readTexts`. */
  readonly texts = new Map<Node, PatientText>()
  /** Program and version that wrote the file, as it says. */
  readonly origin: string
  /** Files of the mended package that come from the one examined: their names there by their names here. */
  readonly outputs = new Map<string, string>()
  /** Texts that get a file of their own, by its name. */
  readonly made = new Map<string, string>()
  readonly #placed = new Map<string, string>()
  readonly #taken = { root: new UniqueNames(fileKey), sources: new UniqueNames(fileKey) }
  readonly #named: ReadonlySet<string>
  readonly #removed = new Set<Node>()

  constructor(
    readonly root: Node,
    readonly schema: SchemaModel,
    readonly folder: PackageFolder,
    readonly context: {
      readonly namespaces: ReadonlySet<string>
      /** What the schema says against the file, each with its line. */
      readonly problems: readonly { readonly line?: number; readonly message: string }[]
      /** What stands for times that nobody has noted. */
      readonly now: string
    },
  ) {
    this.origin = root.attributes.origin ?? ''
    this.#named = namedFiles(root, folder)
    this.#taken.root.take('project', '.qde')
  }

  note(finding: FindingId, node: Node | null, name = ''): void {
    const label = node === null ? name : `${node.name} ${name || node.called}`
    this.findings.note(finding, {
      line: node === null || node.line === 0 ? null : node.line,
      name: label.trim().slice(0, 200),
    })
  }

  /** All elements of these names, in the order of the file; of any name when none is given. */
  all(...names: readonly string[]): { readonly node: Node; readonly parent: Node }[] {
    const found: { node: Node; parent: Node }[] = []
    walk(this.root, (node, parent) => {
      if (parent !== null && (names.length === 0 || names.includes(node.name))) found.push({ node, parent })
    })
    return found
  }

  /** All elements that the schema knows at their place, with what it says of them; parents first. */
  known(visit: (node: Node, model: ElementModel, type: string) => void): void {
    const visitAll = (node: Node, type: string) => {
      const model = this.schema.element(type)
      if (model === null) return
      visit(node, model, type)
      const types = new Map(model.children.map(child => [child.name, child.type]))
      for (const child of [...node.children]) visitAll(child, types.get(child.name) ?? '')
    }
    visitAll(this.root, this.schema.root.type)
  }

  /** Where a file of the package stands in the mended one. */
  outputOf(name: string): string {
    const known = this.#placed.get(name)
    if (known !== undefined) return known
    const isSource = isInSources(name) || this.isNamed(name)
    const [stem, extension] = parted(isSource ? (name.split('/').at(-1) ?? name) : name)
    const output = isSource
      ? `sources/${this.#taken.sources.take(stem, extension)}`
      : this.#taken.root.take(stem, extension)
    this.#placed.set(name, output)
    this.outputs.set(output, name)
    return output
  }

  /** A name for a text that has had no file so far. */
  newOutput(guid: string): string {
    return `sources/${this.#taken.sources.take(guid, '.txt')}`
  }

  /** True when an element names this file of the package. */
  isNamed(name: string): boolean {
    return this.#named.has(name)
  }

  /** Takes an element away when the rule is done. */
  remove(node: Node): void {
    this.#removed.add(node)
  }

  /** Takes away what was to be removed, all of it in one go. */
  sweep(): void {
    if (this.#removed.size === 0) return
    walk(this.root, node => {
      node.children = node.children.filter(child => !this.#removed.has(child))
    })
    for (const node of this.#removed) this.texts.delete(node)
    this.#removed.clear()
  }
}

function namedFiles(root: Node, folder: PackageFolder): Set<string> {
  const named = new Set<string>()
  walk(root, ({ attributes }) => {
    for (const attribute of pathAttributes) {
      const reference = attributes[attribute]
      const name = reference === undefined || reference === '' ? null : folder.nameOf(reference)
      if (name !== null) named.add(name)
    }
  })
  return named
}

/** Attributes that name a file. */
export const pathAttributes = ['path', 'plainTextPath', 'richTextPath'] as const

/** Folders of sources are called so in all spellings. */
export function isInSources(name: string): boolean {
  return /(^|\/)sources\/[^/]/i.test(name)
}

function parted(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.')
  return dot <= name.lastIndexOf('/') + 1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
}
