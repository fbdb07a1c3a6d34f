import { readXml } from '../../container/index.ts'

/** What may stand under an element, in order. */
export interface ChildModel {
  readonly name: string
  readonly type: string
  readonly isRequired: boolean
  readonly mayRepeat: boolean
  /** Children of one choice exclude each other. */
  readonly choice: boolean
}

export interface ElementModel {
  readonly attributes: ReadonlyMap<string, { readonly type: string; readonly isRequired: boolean }>
  readonly children: readonly ChildModel[]
  /** True where children may come in any order. */
  readonly isUnordered: boolean
}

/** A schema as rules need it. */
export interface SchemaModel {
  readonly namespace: string
  readonly root: { readonly name: string; readonly type: string }
  /** Null for the types of words and numbers. */
  element(type: string): ElementModel | null
  /** The words a type allows; empty where it allows more than a list. */
  wordsOf(type: string): readonly string[]
}

/** Reads one of the standard's own schemas, which know sequences and choices of elements, attributes and lists of words. */
export function readSchema(xsd: string): SchemaModel {
  const elements = new Map<string, ElementDraft>()
  const words = new Map<string, string[]>()
  let namespace = ''
  let root = { name: '', type: '' }
  let current: ElementDraft | null = null
  let list: string[] = []
  let choices = 0
  const above: string[] = []
  const begin = () => {
    current = { attributes: new Map(), children: [], isUnordered: false }
    return current
  }
  const listWords = () => {
    list = []
    return list
  }
  readXml(xsd, {
    open(written, { name = '', type = '', minOccurs, maxOccurs, use, value = '', targetNamespace = '' }) {
      const kind = written.slice(written.indexOf(':') + 1)
      if (kind === 'schema') namespace = targetNamespace
      else if (kind === 'complexType') elements.set(name, begin())
      else if (kind === 'simpleType') words.set(name, listWords())
      else if (kind === 'enumeration') list.push(value)
      else if (kind === 'choice') {
        choices += 1
        if (current !== null && above.at(-1) === 'complexType') current.isUnordered = true
      } else if (kind === 'attribute') current?.attributes.set(name, { type, isRequired: use === 'required' })
      else if (kind === 'element' && above.at(-1) === 'schema') root = { name, type }
      else if (kind === 'element' && current !== null) {
        const isChoice = choices > 0 && !current.isUnordered
        current.children.push({
          ...{ name, type, choice: isChoice, isRequired: minOccurs !== '0' && !isChoice },
          mayRepeat: maxOccurs === 'unbounded' || current.isUnordered,
        })
      }
      above.push(kind)
    },
    close() {
      if (above.pop() === 'choice') choices -= 1
    },
  })
  return {
    namespace,
    root,
    element: type => elements.get(type) ?? null,
    wordsOf: type => words.get(type) ?? [],
  }
}

interface ElementDraft {
  readonly attributes: Map<string, { type: string; isRequired: boolean }>
  readonly children: ChildModel[]
  isUnordered: boolean
}
