/** What the page's script is given. */
export interface RoomData {
  /** Of each coding: document and code by number, its words, where it covers none any more, and what its coder says. */
  readonly codings: readonly {
    readonly document: number
    readonly code: number
    readonly words: string
    readonly detached: boolean
    readonly facts: readonly string[]
    /** Numbers of memos. */
    readonly memos: readonly number[]
  }[]
  readonly documents: readonly string[]
  readonly codes: readonly { readonly path: string; readonly color: string }[]
  readonly memos: readonly string[]
  readonly labels: { readonly here: string; readonly close: string; readonly detached: string }
}

/**
 * Runs in the page, as text of this function: it may use nothing from outside. Shows one page at a time, by what
 * stands behind `#`; lists the passages of a code when it is shown; says what a place of a text is coded with.
 */
export function roomScript(data: RoomData): void {
  const byId = (id: string) => document.getElementById(id)
  const element = (tag: string, words = '', attributes: Readonly<Record<string, string>> = {}) => {
    const made = document.createElement(tag)
    made.textContent = words
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    return made
  }
  const here = element('aside', '', { id: 'here', hidden: '', 'aria-live': 'polite' })
  document.body.append(here)

  /** What is said of a coding, and its memos as links. */
  const details = (number: number) => {
    const { facts, memos } = data.codings[number - 1] ?? { facts: [], memos: [] }
    const parts = facts.map(fact => element('div', fact, { class: 'facts', dir: 'auto' }))
    for (const memo of memos) {
      const line = element('div')
      line.append(element('a', `✎ ${data.memos[memo - 1]}`, { href: `#m${memo}` }))
      parts.push(line)
    }
    return parts
  }
  const fill = (page: HTMLElement, code: number) => {
    const list = page.querySelector('.passages')
    if (list === null || list.childElementCount > 0) return
    data.codings.forEach((coding, index) => {
      if (coding.code !== code) return
      const item = element('li', '', coding.detached ? { class: 'detached' } : {})
      const where = coding.detached ? data.labels.detached : (data.documents[coding.document - 1] ?? '')
      const href = coding.detached ? `#d${coding.document}` : `#k${index + 1}`
      const way = element('a', '', { href })
      way.append(element('q', coding.words, { dir: 'auto' }))
      item.append(way, element('div', where, { class: 'facts', dir: 'auto' }), ...details(index + 1))
      list.append(item)
    })
  }
  const tell = (numbers: readonly number[]) => {
    const list = element('ul')
    for (const number of numbers) {
      const coding = data.codings[number - 1]
      const code = coding && data.codes[coding.code - 1]
      if (coding === undefined || code === undefined) continue
      const item = element('li')
      const dot = element('span', '', { class: 'dot', style: `--code:${code.color};display:inline-block` })
      item.append(
        dot,
        ' ',
        element('a', code.path, { href: `#c${coding.code}`, dir: 'auto' }),
        ...details(number),
      )
      list.append(item)
    }
    const close = element('button', data.labels.close, { type: 'button' })
    close.addEventListener('click', () => {
      here.hidden = true
    })
    here.replaceChildren(close, element('h3', data.labels.here), list)
    here.hidden = false
  }
  const light = (number: number) => {
    for (const mark of document.querySelectorAll('mark.on')) mark.classList.remove('on')
    const marks = document.querySelectorAll(`mark[data-k~="${number}"]`)
    for (const mark of marks) mark.classList.add('on')
    return marks[0]
  }
  const show = () => {
    const [, letter = '', digits = ''] = /^#([dckm])(\d+)/.exec(location.hash) ?? []
    const number = Number(digits)
    const coding = letter === 'k' ? data.codings[number - 1] : undefined
    const wanted =
      coding !== undefined ? byId(`d${coding.document}`) : letter === '' ? null : byId(letter + digits)
    const page = wanted?.closest<HTMLElement>('.page') ?? byId('start')
    for (const shown of document.querySelectorAll('.page.shown')) shown.classList.remove('shown')
    page?.classList.add('shown')
    if (letter === 'c' && page !== null) fill(page, number)
    for (const link of document.querySelectorAll('nav a')) {
      if (link.getAttribute('href') === `#${page?.id}`) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    here.hidden = true
    if (coding !== undefined) {
      light(number)?.scrollIntoView({ block: 'center' })
      tell([number])
    } else if (location.hash.includes('p')) byId(location.hash.slice(1))?.scrollIntoView()
    else if (letter === 'm') wanted?.scrollIntoView()
    else window.scrollTo(0, 0)
  }
  document.documentElement.classList.add('scripted')
  window.addEventListener('hashchange', show)
  document.addEventListener('click', ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-k]') : null
    if (mark !== null) tell((mark.dataset.k ?? '').split(' ').map(Number))
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') here.hidden = true
  })
  for (const box of document.querySelectorAll<HTMLInputElement>('nav input')) {
    box.hidden = false
    box.addEventListener('input', () => {
      const words = box.value.trim().toLocaleLowerCase()
      for (const line of box.parentElement?.querySelectorAll<HTMLElement>('li') ?? []) {
        line.hidden = !(line.textContent ?? '').toLocaleLowerCase().includes(words)
      }
    })
  }
  show()
}
