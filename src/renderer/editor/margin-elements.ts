import type { CodingId } from '../../core/id.ts'
import type { CodeLook } from './code-looks.ts'
import type { MarginItem, MarginLabel } from './margin-layout.ts'

export interface MarginDrawing {
  readonly brackets: readonly MarginItem[]
  readonly labels: readonly MarginLabel[]
  readonly lanes: number
  readonly lookOf: (id: CodingId) => CodeLook
  readonly active: CodingId | null
}

export interface MarginActs {
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
  readonly #labelHeight: number
  #lit: CodingId | null = null

  constructor(labelHeight: number, acts: MarginActs) {
    this.#labelHeight = labelHeight
    this.dom.className = 'cm-margin'
    this.dom.setAttribute('aria-hidden', 'true')
    this.dom.addEventListener('mousemove', event => acts.hover(codingOf(event.target)))
    this.dom.addEventListener('mouseleave', () => acts.hover(null))
    this.dom.addEventListener('mousedown', event => {
      const id = event.button === 0 ? codingOf(event.target) : null
      if (id === null) return
      event.preventDefault()
      acts.select(id)
    })
  }

  draw(drawing: MarginDrawing): void {
    this.dom.style.setProperty('--lanes', String(drawing.lanes))
    this.#drawAll(this.#brackets, drawing.brackets, 'cm-margin-bracket', (element, item) => {
      setStyle(element, 'insetInlineStart', `calc(var(--lane) * ${item.lane})`)
      setStyle(element, 'top', `${Math.round(item.top)}px`)
      setStyle(element, 'height', `${Math.max(6, Math.round(item.bottom - item.top))}px`)
      this.#mark(element, item.id, drawing)
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
    setStyle(element, '--code', lookOf(id).color)
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

  #drawAll<Item extends { readonly id: CodingId }>(
    elements: Map<CodingId, HTMLElement>,
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

  #add(elements: Map<CodingId, HTMLElement>, id: CodingId, className: string): HTMLElement {
    const element = document.createElement('div')
    element.className = className
    element.dataset.coding = id
    elements.set(id, element)
    this.dom.append(element)
    return element
  }
}

function addLabel(track: HTMLElement): HTMLElement {
  const label = document.createElement('div')
  label.className = 'cm-margin-label'
  const name = document.createElement('span')
  name.className = 'cm-margin-name'
  name.dir = 'auto'
  const more = document.createElement('span')
  more.className = 'cm-margin-more'
  label.append(name, more)
  track.append(label)
  return label
}

function codingOf(target: EventTarget | null): CodingId | null {
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
