/** A time as it is written into transcripts: `00:12:03`, `12:03`, `0:0:3.450`, `00:12:03,500`; either colon. */
const clock = String.raw`\d{1,3}[:：]\d{1,2}[:：]\d{1,2}(?:[.,]\d{1,3})?|\d{1,3}[:：]\d{2}(?:[.,]\d{1,3})?`
const range = String.raw`(?:${clock})(?:\s*(?:-->|[-–—~～])\s*(?:${clock}))?`
const day = String.raw`(?:\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?,?\s*)?`
const half = String.raw`(?:\s?[AaPp]\.?[Mm]\.?)?`

/**
 * Source of a regular expression for a stamp on a speaker's label: a time or a range of times, with a day before it in
 * exports of chats, in any brackets or none, or as f4 and MAXQDA write it, `#00:12:03-5#`.
 */
export const stampSource = [
  String.raw`#\d{1,3}:\d{2}:\d{2}-\d#`,
  String.raw`[[(（【{<]\s*${day}(?:${range})${half}\s*[\])）】}>]`,
  String.raw`(?<![\d:：])${day}(?:${range})${half}(?![\d:：]\d)`,
].join('|')

/** The parts of one time; used with `matchAll` over a whole text. */
export const clockPattern = /(\d{1,3})[:：](\d{1,2})(?:[:：](\d{1,2}))?(?:[.,](\d{1,3}))?/g

/** A time in milliseconds; null when it is none: more than 59 minutes or seconds, or `3:5` without hours. */
export function millisecondsOf(parts: RegExpMatchArray): number | null {
  const [, first = '', second = '', third, fraction = ''] = parts
  const [hours, minutes, seconds] =
    third === undefined ? [0, Number(first), Number(second)] : [Number(first), Number(second), Number(third)]
  if (seconds > 59 || (third === undefined ? second.length < 2 : minutes > 59)) return null
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + Number(fraction.padEnd(3, '0'))
}
