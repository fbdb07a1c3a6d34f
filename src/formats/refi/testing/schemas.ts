import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../../../resources/refi/', import.meta.url)

export const projectSchemaPath = fileURLToPath(new URL('Project.xsd', folder))
export const codebookSchemaPath = fileURLToPath(new URL('Codebook.xsd', folder))
export const projectSchema = readFileSync(projectSchemaPath, 'utf8')
export const codebookSchema = readFileSync(codebookSchemaPath, 'utf8')
