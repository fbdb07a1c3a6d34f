import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The language the others are measured by. */
const BASE = 'en'

/** Namespaces whose keys are named in the window's code; what no code names there is dead. */
const ownedByWindow = new Set(
  'analysis cases codebook coding documents exchange history imports memos reading shell'.split(' '),
)

/** Namespaces read by keys made at run time: by the name of an act, a refusal, a rule. */
const readByValue = new Set(['acts', 'cleaning', 'refusals'])

/** Attributes that people read or hear. */
const readAttributes = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'act'])

/**
 * All words of all languages: `locales[language][namespace]` is a map from the keys, joined by dots, to the texts.
 * @param {string} folder that holds one folder a language
 */
export function readLocales(folder) {
  const languages = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return Object.fromEntries(
    languages.map(({ name }) => {
      const files = readdirSync(join(folder, name)).filter(file => file.endsWith('.json'))
      const namespaces = files.map(file => [
        file.slice(0, -'.json'.length),
        flat(JSON.parse(readFileSync(join(folder, name, file), 'utf8'))),
      ])
      return [name, Object.fromEntries(namespaces)]
    }),
  )
}

function flat(words, above = '') {
  const found = new Map()
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(above + key, value)
    else for (const [below, text] of flat(value, `${above}${key}.`)) found.set(below, text)
  }
  return found
}

/** What differs between the languages, in sentences. */
export function localeProblems(locales) {
  const problems = []
  const base = locales[BASE] ?? {}
  for (const [language, namespaces] of Object.entries(locales)) {
    for (const namespace of new Set([...Object.keys(base), ...Object.keys(namespaces)])) {
      const place = `${language}/${namespace}.json`
      const wanted = base[namespace]
      const given = namespaces[namespace]
      if (wanted === undefined) problems.push(`${place}: there is no ${BASE}/${namespace}.json`)
      else if (given === undefined) problems.push(`${place}: the file is missing`)
      else problems.push(...keyProblems(place, language, wanted, given))
    }
  }
  return problems
}

function keyProblems(place, language, wanted, given) {
  const problems = []
  const plain = keys => new Set([...keys].map(withoutPlural))
  const names = plain(given.keys())
  for (const key of plain(wanted.keys())) if (!names.has(key)) problems.push(`${place}: ${key} is missing`)
  for (const key of names) {
    if (!plain(wanted.keys()).has(key)) problems.push(`${place}: ${key} is not in ${BASE}`)
  }
  for (const [key, text] of given) {
    if (text.trim() === '') {
      problems.push(`${place}: ${key} is empty`)
      continue
    }
    problems.push(...pluralProblems(place, language, key, given))
    const model =
      wanted.get(key) ?? wanted.get(`${withoutPlural(key)}_other`) ?? wanted.get(withoutPlural(key))
    if (model !== undefined && holesOf(model) !== holesOf(text)) {
      problems.push(`${place}: ${key} has the holes [${holesOf(text)}], ${BASE} has [${holesOf(model)}]`)
    }
  }
  return problems
}

const plural = /_(zero|one|two|few|many|other)$/

function withoutPlural(key) {
  return key.replace(plural, '')
}

/** A counted text needs one form for each way the language counts. */
function pluralProblems(place, language, key, given) {
  if (!key.endsWith('_other')) return []
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
  const forms = pluralCategories.map(category => `${withoutPlural(key)}_${category}`)
  return forms.filter(form => !given.has(form)).map(form => `${place}: ${form} is missing`)
}

