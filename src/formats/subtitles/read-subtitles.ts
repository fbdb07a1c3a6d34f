import { Refusal } from '../../core/refusal.ts'
import type { Extracted, ReadingControls, ReadingWarning } from '../extracted.ts'
import { decodeText, type EncodingName } from '../text/index.ts'
import { readCueLines } from './cue-words.ts'
import { layOut } from './paragraphs.ts'
import { parseSubtitles } from './parse-cues.ts'
import { dropRepeats } from './repeats.ts'
import { findSpeakers } from './speakers.ts'
import type { Timing } from './timing.ts'

export interface SubtitlesOptions {
  /** The encoding to read the file in; found out when it is left out. */
  readonly encoding?: EncodingName
}

/** What subtitles say, and the encoding they were read in. */
export interface Subtitles extends Extracted {
  readonly encoding: EncodingName
}

/**
 * Reads SubRip (.srt) and WebVTT (.vtt): cues merged into paragraphs, a `time` mark for each cue, a `turn` mark for
 * each paragraph whose speaker is known. Cues keep the order of the file; when their times do not, the warning
 * `times-not-in-order` {count} says so.
 * Refuses: file-damaged without a single cue, file-empty without words, and what `decodeText` refuses.
 */
export function readSubtitles(
  bytes: Uint8Array,
  controls: ReadingControls = {},
  options: SubtitlesOptions = {},
): Subtitles {
  const { text: source, encoding } = decodeText(bytes, options.encoding)
  const { cues, language } = parseSubtitles(source)
  if (cues.length === 0) throw new Refusal('file-damaged', 'Not one cue with its times')
  const spoken = dropRepeats(
    cues
      .map(({ start, end, lines }) => ({ start, end, lines: readCueLines(lines) }))
      .filter(cue => cue.lines.length > 0),
  )
  const speakers = findSpeakers(spoken.map(cue => cue.lines))
  const { text, marks } = layOut(
    spoken.map(({ start, end }, at) => ({ start, end, lines: speakers[at] ?? [] })),
    (done, total) => controls.progress?.(done, total),
  )
  if (text === '') throw new Refusal('file-empty', `No words in ${cues.length} cues`)
  return { text, marks, details: language === null ? {} : { language }, warnings: warningsOf(cues), encoding }
}

function warningsOf(cues: readonly Timing[]): ReadingWarning[] {
  const count = cues.filter((cue, at) => cue.start < (cues[at - 1]?.start ?? 0)).length
  return count === 0 ? [] : [{ code: 'times-not-in-order', values: { count } }]
}
