import { toGuid } from './guid.ts'
import { legalName, UniqueNames } from './names.ts'
import type { RefiAttribute } from './project-model.ts'
import type { XmlWriter } from './xml.ts'

const variableTypes = ['Text', 'Boolean', 'Integer', 'Float', 'Date'] as const
type VariableType = (typeof variableTypes)[number]

/** A variable as it stands in a file: one for each name, whoever has values of it. */
export interface RefiVariable {
  readonly guid: string
  readonly name: string
  readonly type: VariableType
  readonly attributes: readonly RefiAttribute[]
}

/**
 * The variables of a project. An attribute of documents and one of cases with the same name are one variable, and of
 * words where their types differ. Without values an attribute of cases could not be told from one of documents: it is
 * left out.
 */
export function variablesOf(attributes: readonly RefiAttribute[]): readonly RefiVariable[] {
  const names = variableNames(attributes)
  const byName = new Map<string, RefiAttribute[]>()
  for (const attribute of attributes) {
    const name = names.get(attribute.id)
    if (name === undefined) continue
    byName.set(name, [...(byName.get(name) ?? []), attribute])
  }
  return [...byName].map(([name, of]) => {
    const types = new Set(of.map(typeOf))
    const [type = 'Text'] = types
    return { guid: toGuid(of[0]?.id ?? ''), name, type: types.size === 1 ? type : 'Text', attributes: of }
  })
}

/** What the attributes that are written are called in the file, by their ids. */
export function variableNames(attributes: readonly RefiAttribute[]): ReadonlyMap<string, string> {
  const given = new UniqueNames()
  const holders = new Map<string, Set<RefiAttribute['subject']>>()
  const names = new Map<string, string>()
  for (const { id, subject, name, values } of attributes) {
    if (subject !== 'document' && values.size === 0) continue
    const wanted = legalName(name, 'Attribute')
    const known = holders.get(wanted)
    const free = known === undefined || known.has(subject) ? given.take(wanted) : wanted
    holders.set(free, (holders.get(free) ?? new Set()).add(subject))
    names.set(id, free)
  }
  return names
}

function typeOf({ type, values }: RefiAttribute): VariableType {
  const all = [...values.values()]
  switch (type) {
    case 'yes-no':
      return all.every(value => value === 'yes' || value === 'no') ? 'Boolean' : 'Text'
    case 'number':
      if (all.every(value => /^-?\d{1,15}$/.test(value))) return 'Integer'
      return all.every(value => /^-?\d+(\.\d+)?$/.test(value)) ? 'Float' : 'Text'
    // A year or a month alone is no xs:date.
    case 'date':
      return all.every(isDay) ? 'Date' : 'Text'
    case 'text':
    case 'choice':
      return 'Text'
  }
}

function isDay(value: string): boolean {
  return /^(?!0000)\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
}

export function writeVariables(writer: XmlWriter, variables: readonly RefiVariable[]): void {
  writer.container('Variables')
  for (const { guid, name, type } of variables) {
    writer.open('Variable', { guid, name, typeOfVariable: type })
    writer.close()
  }
  writer.close()
}

/** Writes what somebody or something has of each variable; without a value nothing is written. */
export function writeValues(writer: XmlWriter, variables: readonly RefiVariable[], owner: string): void {
  for (const { guid, type, attributes } of variables) {
    const value = attributes.map(({ values }) => values.get(owner)).find(found => found !== undefined)
    if (value === undefined) continue
    writer.container('VariableValue')
    const words = type === 'Boolean' ? String(value === 'yes') : value
    writer.pair('VariableRef', { targetGUID: guid }, `${type}Value`, words)
    writer.close()
  }
}
