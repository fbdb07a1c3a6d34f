import { foldUnit } from '../text/fold-unit.ts'

/** Paragraphs, one after the other, that are written in one script; `to` is exclusive, in UTF-16 code units. */
export interface ScriptRun {
  readonly to: number
  readonly traditional: boolean
}

/** Characters of both scripts, though some traditional ones become them. */
const shared = '里后干台余云谷丑斗几卜松朱范宁冲准升占周回布当志折板欲朴游签系累致舍表借制伙克出只面了征吁蔑'
/** Traditional characters that simplified texts keep in some words. */
const kept = '乾著瞭藉徵夥餘'

const UNKNOWN = 3
/** By unit: 1 only traditional, 2 only simplified, 0 neither; filled when first needed. */
let scripts: Uint8Array | null = null

/**
 * Takes a text apart by the script of its paragraphs, as conversions towards a script harm what is in it already
 * (鄰里 must not become 鄰裏). A paragraph that does not tell is taken for what the whole text is.
 */
export function scriptRuns(text: string): ScriptRun[] {
  scripts ??= scriptTable()
  const ends: number[] = []
  const leans: number[] = []
  let whole = 0
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    let lean = 0
    for (; at < end; at++) {
      const script = scripts[text.charCodeAt(at)]
      if (script === 1) lean++
      else if (script === 2) lean--
    }
    whole += lean
    ends.push(end)
    leans.push(lean)
  }
  const runs: ScriptRun[] = []
  ends.forEach((to, n) => {
    const lean = leans[n] ?? 0
    const traditional = (lean === 0 ? whole : lean) > 0
    if (runs.at(-1)?.traditional === traditional) runs[runs.length - 1] = { to, traditional }
    else runs.push({ to, traditional })
  })
  return runs
}

function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNKNOWN)
  const simplified = new Set<number>()
  for (let unit = 0x3400; unit < 0xa000; unit++) {
    const simple = foldUnit(unit)
    if (simple === unit) continue
    table[unit] = 1
    simplified.add(simple)
  }
  for (const unit of simplified) table[unit] = 2
  for (const character of shared + kept) table[character.charCodeAt(0)] = 0
  return table.map(script => (script === UNKNOWN ? 0 : script))
}
