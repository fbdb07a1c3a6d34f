import { t } from '../state/i18n.ts'

/** Keys of the tables, for the sheet of keys; what they do is in `grid-keys.ts` and `edit-keys.ts`. */
export interface TableKeys {
  readonly id: string
  readonly title: () => string
  /** As `keys.ts` writes them. */
  readonly keys: readonly string[]
}

export const tableKeys: readonly TableKeys[] = [
  {
    id: 'move',
    title: () => t('cases:keys.move'),
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  {
    id: 'edge',
    title: () => t('cases:keys.edge'),
    keys: ['Home', 'End', 'Mod+Home', 'Mod+End'],
  },
  { id: 'page', title: () => t('cases:keys.page'), keys: ['PageUp', 'PageDown'] },
  { id: 'select', title: () => t('cases:keys.select'), keys: ['Shift+ArrowDown', 'Shift+ArrowRight'] },
  { id: 'all', title: () => t('cases:keys.all'), keys: ['Mod+A'] },
  { id: 'edit', title: () => t('cases:keys.edit'), keys: ['F2', 'Enter'] },
  { id: 'list', title: () => t('cases:keys.list'), keys: ['Alt+ArrowDown'] },
  { id: 'clear', title: () => t('cases:keys.clear'), keys: ['Delete'] },
  { id: 'fill', title: () => t('cases:keys.fill'), keys: ['Mod+D'] },
  { id: 'copy', title: () => t('cases:keys.copy'), keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
  { id: 'store', title: () => t('cases:keys.store'), keys: ['Enter', 'Tab'] },
  { id: 'line', title: () => t('cases:keys.line'), keys: ['Alt+Enter'] },
  { id: 'leave', title: () => t('cases:keys.leave'), keys: ['Escape'] },
  { id: 'menu', title: () => t('cases:keys.menu'), keys: ['Shift+F10'] },
]
