import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Which rooms a room may import from, besides itself. The arrows of DESIGN: they only run one way. */
const mayImport = {
  core: [],
  ipc: ['core'],
  formats: ['core'],
  project: ['formats', 'ipc', 'core'],
  cli: ['project', 'ipc', 'core'],
  main: ['ipc', 'core'],
  preload: ['ipc', 'core'],
  renderer: ['ipc', 'core'],
}

/** Folders of the renderer that serve one task each; what two of them need lives in state/, ui/ or core/. */
const tasks = [
  'documents',
  'reading',
  'coding',
  'codebook',
  'memos',
  'cases',
  'analysis',
  'exchange',
  'history',
  'editing',
  'search',
  'team',
]

/** Packages that only some places may name. */
const packagePlaces = [
  { package: /^electron$/, places: ['main', 'preload'] },
  { package: /^better-sqlite3$/, places: ['project/db'] },
  { package: /^react(-|\/|$)/, places: ['renderer'], except: 'renderer/editor' },
  { package: /^node:/, places: ['formats', 'project', 'cli', 'main'] },
]

/**
 * What is wrong with one import, in a sentence; null when it is allowed.
 * @param {string} from path of the importing file below src, with `/`
 * @param {string} to path of the imported file below src, or the name of a package
 * @param {boolean} isPackage
 */
export function importProblem(from, to, isPackage) {
  if (isPackage) return packageProblem(from, to)
  const [room = '', folder = ''] = from.split('/')
  const [otherRoom = '', otherFolder = ''] = to.split('/')
  if (!(otherRoom in mayImport)) return null
  if (room !== otherRoom && !mayImport[room]?.includes(otherRoom)) {
    return `${room} must not import ${otherRoom}`
  }
  const composes = folder === 'shell' || !from.slice('renderer/'.length).includes('/')
  if (room !== 'renderer' || otherRoom !== 'renderer' || folder === otherFolder || composes) return null
  if (otherFolder === 'shell') return `renderer/${folder} must not import the shell`
  if (tasks.includes(otherFolder)) {
    return `renderer/${folder} must not import the task renderer/${otherFolder}`
  }
  if (folder === 'editor' && otherFolder !== 'editor')
    return `renderer/editor must not import renderer/${otherFolder}`
  return null
}

function packageProblem(from, name) {
  const isBelow = place => from.startsWith(`${place}/`)
  for (const rule of packagePlaces) {
    if (!rule.package.test(name)) continue
    if (!rule.places.some(isBelow) || (rule.except && isBelow(rule.except))) {
      return `${dirname(from)} must not name ${name}`
    }
  }
  return null
}

/** All wrong imports below `src`, as `file: what is wrong`. Tests may import what they like from packages. */
export function roomBreaks(src) {
  return filesBelow(src).flatMap(file => {
    const from = relative(src, file).split(sep).join('/')
    const isTest = /\.test\.tsx?$/.test(from)
    return importsOf(readFileSync(file, 'utf8')).flatMap(specifier => {
      const isPackage = !specifier.startsWith('.')
      if (isPackage && isTest) return []
      const to = isPackage
        ? specifier
        : relative(src, resolve(dirname(file), specifier))
            .split(sep)
            .join('/')
      const problem = importProblem(from, to, isPackage)
      return problem === null ? [] : [`${from}: ${problem} (${specifier})`]
    })
  })
}

/** Everything a file imports, re-exports or loads, types too. */
export function importsOf(text) {
  const found = [
    ...text.matchAll(/(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/(?:^|[\s;])import\s*['"]([^'"]+)['"]/g),
    ...text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g),
  ]
  return found.map(match => match[1])
}

function filesBelow(folder) {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesBelow(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaks = roomBreaks(resolve(import.meta.dirname, '../src'))
  for (const line of breaks) console.error(line)
  console.log(
    breaks.length === 0 ? 'rooms: every import runs the right way' : `rooms: ${breaks.length} wrong imports`,
  )
  process.exit(breaks.length === 0 ? 0 : 1)
}
