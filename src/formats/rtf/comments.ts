import { TextBuilder } from '../text-builder.ts'
import { Collected, dateOfDttm, FlowWriter, Story } from './flow/index.ts'
import { plainParagraph, type ReaderState } from './state.ts'

/** Reads the words of the current group apart from the text and gives them at its end. */
export function collect(reader: ReaderState, use: (words: string) => void): void {
  const collected = new Collected()
  reader.change({ sink: collected })
  reader.onGroupEnd(() => use(collected.words))
}

/** The words of a comment. Who wrote it stands in groups before, what it is about in a group inside. */
export function beginComment(reader: ReaderState): void {
  const { story: outer } = reader.current
  const builder = new TextBuilder()
  const writer = new FlowWriter(builder)
  const story = new Story('comment', block => writer.write(block))
  reader.change({ story, sink: story, paragraph: plainParagraph, isHidden: false, isDeleted: false })
  reader.onGroupEnd(() => {
    story.finish(reader.paragraphProperties)
    const { author, initials, reference, date } = reader.comment
    reader.comment = { author: '', initials: '', reference: '', date: '' }
    if (outer.kind === 'comment') return
    outer.add({
      kind: 'comment',
      id: reference === '' ? null : reference,
      author: author === '' ? initials : author,
      text: builder.words().replace(/\n+/g, '\n').toWellFormed(),
      madeAt: /^-?\d{1,10}$/.test(date) ? dateOfDttm(Number(date)) : null,
    })
  })
}
