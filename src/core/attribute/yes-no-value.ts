/** Pairs of answers; `alone` when one of the two is plain enough to say what the column asks. */
const pairs: readonly { readonly yes: string; readonly no: string; readonly alone: boolean }[] = [
  { yes: '是', no: '否 不是', alone: true },
  { yes: 'yes', no: 'no', alone: true },
  { yes: 'true', no: 'false', alone: true },
  { yes: '有', no: '无 無 没有 沒有', alone: false },
  { yes: 'y', no: 'n', alone: false },
  { yes: 't', no: 'f', alone: false },
  { yes: '√ ✓ ✔', no: '× ✗ ✘', alone: false },
  { yes: '1', no: '0', alone: false },
]

/** What an answer says, and to which pair it belongs. */
interface Answer {
  readonly says: 'yes' | 'no'
  readonly pair: number
}

const answers = new Map<string, Answer>(
  pairs.flatMap(({ yes, no }, pair) => [
    ...yes.split(' ').map((word): [string, Answer] => [word, { says: 'yes', pair }]),
    ...no.split(' ').map((word): [string, Answer] => [word, { says: 'no', pair }]),
  ]),
)

function answerOf(raw: string): Answer | undefined {
  return raw.length > 16 ? undefined : answers.get(raw.normalize('NFKC').trim().toLowerCase())
}

/**
 * `yes` or `no`, or null for what is neither. Read in any case and width: 是/否 (不是), 有/无 (無, 没有), yes/no,
 * true/false, Y/N, T/F, √/×, 1/0.
 */
export function yesNoValue(raw: string): 'yes' | 'no' | null {
  return answerOf(raw)?.says ?? null
}

/** Names of columns that ask: a question mark or 吗 at the end, 是否 and the like, an English verb in front. */
const asks =
  /[?？吗嗎]\s*$|是否|是不是|有无|有無|有没有|有沒有|能否|^(?:is|are|was|were|has|have|had|do|does|did|can|will)(?:[\s_]|$)/i

/**
 * Whether the values of a column answer yes or no: all belong to one pair. Pairs whose halves mean other things too
 * (无 in a column of remarks, a lone N, marks) must both occur; 1 and 0 also need a header that asks.
 */
export function isYesNo(distinct: Iterable<string>, header: string): boolean {
  let pair: number | null = null
  const said = new Set<string>()
  for (const value of distinct) {
    const answer = answerOf(value)
    if (answer === undefined || (pair !== null && answer.pair !== pair)) return false
    pair = answer.pair
    said.add(answer.says)
  }
  const found = pair === null ? undefined : pairs[pair]
  if (found === undefined) return false
  if (found.yes === '1' && !asks.test(header.trim())) return false
  return found.alone || said.size === 2
}
