import { bareGuid, toGuid, toId } from '../../guid.ts'
import { readColor } from '../../read/read-color.ts'
import { readDateTime } from '../../read/read-date-time.ts'
import { wholeNumber } from '../../read/read-elements.ts'
import type { Patient } from '../patient.ts'
import type { Node } from '../xml-tree.ts'
import type { Rule, Rules } from './rule.ts'

const guidForm =
  /^\s*(\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\s*$/i
const colorForm = /^\s*#([0-9a-f]{6}|[0-9a-f]{3})\s*$/i
const dateTimeForm = /^\s*-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?\s*$/

export const valueRules = {
  'empty-attribute'(patient, found) {
    patient.known((node, { attributes }) => {
      for (const [name, { type }] of attributes) {
        if (node.attributes[name]?.trim() !== '' || type === 'xsd:string') continue
        found(node, name)
        delete node.attributes[name]
      }
    })
  },
  'guid-form': eachOf(
    'GUIDType',
    value => guidForm.test(value),
    value => toGuid(toId(bareGuid(value))),
  ),
  'date-form': eachOf('xsd:dateTime', isDateTime, value => dateTimeOf(value)),
  'color-form': eachOf(
    'RGBType',
    value => colorForm.test(value),
    value => readColor(value)?.toUpperCase() ?? null,
  ),
  'boolean-form': eachOf('xsd:boolean', value => /^\s*(true|false|1|0)\s*$/.test(value), booleanOf),
  'choice-form'(patient, found) {
    patient.known((node, { attributes }) => {
      for (const [name, { type }] of attributes) {
        const words = patient.schema.wordsOf(type)
        const value = node.attributes[name]
        if (words.length === 0 || value === undefined || words.includes(value.trim())) continue
        found(node, `${name}="${value}"`)
        const meant = words.find(word => word.toLowerCase() === value.trim().toLowerCase())
        setOrDelete(node, name, meant ?? null)
      }
    })
  },
  'number-form': eachOf(
    'xsd:integer',
    value => /^\s*[+-]?\d+\s*$/.test(value),
    value => numberOf(value),
  ),
  /** Values of variables: what does not fit its type is kept as words. */
  'value-form'(patient, found) {
    for (const { node: value } of patient.all('VariableValue')) {
      for (const child of [...value.children]) {
        const form = forms[child.name]
        if (form === undefined || form.is(child.text.trim())) continue
        found(child, child.text)
        if (child.text.trim() === '') patient.remove(child)
        else mendValue(child, form.mend(child.text.trim()))
      }
    }
  },
  'place-missing'(patient, found) {
    for (const { node } of patient.all()) {
      const needed = places[node.name]
      if (needed?.every(name => node.attributes[name] !== undefined) !== false) continue
      found(node)
      patient.remove(node)
    }
  },
  'attribute-missing'(patient, found) {
    let count = 0
    patient.known((node, { attributes }, type) => {
      for (const [name, { isRequired }] of attributes) {
        const value = node.attributes[name]
        const isThere = value !== undefined && (name !== 'name' || value.trim() !== '')
        if (!isRequired || isThere) continue
        count += 1
        const made = madeUp(name, node, type, count)
        found(node, name)
        if (made !== null) node.attributes[name] = made
      }
    })
    for (const { node } of patient.all()) {
      const { targetGUID, guid } = node.attributes
      if (/Ref$|^Member/.test(node.name) && targetGUID === undefined && guid === undefined)
        patient.remove(node)
    }
  },
} satisfies Rules

/** A rule for the attributes of one type; what cannot be mended is taken away. */
function eachOf(
  type: string,
  isSound: (value: string) => boolean,
  mend: (value: string) => string | null,
): Rule {
  return (patient: Patient, found) => {
    patient.known((node, { attributes }) => {
      for (const [name, known] of attributes) {
        const value = node.attributes[name]
        if (known.type !== type || value === undefined || isSound(value)) continue
        found(node, `${name}="${value}"`)
        setOrDelete(node, name, mend(value))
      }
    })
  }
}

function setOrDelete(node: Node, name: string, value: string | null): void {
  if (value === null) delete node.attributes[name]
  else node.attributes[name] = value
}

function isDateTime(value: string): boolean {
  return dateTimeForm.test(value) && !Number.isNaN(Date.parse(value.trim())) && isRealDay(value.trim())
}

/** `Date` takes the 31st of April for the 1st of May. */
function isRealDay(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number)
  return year > 0 && month >= 1 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function dateTimeOf(value: string): string | null {
  const time = readDateTime(value)
  return time === null || !isRealDay(time) ? null : `${time.slice(0, 19)}Z`
}

function booleanOf(value: string): string | null {
  if (/^\s*(true|yes|y)\s*$/i.test(value)) return 'true'
  return /^\s*(false|no|n)\s*$/i.test(value) ? 'false' : null
}

function numberOf(value: string): string | null {
  const number = wholeNumber(value.replace(',', '.')) ?? null
  return number === null ? null : String(number)
}

/** Where a selection lies, and a vertex of a graph; without it there is nothing to show. */
const corners = ['firstX', 'firstY', 'secondX', 'secondY']
const places: Readonly<Record<string, readonly string[]>> = {
  PlainTextSelection: ['startPosition', 'endPosition'],
  PictureSelection: corners,
  PDFSelection: ['page', ...corners],
  AudioSelection: ['begin', 'end'],
  VideoSelection: ['begin', 'end'],
  Vertex: ['firstX', 'firstY'],
  Edge: ['sourceVertex', 'targetVertex'],
}

/** What stands for a required attribute that is not there; null where nothing can. */
function madeUp(name: string, { name: element }: Node, type: string, count: number): string | null {
  if (name === 'guid')
    return element.startsWith('Member') ? null : toGuid(toId(`${element} without an identifier ${count}`))
  if (name === 'name') return `${element} ${count}`
  if (name === 'isCodable') return 'true'
  return type === 'VariableType' ? 'Text' : null
}

const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)$/
const day = /^\d{4}-\d\d-\d\d(Z|[+-]\d\d:\d\d)?$/
const forms: Readonly<Record<string, { is(value: string): boolean; mend(value: string): string | null }>> = {
  BooleanValue: { is: value => /^(true|false|1|0)$/.test(value), mend: booleanOf },
  IntegerValue: {
    is: value => /^[+-]?\d+$/.test(value),
    // Rounding would change what somebody noted.
    mend: value => (/^[+-]?\d+[.,]0*$/.test(value) ? value.replace(/[.,]0*$/, '') : null),
  },
  FloatValue: {
    is: value => decimal.test(value),
    mend: value => (decimal.test(value.replace(',', '.')) ? value.replace(',', '.') : null),
  },
  DateValue: {
    is: value => day.test(value) && isRealDay(value),
    mend: value => dateTimeOf(value)?.slice(0, 10) ?? null,
  },
  DateTimeValue: { is: isDateTime, mend: dateTimeOf },
}

function mendValue(node: Node, value: string | null): void {
  if (value === null) node.name = 'TextValue'
  else node.text = value
}
