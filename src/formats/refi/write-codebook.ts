import { type RefiCode, refiCodes } from './codes.ts'
import type { RefiLoss } from './losses.ts'
import type { RefiCodebook } from './project-model.ts'
import { writeSets } from './sets.ts'
import { legalText, XmlWriter } from './xml.ts'

const NAMESPACE = 'urn:QDA-XML:codebook:1.0'

export interface WrittenCodebook {
  readonly xml: Buffer
  readonly losses: readonly RefiLoss[]
}

/**
 * Writes a codebook for exchange. It differs from the codebook inside a project (no notes, and other names for
 * references), so it has a writer of its own.
 */
export function writeCodebookXml(codebook: RefiCodebook): WrittenCodebook {
  const losses: RefiLoss[] = []
  const codes = refiCodes(codebook.codes, loss => losses.push(loss))
  const writer = new XmlWriter()
  const writeCode = (code: RefiCode): void => {
    writer.open('Code', { guid: code.guid, name: code.name, isCodable: true, color: code.color })
    writer.leaf('Description', {}, code.definition)
    if (legalText(code.definition) !== code.definition) {
      losses.push({ kind: 'code', name: code.name, reason: 'characters-dropped' })
    }
    for (const child of code.children) writeCode(child)
    writer.close()
  }
  writer.open('CodeBook', {
    xmlns: NAMESPACE,
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `${NAMESPACE} http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd`,
    origin: codebook.origin,
  })
  writer.container('Codes')
  for (const code of codes) writeCode(code)
  writer.close()
  const ofCodes = codebook.sets.filter(set => set.of === 'codes')
  writeSets(writer, ofCodes, 'guid', loss => losses.push(loss))
  writer.close()
  return { xml: writer.finish(), losses }
}
