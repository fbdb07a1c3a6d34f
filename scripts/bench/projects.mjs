import { createHash } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder, root } from '../setup/places.mjs'
import { insertCodings } from './coding-rows.mjs'
import { makeCodes, makeCodings, makeText } from './data.mjs'
import { openHost } from './host.mjs'

/** The generated projects: `documents` texts of `length` UTF-16 code units; `small` is a further, short document. */
const PROJECTS = {
  /** 50,000 codings in 200 documents: what is counted. */
  analysis: { seed: 11, documents: 200, length: 10_000, codes: 100, codings: 50_000 },
  /** 50,000 codings in 1,000 documents of 10 million characters in all. */
  large: { seed: 12, documents: 1000, length: 10_000, codes: 100, codings: 50_000 },
  'text-5k': { seed: 13, documents: 1, length: 200_000, codes: 100, codings: 5000, small: true },
  /** 500 codes to pick from. */
  'codes-500': { seed: 15, documents: 1, length: 20_000, codes: 500, codings: 2000, small: true },
  'text-20k': { seed: 14, documents: 1, length: 1_000_000, codes: 100, codings: 20_000, small: true },
  'text-100k': { seed: 14, documents: 1, length: 1_000_000, codes: 100, codings: 100_000, small: true },
}

/** What the generated projects depend on, beside the product: a change of any makes them anew. */
const MADE_BY = ['projects.mjs', 'coding-rows.mjs', 'data.mjs', 'words.mjs'].map(name =>
  join(import.meta.dirname, name),
)
const MIGRATIONS = join(root, 'src', 'project', 'db', 'migrations')

/** Puts a copy of a generated project into `folder` and resolves with its path. The original is kept in the cache. */
export async function copyProject(name, folder, say) {
  const original = await generatedProject(name, say)
  const path = join(folder, `${name}.postil`)
  copyFileSync(original, path, constants.COPYFILE_FICLONE)
  return path
}

/** The texts of a generated project in the order of its documents. */
export function projectTexts(name) {
  const { seed, documents, length, small } = PROJECTS[name]
  const texts = Array.from({ length: documents }, (_, i) => makeText(seed * 10_000 + i, length))
  return small ? [...texts, makeText(seed, 600)] : texts
}

async function generatedProject(name, say) {
  const folder = join(cacheFolder(), 'bench')
  const path = join(folder, `${name}-${mark()}.postil`)
  if (existsSync(path)) return path
  say(`making the project “${name}”, once`)
  mkdirSync(folder, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'postil-bench-'))
  try {
    const draft = await makeProject(PROJECTS[name], projectTexts(name), work)
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}-`)) rmSync(join(folder, old))
    copyFileSync(draft, `${path}.${process.pid}`)
    renameSync(`${path}.${process.pid}`, path)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return path
}

/** Documents and codes come in as a person's would; codings, for speed, as rows. Then the project checks itself. */
async function makeProject({ seed, codes, codings }, texts, work) {
  const path = join(work, 'bench.postil')
  const host = await openHost(path, { kind: 'new', name: '街坊访谈 Neighbours' })
  const files = texts.map((text, i) => {
    const file = join(work, `访谈 ${String(i + 1).padStart(4, '0')}.txt`)
    writeFileSync(file, text)
    return { path: file, clean: false }
  })
  await host.call('imports.run', { files })
  const codeIds = []
  for (const { name, parent } of makeCodes(codes)) {
    const { id } = await host.call('codes.create', {
      name,
      parentId: parent === null ? null : codeIds[parent],
    })
    codeIds.push(id)
  }
  await host.close()
  const coded = texts.length > 1 ? texts.filter(text => text.length > 1000) : texts
  await insertCodings(path, {
    seed,
    texts: coded,
    codings: makeCodings(seed, coded, { count: codings, codes }),
  })
  await check(path)
  return path
}

async function check(path) {
  const host = await openHost(path)
  const findings = await host.call('project.check')
  await host.close()
  if (findings.length > 0) throw new Error(`The generated project is not sound: ${findings[0].detail}`)
}

function mark() {
  const migrations = readdirSync(MIGRATIONS).filter(
    name => /^\d+.*\.ts$/.test(name) && !name.includes('.test.'),
  )
  const hash = createHash('sha256')
  for (const file of [...MADE_BY, ...migrations.sort().map(name => join(MIGRATIONS, name))]) {
    hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 12)
}