/** `count` chooses the form and need not be said; the form for one often says nothing. */
function holesOf(text) {
  const holes = [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(match => match[1])
  return [...new Set(holes)].sort().join(', ')
}

/** What the window's code says wrongly: keys that nobody defined, words written into the code. */
export async function codeProblems(folder, locales) {
  const { parseSync } = await import('vite')
  const words = locales[BASE] ?? {}
  const problems = []
  const named = []
  for (const file of sourcesBelow(folder)) {
    const source = readFileSync(join(folder, file), 'utf8')
    const seen = readSource(parseSync(file, source).program, Object.keys(words))
    named.push(...seen.keys)
    const line = at => source.slice(0, at).split('\n').length
    for (const use of seen.keys) {
      if (!isDefined(use, words))
        problems.push(`${file}:${line(use.at)}: nobody defined the key ${use.shown}`)
    }
    for (const { text, at } of file.endsWith('.tsx') ? seen.texts : []) {
      problems.push(`${file}:${line(at)}: “${text}” is written into the code`)
    }
  }
  return [...problems, ...deadKeys(words, named)]
}

function deadKeys(words, named) {
  return Object.entries(words).flatMap(([namespace, texts]) => {
    if (!ownedByWindow.has(namespace)) return []
    const uses = named.filter(use => use.namespaces.includes(namespace))
    const dead = [...new Set([...texts.keys()].map(withoutPlural))].filter(
      key => !uses.some(use => use.pattern.test(key)),
    )
    return dead.map(key => `${BASE}/${namespace}.json: no code says ${key}`)
  })
}

function isDefined(use, words) {
  return use.namespaces.some(
    namespace =>
      readByValue.has(namespace) ||
      [...(words[namespace]?.keys() ?? [])].some(key => use.pattern.test(withoutPlural(key))),
  )
}

function sourcesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

/** Keys and words in one file. A key without namespace belongs to one that the file asked `useTranslation` for. */
function readSource(program, namespaces) {
  const spaces = new Set()
  const calls = []
  const texts = []
  walk(program, node => {
    if (startsWithNamespace(node, namespaces)) calls.push(node)
    if (node.type === 'CallExpression') {
      const name = node.callee.type === 'MemberExpression' ? node.callee.property.name : node.callee.name
      const [first] = node.arguments
      if (name === 'useTranslation') for (const each of literalsIn(first)) spaces.add(each)
      else if (name === 't' || name === 'say' || name === 'exists') calls.push(first)
    }
    texts.push(...textsOf(node))
  })
  const own = spaces.size === 0 ? ['shell'] : [...spaces]
  return { keys: [...new Set(calls)].flatMap(first => keysOf(first, own)), texts }
}

/** A text such as `shell:ui.close`, wherever it stands, is a key. */
function startsWithNamespace(node, namespaces) {
  const start = node.type === 'TemplateLiteral' ? node.quasis[0].value.cooked : node.value
  if (node.type !== 'TemplateLiteral' && node.type !== 'Literal') return false
  return typeof start === 'string' && namespaces.includes(/^([\w-]+):\S*$/.exec(start)?.[1])
}

function literalsIn(node) {
  if (node?.type === 'Literal') return [node.value]
  return node?.type === 'ArrayExpression' ? node.elements.flatMap(literalsIn) : []
}

/** The keys an argument can be: a text, a text with holes, or one of two. */
function keysOf(node, own) {
  if (node === undefined || node === null) return []
  if (node.type === 'TSAsExpression') return keysOf(node.expression, own)
  if (node.type === 'ConditionalExpression') {
    return [...keysOf(node.consequent, own), ...keysOf(node.alternate, own)]
  }
  const parts =
    node.type === 'Literal' && typeof node.value === 'string'
      ? [node.value]
      : node.type === 'TemplateLiteral'
        ? node.quasis.map(quasi => quasi.value.cooked)
        : null
  if (parts === null) return []
  const [, space, start] = /^(?:([\w-]+):)?(.*)$/s.exec(parts[0]) ?? []
  const escaped = [start, ...parts.slice(1)].map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return [
    {
      namespaces: space === undefined ? own : [space],
      pattern: new RegExp(`^${escaped.join('.+')}$`),
      shown: parts.join('…'),
      at: node.start,
    },
  ]
}

function textsOf(node) {
  const said = (text, at) => (/\p{L}/u.test(text) ? [{ text: text.trim(), at }] : [])
  if (node.type === 'JSXAttribute' && readAttributes.has(attributeName(node))) {
    return literalsIn(
      node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value,
    ).flatMap(text => said(String(text), node.start))
  }
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return []
  if (isKey(node)) return []
  return node.children.flatMap(child =>
    child.type === 'JSXText'
      ? said(child.value, child.start)
      : child.type === 'JSXExpressionContainer'
        ? literalsIn(child.expression).flatMap(text => said(String(text), child.start))
        : [],
  )
}

/** Keys of the keyboard are called the same in all languages. */
function isKey(node) {
  return node.type === 'JSXElement' && /^(kbd|Key)$/.test(node.openingElement.name.name)
}

function attributeName({ name }) {
  return name.type === 'JSXIdentifier' ? name.name : ''
}

function walk(node, visit) {
  if (Array.isArray(node)) for (const each of node) walk(each, visit)
  else if (node !== null && typeof node === 'object') {
    if (typeof node.type === 'string') visit(node)
    for (const [key, child] of Object.entries(node)) if (key !== 'parent') walk(child, visit)
  }
}

/** All that is wrong with the words of the window. */
export async function findProblems(root) {
  const locales = readLocales(join(root, 'resources', 'locales'))
  const inCode = await codeProblems(join(root, 'src', 'renderer'), locales)
  return [...localeProblems(locales), ...inCode]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = await findProblems(fileURLToPath(new URL('..', import.meta.url)))
  for (const problem of problems) console.error(problem)
  console.log(problems.length === 0 ? 'The words are whole.' : `${problems.length} problems with the words.`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
