import { type AttributeType, normaliseValue } from '../../core/attribute/index.ts'
import { cleanName } from '../../core/codebook/index.ts'
import { type DetailField, type Details, detailFields } from '../../core/document/index.ts'
import type { AttributeId, CaseId } from '../../core/id.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import {
  insertAttribute,
  type KeyedAttribute,
  listAttributes,
  setValue,
  updateAttribute,
  type ValueOwner,
} from '../store/attributes.ts'
import { insertCase, listCases } from '../store/cases.ts'
import type { AttributeValueOf, PlannedCase } from './plan.ts'

const typeOfField: Readonly<Partial<Record<DetailField, AttributeType>>> = { year: 'number', date: 'date' }

/** Gives documents and cases their values, making the attributes that are missing. One for each act. */
export class ValueKeeper {
  readonly #attributes: KeyedAttribute[]
  /** Keys of cases by name. */
  readonly #cases: Map<string, number>

  constructor(
    private readonly db: WriteDb,
    private readonly context: Pick<ChangeContext, 'newId' | 'now'>,
  ) {
    this.#attributes = listAttributes(db)
    this.#cases = new Map(listCases(db).map(({ key, name }) => [name, key]))
  }

  /** What a file or a bibliography says of a document; the title is its name and no attribute. */
  keepDetails(documentKey: number, details: Details): void {
    for (const field of detailFields) {
      const value = details[field]?.trim()
      if (field !== 'title' && value) this.keepField(documentKey, field, value)
    }
  }

  /** One of the fields every document can have; an empty value takes it away. */
  keepField(documentKey: number, field: DetailField, value: string): void {
    const attribute = this.#field(field)
    // A year like “in print” is kept rather than lost: the attribute becomes one of texts.
    const fitting = normaliseValue(attribute.type, value)
    if (fitting === null) this.#loosen(attribute)
    setValue(this.db, attribute.key, { documentKey }, fitting ?? value)
    if (attribute.type === 'choice' && value !== '') this.#offer(attribute, [value])
  }

  /** Values of a table's row. */
  keepValues(owner: ValueOwner, values: readonly AttributeValueOf[]): void {
    const subject: AttributeSubject = 'documentKey' in owner ? 'document' : 'case'
    for (const cell of values) {
      const { key, type } = this.#named(subject, cell)
      setValue(this.db, key, owner, type === cell.type ? cell.value : cell.words)
    }
  }

  /** A case of that name, new or there already. */
  keepCase({ name, attributes }: PlannedCase): void {
    const id = this.context.newId() as CaseId
    const caseKey = this.#cases.get(name) ?? insertCase(this.db, { id, name }, this.context.now)
    this.#cases.set(name, caseKey)
    this.keepValues({ caseKey }, attributes)
  }

  #field(field: DetailField): KeyedAttribute {
    return (
      this.#attributes.find(known => known.subject === 'document' && known.field === field) ??
      this.#make({ subject: 'document', name: '', field, type: typeOfField[field] ?? 'text', choices: [] })
    )
  }

  /** An attribute of that name; one that is there takes in new choices, or becomes text when the types differ. */
  #named(subject: AttributeSubject, { name, type, choices }: AttributeValueOf): KeyedAttribute {
    const wanted = cleanName(name)
    const known = this.#attributes.find(existing => existing.subject === subject && existing.name === wanted)
    if (known === undefined) return this.#make({ subject, name: wanted, field: null, type, choices })
    if (known.type !== type) return this.#loosen(known)
    return type === 'choice' ? this.#offer(known, choices) : known
  }

  #loosen(attribute: KeyedAttribute): KeyedAttribute {
    return attribute.type === 'text' ? attribute : this.#change({ ...attribute, type: 'text', choices: [] })
  }

  /** Lets a choice offer these values too. */
  #offer(attribute: KeyedAttribute, choices: readonly string[]): KeyedAttribute {
    const missing = choices.filter(choice => !attribute.choices.includes(choice))
    if (missing.length === 0) return attribute
    return this.#change({ ...attribute, choices: [...attribute.choices, ...missing] })
  }

  #change(changed: KeyedAttribute): KeyedAttribute {
    updateAttribute(this.db, changed.key, changed)
    this.#attributes[this.#attributes.findIndex(({ key }) => key === changed.key)] = changed
    return changed
  }

  #make(attribute: Omit<KeyedAttribute, 'id' | 'key'>): KeyedAttribute {
    const made = insertAttribute(this.db, { ...attribute, id: this.context.newId() as AttributeId })
    this.#attributes.push(made)
    return made
  }
}
