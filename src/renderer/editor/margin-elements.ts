import type { CodingId, MemoId } from '../../core/id.ts'
import type { CodeLook } from './code-looks.ts'
import type { MarginItem, MarginLabel } from './margin-layout.ts'

/** What a dragged name of the margin carries. */
export const DRAGGED_CODING = 'postil-coding'

export interface MarginDrawing {
  readonly brackets: readonly MarginItem[]
  readonly labels: readonly MarginLabel[]
  readonly lanes: number
  readonly lookOf: (id: CodingId) => CodingLook
  readonly memos: readonly MemoPlace[]
  readonly active: CodingId | null
}

/** How a coding is drawn in the margin. */
export interface CodingLook extends CodeLook {
  readonly uncertain: boolean
}

/** Where the sign of memos stands; the memo a click opens is the first. */
export interface MemoPlace {
  readonly id: MemoId
  /** In pixels from the top of the scrolled text. */
  readonly top: number
  readonly title: string
  readonly count: number
}

export interface MarginActs {
  readonly openMemo: (id: MemoId) => void
  /** The margin is drawn to another width, in pixels of its names. */
  readonly widen: (by: number) => void

  readonly hover: (id: CodingId | null) => void
  readonly select: (id: CodingId) => void
}

/**
 * The elements of the margin, kept from one drawing to the next. The margin is a second way, for the pointer, to
 * what the text tells and the keyboard reaches, so it is hidden from screen readers.
 */
export class MarginElements {
  readonly dom = document.createElement('div')
  readonly #brackets = new Map<CodingId, HTMLElement>()
  readonly #labels = new Map<CodingId, HTMLElement>()
  readonly #memos = new Map<MemoId, HTMLElement>()
  readonly #labelHeight: number
  #lit: CodingId | null = null

  constructor(labelHeight: number, acts: MarginActs) {
    this.#labelHeight = labelHeight
    this.dom.className = 'cm-margin'
    this.dom.setAttribute('aria-hidden', 'true')
    this.dom.addEventListener('mousemove', event => acts.hover(codingIn(event.target)))
    this.dom.addEventListener('mouseleave', () => acts.hover(null))
    this.dom.addEventListener('mousedown', event => {
      const memo = event.button === 0 ? memoOf(event.target) : null
      if (memo !== null) acts.openMemo(memo)
      // A name can be dragged, which begins with the same press: it is taken when that ends.
      const isName = event.target instanceof Element && event.target.closest('[draggable=true]') !== null
      const id = event.button === 0 && !isName ? codingIn(event.target) : null
      if (!isName) event.preventDefault()
      if (id !== null) acts.select(id)
    })
    this.dom.addEventListener('click', event => {
      const isName = event.target instanceof Element && event.target.closest('[draggable=true]') !== null
      const id = isName ? codingIn(event.target) : null
      if (id !== null) acts.select(id)
    })
    this.dom.addEventListener('dragstart', event => {
      const id = codingIn(event.target)
      if (id === null || event.dataTransfer === null) return
      event.dataTransfer.setData(DRAGGED_CODING, id)
      event.dataTransfer.effectAllowed = 'all'
      event.stopPropagation()
    })
    this.dom.append(makeGrip(acts))
  }

