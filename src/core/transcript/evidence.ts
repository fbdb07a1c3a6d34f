import { isShortCode, isTitled } from './known-words.ts'
import type { FoundLabel, Labels } from './scan.ts'

/** Signs of speech are looked for at the beginning of so many turns, spread over the text. */
const SAMPLES = 100
const SAMPLE = 200

/** Words and signs of people talking to each other, in the languages most transcripts are in. */
const asking = /[?？؟我你您咱俺吗嗎呢吧啊嗯哦呃唉哎哈呀嘛]/
const spoken = new RegExp(
  [
    'です|ます|でした|ました|よね|니다|요[.,? ]|(?:^|\\s)(?:אני|אתה|את|כן|לא|אנחנו|שלי|أنا|أنت|نعم|لا|نحن|يعني|هل)(?:\\s|[,.،]|$)',
    "\\b(?:i|i'm|i’m|you|we|my|your|yeah|yes|no|okay|ok|um|uh|well|oh|mm|mhm|yo|usted|oui|je|vous|nous|ja|nein|ich|sie|wir|eu|você)\\b",
    '(?:^|\\s)(?:я|вы|мы|ты|да|нет|ну)(?=\\s|[,.]|$)',
  ].join('|'),
  'iu',
)

const quoted = /^[“"「『‘《〈«]/

/**
 * The labels that are speakers' when the text is a transcript, else none. A transcript has labels that recur and take
 * turns from its beginning to its end, with roles, times or signs of speech; a novel has talk in one place, a record the
 * same fields in the same order, a bibliography titles behind its names.
 */
export function speakersLabels({ labels, paragraphs }: Labels, text: string): readonly FoundLabel[] {
  const able = labels.filter(label => label.canSpeak)
  const above = able.filter(label => label.place === 'above' && (label.hasStamp || label.isRole))
  if (isTranscript(above, paragraphs, text)) {
    const keys = new Set(above.map(label => label.key))
    return able.filter(label => keys.has(label.key))
  }
  return isTranscript(able, paragraphs, text) ? able : []
}

export function countKeys(labels: readonly { readonly key: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of labels) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Fewer turns than this are no talk. */
const TURNS = 3
/** So few turns may be quotations in a paper. */
const FEW_TURNS = 6

function isTranscript(labels: readonly FoundLabel[], paragraphs: number, text: string): boolean {
  const counts = countKeys(labels)
  const recurs = (key: string) => (counts.get(key) ?? 0) > 1
  if (labels.length < TURNS || ![...counts.keys()].some(recurs)) return false
  const turns = labels.filter(label => recurs(label.key) || label.isRole)
  if (turns.length < TURNS) return false
  const every = Math.ceil(turns.length / SAMPLES)
  const words = turns.flatMap((turn, index) =>
    index % every === 0 ? [sampleOf(text, turn, turns[index + 1])] : [],
  )
  const signs: Signs = {
    turns: turns.length,
    speakers: new Set(turns.map(turn => turn.key)).size,
    roles: shareOf(turns, turn => turn.isRole),
    plainRoles: shareOf(turns, turn => turn.isRole && !isShortCode(turn.key)),
    titled: shareOf(turns, turn => isTitled(turn.key)),
    stamped: shareOf(turns, turn => turn.hasStamp),
    talking: shareOf(words, sample => asking.test(sample) || spoken.test(sample)),
    quoting: shareOf(words, sample => quoted.test(sample)),
    alternating: shareOf(turns.slice(1), (turn, index) => turn.key !== turns[index]?.key),
    tabbed: shareOf(turns, turn => turn.sign === 'tab'),
    share: turns.length / Math.max(1, paragraphs - labels.filter(label => label.place === 'above').length),
    gap: widestGap(turns, paragraphs),
  }
  return arePeople(signs) && isSpreadOut(signs) && !(signs.plainRoles < 0.5 && isRecord(turns))
}

/** What tells a transcript from other texts with labels; shares are of the turns, from 0 to 1. */
interface Signs {
  readonly turns: number
  readonly speakers: number
  readonly roles: number
  /** Roles in words, not `A` or `Q`. */
  readonly plainRoles: number
  /** Names with a title, or made unknown. */
  readonly titled: number
  readonly stamped: number
  readonly talking: number
  readonly quoting: number
  /** Turns whose speaker is another one than that before. */
  readonly alternating: number
  /** Turns parted from their words by a tab only. */
  readonly tabbed: number
  /** Turns for each paragraph of words. */
  readonly share: number
  /** The longest stretch without a label, as a share of the paragraphs. */
  readonly gap: number
}

function arePeople(signs: Signs): boolean {
  const { turns, speakers, roles, plainRoles, titled, stamped, talking, quoting, alternating, tabbed } = signs
  if (speakers < 2 && plainRoles < 0.5 && stamped < 0.5 && roles < 1) return false
  if (speakers >= 2 && stamped < 0.5 && alternating < 0.3) return false
  if (roles < 0.5 && quoting > 0.5) return false
  // The first column of any table recurs; only people who talk all the time are no rows of one.
  if (roles < 0.5 && stamped < 0.5 && tabbed > 0.5 && (talking < 0.5 || turns < FEW_TURNS)) return false
  return plainRoles >= 0.5 || talking >= (stamped >= 0.5 || titled >= 0.5 ? 0.1 : 0.25)
}

function isSpreadOut({ turns, roles, stamped, alternating, share, gap }: Signs): boolean {
  if (roles >= 0.5 || stamped >= 0.5) return share >= (turns < FEW_TURNS ? 0.25 : 0.08) && gap <= 0.5
  return (
    (share >= 0.4 && gap <= 0.4) || (share >= 0.15 && gap <= 0.3 && turns >= FEW_TURNS && alternating >= 0.6)
  )
}

/** A gap of so many paragraphs is short, however few there are. */
const SHORT_GAP = 3

function widestGap(turns: readonly FoundLabel[], paragraphs: number): number {
  let [widest, last] = [0, -1]
  for (const place of [...turns.map(turn => turn.paragraph), paragraphs]) {
    widest = Math.max(widest, place - last - 1)
    last = place
  }
  return widest <= SHORT_GAP ? 0 : widest / paragraphs
}

/** Three or more labels that follow each other always in the same order: fields of records, answers to choose from. */
function isRecord(turns: readonly FoundLabel[]): boolean {
  const followers = new Map<string, Map<string, number>>()
  for (const [index, { key }] of turns.slice(1).entries()) {
    const before = turns[index]?.key ?? ''
    const known = followers.get(before) ?? new Map<string, number>()
    known.set(key, (known.get(key) ?? 0) + 1)
    followers.set(before, known)
  }
  if (followers.size < 3) return false
  let usual = 0
  for (const known of followers.values()) {
    let most = 0
    for (const count of known.values()) most = Math.max(most, count)
    usual += most
  }
  return usual >= 0.9 * (turns.length - 1)
}

function sampleOf(text: string, turn: FoundLabel, next: FoundLabel | undefined): string {
  const end = Math.min(next?.from ?? text.length, turn.wordsFrom + SAMPLE)
  return text.slice(turn.wordsFrom, end).trim()
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item, index: number) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length
}
