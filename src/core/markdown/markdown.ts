import type { LinkTarget } from '../memo/index.ts'
import type { TextSpan } from '../text/index.ts'

/**
 * Markdown as memos use it, as values: CommonMark's headings, lists, quotes, code, emphasis and links, with tables and
 * struck words. There is no HTML (tags are words), an image is a link, and a line break stays one.
 */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | List
  | { readonly kind: 'code'; readonly text: string }
  | Table
  | { readonly kind: 'rule' }

export interface List {
  readonly kind: 'list'
  /** The number of its first item; null for a list with bullets. */
  readonly start: number | null
  readonly items: readonly ListItem[]
}

export interface ListItem {
  /** Whether a task is done; null for an item that is none. */
  readonly done: boolean | null
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly aligns: readonly ('left' | 'center' | 'right' | null)[]
  readonly head: readonly (readonly Inline[])[]
  /** Each with as many cells as the head. */
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

/** A stretch of a paragraph; where it stands is counted in the string that was parsed, marks included. */
export type Inline = TextSpan &
  (
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'strong' | 'emphasis' | 'strike'; readonly inlines: readonly Inline[] }
    | { readonly kind: 'code'; readonly text: string }
    /** To the web; `href` begins with http, https or mailto. */
    | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
    /** To something of the project. */
    | { readonly kind: 'reference'; readonly target: LinkTarget; readonly words: string }
    | { readonly kind: 'break' }
  )

/** The words of inlines without any marks. */
export function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text
        case 'reference':
          return inline.words
        case 'break':
          return '\n'
        default:
          return plainWords(inline.inlines)
      }
    })
    .join('')
}
