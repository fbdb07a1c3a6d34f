import { Refusal } from '../../../core/refusal.ts'
import { openPackage, type PackageFolder } from '../read/package-folder.ts'
import { validateXml } from '../validate.ts'
import type { Finding } from './findings.ts'
import { isFindingId } from './findings.ts'
import { Patient } from './patient.ts'
import { mendDangling } from './rules/identity-rules.ts'
import { rules } from './rules/index.ts'
import { recount } from './rules/position-rules.ts'
import { isContainer, removeEmpty } from './rules/shape-rules.ts'
import { saveMended } from './save-mended.ts'
import { readSchema } from './schema-model.ts'
import { readTexts } from './texts.ts'
import { readTree } from './xml-tree.ts'

/** What is wrong with a file of the standard. */
export interface DoctorReport {
  readonly kind: 'project' | 'codebook'
  /** Program and version that wrote it, as it says. */
  readonly origin: string
  readonly name: string
  /** The worst first. */
  readonly findings: readonly Finding[]
}

export interface DoctorOptions {
  /** Texts of the two schemas. */
  readonly schemas: { readonly project: string; readonly codebook: string }
  /** What stands for times that nobody has noted, ISO 8601, UTC. */
  readonly now: string
  /** Where a mended file goes: a package for a project, a `.qdc` for a codebook. Null for none. */
  readonly repairTo: string | null
}

/**
 * Examines a `.qdpx` package, a bare `.qde` or a `.qdc` codebook, and writes a mended one on wish: valid by the schema, with
 * all its passages. The file itself is never changed. Refuses what reading it refuses (package-empty, package-suspect,
 * package-too-deep, package-too-large, file-damaged, file-protected), export-invalid, and what writing refuses.
 */
export async function examineRefi(path: string, options: DoctorOptions): Promise<DoctorReport> {
  const folder = await openPackage(path)
  try {
    const patient = await examine(folder, options)
    const { root } = patient
    const kind = root.name === 'Project' ? 'project' : 'codebook'
    const name = root.attributes.name ?? ''
    const report = { kind, origin: patient.origin, name, findings: patient.findings.list() } as const
    if (options.repairTo !== null) await saveMended(patient, options.repairTo, options.schemas[kind])
    return report
  } finally {
    folder.close()
  }
}

async function examine(folder: PackageFolder, { schemas, now }: DoctorOptions): Promise<Patient> {
  const tree = readTree(folder.xml)
  const kind = tree?.root.name === 'Project' ? 'project' : 'codebook'
  if (tree === null || !['Project', 'CodeBook'].includes(tree.root.name)) {
    throw new Refusal('package-empty', 'Neither a project nor a codebook')
  }
  const problems = await validateXml(folder.xml, schemas[kind])
  const { root, namespaces } = tree
  const patient = new Patient(root, readSchema(schemas[kind]), folder, { namespaces, problems, now })
  await readTexts(patient)
  for (const [id, rule] of Object.entries(rules)) {
    if (!isFindingId(id)) continue
    await rule(patient, (node, name) => patient.note(id, node, name))
    patient.sweep()
  }
  recount(patient)
  // What the rules took away may have been referred to, or all that a container held.
  mendDangling(patient, () => undefined)
  patient.sweep()
  removeEmpty(root, node => isContainer(node, root.name))
  return patient
}
