import { type EditorState, Facet, StateEffect, StateField, type Transaction } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'
import { findLinks, type LinkTarget, type MemoLink, targetKey } from '../../../core/memo/index.ts'

/** What a link shows: what it leads to is called now; struck out when it is gone. */
export interface ChipLook {
  readonly name: string
  readonly color: string | null
  readonly gone: boolean
  /** What it is, for the pointer and for screen readers. */
  readonly title: string
}

/** How links look, and what following one does. Told anew when names change. */
export interface LinkWays {
  look(link: MemoLink): ChipLook
  follow(target: LinkTarget, words: string): void
}

export const setLinkWays = StateEffect.define<LinkWays>()

const noWays: LinkWays = {
  look: ({ words }) => ({ name: words, color: null, gone: false, title: words }),
  follow: () => undefined,
}

interface Links {
  readonly ways: LinkWays
  readonly links: readonly MemoLink[]
  readonly chips: DecorationSet
}

/** The links of the memo, each drawn as one piece with the name of the moment. */
export const linkField = StateField.define<Links>({
  create: state => withChips(noWays, findLinks(state.doc.toString())),
  update(value, transaction: Transaction) {
    const told = transaction.effects.find(effect => effect.is(setLinkWays))
    const ways = told === undefined ? value.ways : told.value
    if (transaction.docChanged) return withChips(ways, findLinks(transaction.newDoc.toString()))
    return told === undefined ? value : withChips(ways, value.links)
  },
  provide: field => [
    EditorView.decorations.from(field, ({ chips }) => chips),
    EditorView.atomicRanges.of(view => view.state.field(field).chips),
  ],
})

function withChips(ways: LinkWays, links: readonly MemoLink[]): Links {
  const chips = links.map(link =>
    Decoration.replace({ widget: new Chip(link, ways) }).range(link.from, link.to),
  )
  return { ways, links, chips: Decoration.set(chips) }
}

class Chip extends WidgetType {
  readonly #look: ChipLook

  constructor(
    private readonly link: MemoLink,
    private readonly ways: LinkWays,
  ) {
    super()
    this.#look = ways.look(link)
  }

  override eq(other: Chip): boolean {
    return (
      targetKey(this.link.target) === targetKey(other.link.target) &&
      this.ways === other.ways &&
      this.link.words === other.link.words
    )
  }

  override toDOM(): HTMLElement {
    const { name, color, gone, title } = this.#look
    const chip = document.createElement('span')
    chip.className = gone ? 'memo-chip memo-chip--gone' : 'memo-chip'
    chip.dataset.kind = this.link.target.kind
    chip.title = title
    chip.setAttribute('role', 'link')
    chip.setAttribute('aria-label', title)
    if (color !== null) chip.style.setProperty('--code', color)
    chip.textContent = name
    chip.addEventListener('mousedown', event => event.preventDefault())
    chip.addEventListener('click', () => this.ways.follow(this.link.target, this.link.words))
    return chip
  }

  override ignoreEvent(): boolean {
    return true
  }
}

/** Follows the link at the caret, if one is there. */
export function followLinkAtCaret(view: EditorView): boolean {
  const { ways, links } = view.state.field(linkField)
  const { head } = view.state.selection.main
  const link = links.find(({ from, to }) => from <= head && head <= to)
  if (link === undefined) return false
  ways.follow(link.target, link.words)
  return true
}

/** Something a link can be made to. */
export interface LinkOption {
  readonly target: LinkTarget
  readonly name: string
  /** Where it is, or what kind it is. */
  readonly detail: string
  readonly color: string | null
}

/** Gives what can be linked to for what was typed after `[[`, the best first. */
export const linkOptions = Facet.define<
  (typed: string) => readonly LinkOption[],
  (typed: string) => readonly LinkOption[]
>({
  combine: given => given[0] ?? (() => []),
})

/** True where the memo can only be read. */
export function isLocked(state: EditorState): boolean {
  return state.readOnly
}