  draw(drawing: MarginDrawing): void {
    this.dom.style.setProperty('--lanes', String(drawing.lanes))
    this.#drawAll(this.#brackets, drawing.brackets, 'cm-margin-bracket', (element, item) => {
      setStyle(element, 'insetInlineStart', `calc(var(--lane) * ${item.lane})`)
      setStyle(element, 'top', `${Math.round(item.top)}px`)
      setStyle(element, 'height', `${Math.max(6, Math.round(item.bottom - item.top))}px`)
      this.#mark(element, item.id, drawing)
    })
    this.#drawAll(this.#memos, drawing.memos, 'cm-margin-memo', (element, memo) => {
      element.dataset.memo = memo.id
      setStyle(element, 'top', `${Math.round(memo.top)}px`)
      if (element.title !== memo.title) element.title = memo.title
      const count = memo.count > 1 ? String(memo.count) : ''
      if (element.textContent !== count) element.textContent = count
    })
    const laneOf = new Map(drawing.brackets.map(item => [item.id, item.lane]))
    this.#drawAll(this.#labels, drawing.labels, 'cm-margin-track', (element, label) => {
      setStyle(element, 'top', `${Math.round(label.top)}px`)
      setStyle(element, 'height', `${Math.round(label.height)}px`)
      const name =
        element.firstElementChild instanceof HTMLElement ? element.firstElementChild : addLabel(element)
      setStyle(name, 'top', `${(laneOf.get(label.id) ?? 0) * this.#labelHeight}px`)
      name.toggleAttribute('data-sticky', label.sticky)
      this.#name(name, label, drawing)
      this.#mark(name, label.id, drawing)
    })
  }

  /** Shows which coding is under the pointer. */
  light(id: CodingId | null): void {
    for (const [key, lit] of [
      [this.#lit, false],
      [id, true],
    ] as const) {
      if (key === null) continue
      this.#brackets.get(key)?.toggleAttribute('data-hovered', lit)
      this.#labels.get(key)?.firstElementChild?.toggleAttribute('data-hovered', lit)
    }
    this.#lit = id
  }

  #mark(element: HTMLElement, id: CodingId, { lookOf, active }: MarginDrawing): void {
    const { color, uncertain } = lookOf(id)
    setStyle(element, '--code', color)
    element.toggleAttribute('data-uncertain', uncertain)
    element.toggleAttribute('data-active', id === active)
    element.toggleAttribute('data-hovered', id === this.#lit)
  }

  #name(element: HTMLElement, { more, id }: MarginLabel, { lookOf }: MarginDrawing): void {
    const { name } = lookOf(id)
    const [words = null, count = null] = element.children
    if (words !== null && words.textContent !== name) words.textContent = name
    const number = more.length === 0 ? '' : `+${more.length}`
    if (count !== null && count.textContent !== number) count.textContent = number
    const title = [name, ...more.map(other => lookOf(other).name)].join('\n')
    if (element.title !== title) element.title = title
  }

  #drawAll<Id extends string, Item extends { readonly id: Id }>(
    elements: Map<Id, HTMLElement>,
    items: readonly Item[],
    className: string,
    draw: (element: HTMLElement, item: Item) => void,
  ): void {
    const wanted = new Set(items.map(item => item.id))
    for (const [id, element] of elements) {
      if (wanted.has(id)) continue
      element.remove()
      elements.delete(id)
    }
    for (const item of items) {
      const element = elements.get(item.id) ?? this.#add(elements, item.id, className)
      draw(element, item)
    }
  }

  #add<Id extends string>(elements: Map<Id, HTMLElement>, id: Id, className: string): HTMLElement {
    const element = document.createElement('div')
    element.className = className
    if (className !== 'cm-margin-memo') element.dataset.coding = id
    elements.set(id, element)
    this.dom.append(element)
    return element
  }
}

function addLabel(track: HTMLElement): HTMLElement {
  const label = document.createElement('div')
  label.className = 'cm-margin-label'
  label.draggable = true
  const name = document.createElement('span')
  name.className = 'cm-margin-name'
  name.dir = 'auto'
  const more = document.createElement('span')
  more.className = 'cm-margin-more'
  label.append(name, more)
  track.append(label)
  return label
}

/** The outer edge of the margin, to be dragged. */
function makeGrip(acts: MarginActs): HTMLElement {
  const grip = document.createElement('div')
  grip.className = 'cm-margin-grip'
  let last: number | null = null
  grip.addEventListener('pointerdown', event => {
    if (event.button !== 0) return
    last = event.clientX
    grip.setPointerCapture(event.pointerId)
  })
  grip.addEventListener('pointermove', event => {
    if (last === null) return
    const isLeft = getComputedStyle(grip).direction === 'rtl'
    acts.widen((event.clientX - last) * (isLeft ? -1 : 1))
    last = event.clientX
  })
  const end = () => {
    last = null
  }
  grip.addEventListener('pointerup', end)
  grip.addEventListener('pointercancel', end)
  return grip
}

function memoOf(target: EventTarget | null): MemoId | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-memo]') : null
  return (found?.dataset.memo as MemoId | undefined) ?? null
}

/** The coding whose bracket or name an element of the margin is; null elsewhere. */
export function codingIn(target: EventTarget | null): CodingId | null {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-coding]') : null
  return (found?.dataset.coding as CodingId | undefined) ?? null
}

/** Writing a style that is set already still costs; most brackets stay where they are. */
function setStyle(
  element: HTMLElement,
  property: 'top' | 'height' | 'insetInlineStart' | '--code',
  value: string,
): void {
  const name = property === 'insetInlineStart' ? 'inset-inline-start' : property
  if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
}
