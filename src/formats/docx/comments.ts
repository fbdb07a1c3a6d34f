import type { Remark } from '../story/index.ts'
import { TextBuilder } from '../text-builder.ts'
import { Story } from './story.ts'
import type { StoryContext } from './story-text.ts'
import { readWordXml, type XmlAttributes } from './word-xml.ts'

interface Comment extends Remark {
  readonly id: string
  /** The id of the comment's last paragraph, by which answers refer to it. */
  readonly paragraph: string
}

/**
 * What the comments of a document say, by id. Answers stand behind what they answer, in its text, each after its
 * author's name; they are not listed themselves. `extended` is the part that says which comment is an answer.
 * Refuses: file-damaged, file-too-large.
 */
export function readComments(
  bytes: Uint8Array | null,
  extended: Uint8Array | null,
  context: StoryContext,
): ReadonlyMap<string, Remark> {
  const comments = bytes === null ? [] : readAll(bytes, context)
  const parents = extended === null ? new Map<string, string>() : readParents(extended)
  const byParagraph = new Map(comments.map(comment => [comment.paragraph, comment]))
  const answers = new Map<Comment, Comment[]>()
  for (const comment of comments) {
    const first = firstOf(comment, parents, byParagraph)
    const others = answers.get(first) ?? []
    if (first !== comment) others.push(comment)
    answers.set(first, others)
  }
  return new Map(
    [...answers].map(([first, others]) => {
      const lines = others.map(({ author, text }) => `${author === '' ? '' : `${author}: `}${text}`)
      const text = [first.text, ...lines].filter(line => line !== '').join('\n')
      return [first.id, { author: first.author, madeAt: first.madeAt, text }]
    }),
  )
}

/** The comment that started the talk; answers to answers are few, and circles end where they started. */
function firstOf(
  comment: Comment,
  parents: ReadonlyMap<string, string>,
  byParagraph: ReadonlyMap<string, Comment>,
): Comment {
  let first = comment
  for (let step = 0; step < 20; step++) {
    const parent = byParagraph.get(parents.get(first.paragraph) ?? '')
    if (parent === undefined) return first
    first = parent
  }
  return comment
}

function readAll(bytes: Uint8Array, context: StoryContext): Comment[] {
  const comments: Comment[] = []
  let open: { builder: TextBuilder; story: Story; attributes: XmlAttributes; paragraph: string } | null = null
  readWordXml(bytes, {
    open(name, attributes) {
      if (name === 'w:comment') {
        const builder = new TextBuilder()
        open = { builder, story: new Story(builder, context), attributes, paragraph: '' }
      } else if (open !== null) {
        if (name === 'w:p') open.paragraph = attributes['w14:paraId'] ?? ''
        open.story.open(name, attributes)
      }
    },
    close(name) {
      if (name !== 'w:comment') {
        open?.story.close(name)
        return
      }
      if (open === null) return
      open.story.finish()
      const { attributes, builder, paragraph } = open
      comments.push({
        id: attributes['w:id'] ?? '',
        author: (attributes['w:author'] ?? '').replace(/\s+/g, ' ').trim().toWellFormed(),
        madeAt: isoTime(attributes['w:date']),
        text: builder.words().replace(/\n+/g, '\n').toWellFormed(),
        paragraph,
      })
      open = null
    },
    text: words => open?.story.text(words),
  })
  return comments
}

/** From the paragraph of an answer to the paragraph of what it answers. */
function readParents(bytes: Uint8Array): Map<string, string> {
  const parents = new Map<string, string>()
  readWordXml(bytes, {
    open(name, attributes) {
      const parent = attributes['w15:paraIdParent']
      if (name === 'w15:commentEx' && parent !== undefined)
        parents.set(attributes['w15:paraId'] ?? '', parent)
    },
  })
  return parents
}

function isoTime(value: string | undefined): string | null {
  const isTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(value ?? '')
  return value !== undefined && isTime && !Number.isNaN(Date.parse(value)) ? value : null
}
