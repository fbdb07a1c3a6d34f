import { type Converted, PhraseTable } from './phrase-table.ts'
import { scriptRuns } from './script-runs.ts'
import { layOver, type ShownText } from './shown-text.ts'

/** How Chinese is shown: as it is stored, simplified, traditional, and that as in Taiwan or in Hong Kong. */
export const scriptViews = ['stored', 'cn', 't', 'tw', 'hk'] as const
export type ScriptView = (typeof scriptViews)[number]

/** Shows a text in one script. */
export type ScriptConverter = (stored: string) => ShownText

/** The steps texts of one script go through, in order. */
export interface Conversion {
  /** The phrases of this step bound those of the others: OpenCC takes a text apart by them before it converts. */
  readonly segments: PhraseTable | null
  readonly steps: readonly PhraseTable[]
}

/** What is done to paragraphs in traditional and to those in simplified characters. */
export interface Conversions {
  readonly traditional: Conversion
  readonly simplified: Conversion
}

const loading = new Map<ScriptView, Promise<ScriptConverter>>()

/** Loads what a script needs, once. */
export function loadConverter(view: Exclude<ScriptView, 'stored'>): Promise<ScriptConverter> {
  const known = loading.get(view)
  if (known !== undefined) return known
  const loaded = loadConversions(view).then(conversions => (stored: string) => show(stored, conversions))
  loading.set(view, loaded)
  // What could not be loaded is asked for again.
  loaded.catch(() => loading.delete(view))
  return loaded
}

function show(stored: string, conversions: Conversions): ShownText {
  let converted = ''
  let from = 0
  for (const { to, traditional } of scriptRuns(stored)) {
    const run = stored.slice(from, to)
    converted += convertScript(run, traditional ? conversions.traditional : conversions.simplified)
    from = to
  }
  return layOver(stored, converted)
}

/** Text of one script as OpenCC converts it: the `s2t`, `s2tw`, `s2hk`, `t2tw`, `t2hk`, `t2s` and `tw2s` of it. */
export function convertScript(text: string, { segments, steps }: Conversion): string {
  if (steps.length === 0) return text
  const normal = mayBeCompatible.test(text) ? compatible().convert(text, null).text : text
  const cuts = segments === null || segments === steps[0] ? null : segments.cut(normal)
  let done: Converted = { text: normal, cuts }
  for (const step of steps) done = step.convert(done.text, done.cuts, step === segments)
  return done.text
}

/** Blocks of compatibility ideographs: characters that other standards had twice. */
const mayBeCompatible = /[\uf900-\ufaff\ud87e]/
let compatibleTable: PhraseTable | null = null
let compatibleDictionary = ''

function compatible(): PhraseTable {
  compatibleTable ??= new PhraseTable([compatibleDictionary])
  return compatibleTable
}

async function loadCompatible(): Promise<void> {
  compatibleDictionary = (await import('opencc-js/dict/CJK_Compatibility_Ideographs')).default
}

/** What a script does to paragraphs of either. */
export function loadConversions(view: Exclude<ScriptView, 'stored'>): Promise<Conversions> {
  return loaders[view]()
}

const nothing: Conversion = { segments: null, steps: [] }

const loaders: Readonly<Record<Exclude<ScriptView, 'stored'>, () => Promise<Conversions>>> = {
  async cn() {
    await loadCompatible()
    const [phrases, characters, taiwanPhrases, taiwan] = await Promise.all([
      import('opencc-js/dict/TSPhrases'),
      import('opencc-js/dict/TSCharacters'),
      import('opencc-js/dict/TWVariantsRevPhrases'),
      import('opencc-js/dict/TWVariantsRev'),
    ])
    const simplify = new PhraseTable([phrases.default, characters.default])
    // Through the standard forms, as 看著 has to become 看着; simplified texts write 编著 and must keep it.
    const standard = new PhraseTable([taiwanPhrases.default, taiwan.default])
    return {
      traditional: { segments: simplify, steps: [standard, simplify] },
      simplified: { segments: null, steps: [simplify] },
    }
  },
  async t() {
    const { steps } = await loadTraditional()
    return { traditional: nothing, simplified: { segments: null, steps } }
  },
  async tw() {
    const [phrases, characters] = await Promise.all([
      import('opencc-js/dict/TWVariantsPhrases'),
      import('opencc-js/dict/TWVariants'),
    ])
    return withVariants(new PhraseTable([phrases.default, characters.default]))
  },
  async hk() {
    const [phrases, characters] = await Promise.all([
      import('opencc-js/dict/HKVariantsPhrases'),
      import('opencc-js/dict/HKVariants'),
    ])
    return withVariants(new PhraseTable([phrases.default, characters.default]))
  },
}

async function withVariants(variants: PhraseTable): Promise<Conversions> {
  const { segments, steps } = await loadTraditional()
  return {
    traditional: { segments: null, steps: [variants] },
    simplified: { segments, steps: [...steps, variants] },
  }
}

let traditional: Promise<Conversion> | null = null

/** The large dictionaries, which three scripts have in common. */
function loadTraditional(): Promise<Conversion> {
  traditional ??= readTraditional()
  traditional.catch(() => {
    traditional = null
  })
  return traditional
}

async function readTraditional(): Promise<Conversion> {
  await loadCompatible()
  const [phrases, regional, characters] = await Promise.all([
    import('opencc-js/dict/STPhrases'),
    import('opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases'),
    import('opencc-js/dict/STCharacters'),
  ])
  const table = new PhraseTable([phrases.default, regional.default, characters.default])
  return { segments: table, steps: [table] }
}
