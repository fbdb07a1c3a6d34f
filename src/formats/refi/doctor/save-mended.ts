import { replaceFile } from '../../file/replace-file.ts'
import { type PackageEntry, writePackage } from '../package.ts'
import { readDateTime } from '../read/read-date-time.ts'
import { refuseProblems, validateXml } from '../validate.ts'
import { XmlWriter } from '../xml.ts'
import type { Patient } from './patient.ts'
import { isKept } from './rules/package-rules.ts'
import type { Node } from './xml-tree.ts'

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'

/** Who wrote the file: positions are no longer those of the program that is named in it. */
const ORIGIN = 'Postil'

/** Writes what the rules made of a file. Refuses: export-invalid, package-too-large, disk-full, folder-read-only, write-failed. */
export async function saveMended(patient: Patient, path: string, schema: string): Promise<void> {
  await replaceFile(path, async write => {
    const xml = xmlOf(patient)
    refuseProblems(await validateXml(xml, schema))
    if (patient.root.name === 'CodeBook') return write(xml)
    const { modifiedDateTime, creationDateTime } = patient.root.attributes
    const modified = new Date(
      readDateTime(modifiedDateTime) ?? readDateTime(creationDateTime) ?? patient.context.now,
    )
    await writePackage({ xml, files: filesOf(patient), modified }, write, { step: () => undefined })
  })
}

function xmlOf({ root, schema }: Patient): Buffer {
  const writer = new XmlWriter()
  const kind = root.name === 'Project' ? 'Project' : 'Codebook'
  const place = `http://schema.qdasoftware.org/versions/${kind}/v1.0/${kind}.xsd`
  const write = (node: Node, type: string) => {
    const model = schema.element(type)
    if (model === null) {
      writer.leaf(node.name, {}, node.text)
      return
    }
    writer.open(node.name, node === root ? { ...head, ...node.attributes, origin: ORIGIN } : node.attributes)
    const types = new Map(model.children.map(child => [child.name, child.type]))
    for (const child of node.children) write(child, types.get(child.name) ?? '')
    writer.close()
  }
  const head = {
    xmlns: schema.namespace,
    'xmlns:xsi': INSTANCE,
    'xsi:schemaLocation': `${schema.namespace} ${place}`,
  }
  write(root, schema.root.type)
  return writer.finish()
}

function filesOf(patient: Patient): PackageEntry[] {
  const { folder, made } = patient
  const texts = new Map([...patient.texts.values()].map(({ file, counted }) => [file, counted.text]))
  const kept = folder.names.filter(
    name => patient.isNamed(name) || (folder.main !== null && isKept(name, folder.main)),
  )
  return [
    ...kept.map(name => ({
      path: patient.outputOf(name),
      read: async () => {
        const text = texts.get(name)
        return text === undefined
          ? ((await folder.read(name)) ?? new Uint8Array())
          : Buffer.from(text, 'utf8')
      },
    })),
    ...[...made].map(([path, text]) => ({ path, read: () => Buffer.from(text, 'utf8') })),
  ]
}
