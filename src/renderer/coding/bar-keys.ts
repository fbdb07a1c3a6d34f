/** A key as the coding bar looks at it. */
export interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  /** 229 while an input method is at work. */
  readonly keyCode: number
}

export interface BarState {
  /** True when nothing has been typed. */
  readonly empty: boolean
  /** How many codes the digits stand for. */
  readonly recent: number
}

export type BarAct =
  /** The key belongs to the box: it types, or moves the caret in it. */
  | { readonly kind: 'type' }
  | { readonly kind: 'apply' }
  | { readonly kind: 'create' }
  | { readonly kind: 'close' }
  | { readonly kind: 'step'; readonly by: 1 | -1 }
  /** Counted from 0, the last used first. */
  | { readonly kind: 'recent'; readonly index: number }
  | { readonly kind: 'repeat' }
  /** The key belongs to the text: it changes the selection or scrolls. */
  | { readonly kind: 'text' }

/**
 * What a key means while words are selected. Letters always type, so that any name can be typed; keys of commands are
 * the window's. Digits and the full stop are commands while nothing has been typed. Keys of an input method are its
 * own.
 */
export function barAct(press: PressedKey, state: BarState): BarAct {
  if (press.isComposing || press.keyCode === 229) return { kind: 'type' }
  const modified = press.ctrlKey || press.metaKey || press.altKey
  if (!modified) {
    const act = plainAct(press)
    if (act !== null) return act
  }
  if (!state.empty) return { kind: 'type' }
  if (isOfText(press)) return { kind: 'text' }
  return modified ? { kind: 'type' } : (firstKeyAct(press.key, state) ?? { kind: 'type' })
}

function plainAct({ key, shiftKey }: PressedKey): BarAct | null {
  if (key === 'Enter') return { kind: shiftKey ? 'create' : 'apply' }
  if (key === 'Escape') return { kind: 'close' }
  if (key === 'ArrowDown' && !shiftKey) return { kind: 'step', by: 1 }
  if (key === 'ArrowUp' && !shiftKey) return { kind: 'step', by: -1 }
  return null
}

const textKeys = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])

function isOfText({ key, ctrlKey, metaKey }: PressedKey): boolean {
  return textKeys.has(key) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a')
}

function firstKeyAct(key: string, { recent }: BarState): BarAct | null {
  if (/^[1-9]$/.test(key) && Number(key) <= recent) return { kind: 'recent', index: Number(key) - 1 }
  if ((key === '.' || key === '。') && recent > 0) return { kind: 'repeat' }
  return null
}

/** True for a key that puts a character into a box; with Alt only on a Mac. */
export function typesText({ key, ctrlKey, metaKey, isComposing, keyCode }: PressedKey): boolean {
  return isComposing || keyCode === 229 || ([...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey)
}
