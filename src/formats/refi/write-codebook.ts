import { type RefiCode, refiCodes } from './codes.ts'
import type { RefiCodebook } from './project-model.ts'
import { writeSets } from './sets.ts'
import { XmlWriter } from './xml.ts'

const NAMESPACE = 'urn:QDA-XML:codebook:1.0'

/**
 * Writes a codebook for exchange. It differs from the codebook inside a project (no notes, and other names for
 * references), so it has a writer of its own.
 */
export function writeCodebookXml(codebook: RefiCodebook): Buffer {
  const codes = refiCodes(codebook.codes)
  const writer = new XmlWriter()
  const writeCode = (code: RefiCode): void => {
    writer.open('Code', { guid: code.guid, name: code.name, isCodable: true, color: code.color })
    writer.leaf('Description', {}, code.definition)
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
  writeSets(writer, ofCodes, 'guid')
  writer.close()
  return writer.finish()
}
