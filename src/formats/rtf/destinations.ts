import { Refusal } from '../../core/refusal.ts'
import { TextBuilder } from '../text-builder.ts'
import { beginComment, collect } from './comments.ts'
import { equationWords, FlowWriter, Story } from './flow/index.ts'
import { infoFields } from './info.ts'
import { type GroupState, plainParagraph, type ReaderState } from './state.ts'

type Handler = (reader: ReaderState) => void

/** Groups whose words are none of the text, though they are not marked as optional. */
const WORDLESS =
  'colortbl filetbl revtbl rsidtbl listtable listoverridetable pict object shppict nonshppict shprslt nonesttables private xe tc txe rxe header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn generator template mmathPict pntxta pntxtb levelnumbers leveltext background'.split(
    ' ',
  )

const INFO_FIELDS = infoFields.map(
  field => [field, (reader: ReaderState) => readInfo(reader, field)] as const,
)

/** What begins with a control word at the start of a group. Those of optional groups (`\*`) not named here are skipped. */
export const destinations: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ...WORDLESS.map(word => [word, skip] as const),
  ...INFO_FIELDS,
  ['rtf', reader => reader.onGroupEnd(() => reader.keepLastParagraph())],
  ['fonttbl', reader => reader.change({ destination: 'fonts', sink: reader.fonts })],
  ['falt', skip],
  ['stylesheet', reader => reader.change({ destination: 'styles', sink: reader.styles })],
  ['info', reader => reader.change({ destination: 'info', sink: null })],
  ['creatim', reader => isInInfo(reader) && reader.change({ destination: 'creation', sink: null })],
  ['upr', reader => reader.change({ whole: reader.current, isSkipped: true, sink: null })],
  ['ud', beginWhole],
  ['footnote', beginNote],
  ['annotation', beginComment],
  [
    'atnid',
    reader =>
      collect(reader, words => {
        reader.comment.initials = words.trim()
      }),
  ],
  [
    'atnauthor',
    reader =>
      collect(reader, words => {
        reader.comment.author = words.trim()
      }),
  ],
  [
    'atnref',
    reader =>
      collect(reader, words => {
        reader.comment.reference = words.trim()
      }),
  ],
  [
    'atndate',
    reader =>
      collect(reader, words => {
        reader.comment.date = words.trim()
      }),
  ],
  ['atrfstart', reader => markComment(reader, 'comment-start')],
  ['atrfend', reader => markComment(reader, 'comment-end')],
  ['field', reader => reader.change({ field: { isDone: false } })],
  ['fldinst', beginInstruction],
  ['fldrslt', reader => reader.current.field?.isDone && skip(reader)],
  ['listtext', beginLabel],
  ['pntext', beginLabel],
  ['shpinst', reader => reader.change({ sink: null })],
  ['do', reader => reader.change({ sink: null })],
  ['shptxt', beginBox],
  ['dptxbxtext', beginBox],
  // Optional groups whose words or ends of rows count.
  ['nesttableprops', () => {}],
  ['moMath', () => {}],
  ['moMathPara', () => {}],
])

/** From here to the end of the group nothing counts. */
export function skip(reader: ReaderState): void {
  reader.change({ isSkipped: true, sink: null })
}

function isInInfo(reader: ReaderState): boolean {
  return reader.current.destination === 'info'
}

function readInfo(reader: ReaderState, field: (typeof infoFields)[number]): void {
  if (isInInfo(reader)) collect(reader, words => reader.info.set(field, words))
}

/** The Unicode version of what `\upr` gives in the code page first. */
function beginWhole(reader: ReaderState): void {
  const { whole } = reader.current
  if (whole !== null) reader.change({ ...whole, whole: null })
  else skip(reader)
}

function finishStory(reader: ReaderState, story: Story): void {
  story.finish(reader.paragraphProperties)
}

/** No document has that many; each takes memory. */
const MAX_NOTES = 100_000

/** A footnote or endnote: its words are a story of their own, the place is its call. */
function beginNote(reader: ReaderState): void {
  if (reader.countNote() > MAX_NOTES) throw new Refusal('file-damaged', `More than ${MAX_NOTES} notes`)
  const { story: outer, isHidden, isDeleted } = reader.current
  if (!reader.isInStory || isHidden || isDeleted || outer.kind === 'note' || outer.kind === 'comment') {
    skip(reader)
    return
  }
  const builder = TextBuilder.forNote()
  const writer = new FlowWriter(builder)
  const story = new Story('note', block => writer.write(block))
  enter(reader, story)
  reader.onGroupEnd(() => {
    finishStory(reader, story)
    outer.add({ kind: 'note', body: builder })
  })
}

function enter(reader: ReaderState, story: Story): void {
  reader.change({ story, sink: story, paragraph: plainParagraph })
}

function markComment(reader: ReaderState, kind: 'comment-start' | 'comment-end'): void {
  const { story } = reader.current
  if (reader.isInStory) collect(reader, id => story.add({ kind, id: id.trim() }))
}

function beginInstruction(reader: ReaderState): void {
  const { sink: outer, field }: GroupState = reader.current
  collect(reader, instruction => {
    const words = equationWords(instruction)
    if (words === null || field === null || field.isDone) return
    field.isDone = true
    outer?.write(words)
  })
}

function beginLabel(reader: ReaderState): void {
  const { story } = reader.current
  if (reader.isInStory) collect(reader, label => story.setLabel(label))
  else skip(reader)
}

/** The words of a text box in the body; they stand behind the paragraph that holds it. */
function beginBox(reader: ReaderState): void {
  const { story: outer } = reader.current
  if (outer.kind !== 'body') {
    skip(reader)
    return
  }
  const story = new Story('box', block => outer.addBox(block))
  enter(reader, story)
  reader.onGroupEnd(() => finishStory(reader, story))
}
