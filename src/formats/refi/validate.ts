import { Refusal } from '../../core/refusal.ts'

/** Something wrong with a file that we were about to hand out. */
export interface Problem {
  /** Line of the XML, from 1. Left out when the problem belongs to no line. */
  readonly line?: number
  readonly message: string
}

/**
 * Checks XML against a schema. `schema` is the text of the `.xsd`: one of `resources/refi/`, handed in by the
 * caller, who knows where the resources lie. The library is loaded only here, when it is needed.
 */
export async function validateXml(xml: Uint8Array, schema: string): Promise<readonly Problem[]> {
  const { ParseOption, XmlDocument, XmlLibError, XsdValidator } = await import('libxml2-wasm')
  const definition = XmlDocument.fromString(schema)
  const validator = XsdValidator.fromDoc(definition)
  try {
    const option = ParseOption.XML_PARSE_HUGE | ParseOption.XML_PARSE_BIG_LINES
    const document = XmlDocument.fromBuffer(xml, { option })
    try {
      validator.validate(document)
    } finally {
      document.dispose()
    }
    return []
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error
    return error.details.map(({ line, message }) => ({ line, message: message.trim() }))
  } finally {
    validator.dispose()
    definition.dispose()
  }
}

/** Refuses export-invalid when there are problems. Its values: how many, and the first of them. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const lines = problems.map(({ line, message }) =>
    line === undefined ? message : `line ${line}: ${message}`,
  )
  throw new Refusal('export-invalid', lines.slice(0, 20).join('\n'), {
    count: problems.length,
    problem: lines[0] ?? '',
  })
}
