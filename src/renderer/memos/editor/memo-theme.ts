import { EditorView } from '@codemirror/view'

/** The look of a memo while it is written; colours and faces come from `ui/tokens.css`. */
export const memoTheme = EditorView.theme({
  '&': { flex: '1 1 auto', minHeight: '60px', height: '100%', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-text)', fontSize: '15px', lineHeight: '1.75', overflow: 'auto' },
  '.cm-content': {
    padding: '6px 0 30vh',
    caretColor: 'var(--ink)',
    color: 'var(--ink)',
    lineBreak: 'strict',
  },
  '.cm-content:lang(en)': { fontFamily: 'var(--font-latin)' },
  '.cm-line': { padding: '0 16px' },
  '.cm-placeholder': { color: 'var(--ink-3)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 26%, transparent)',
  },
  '.cm-tooltip': { border: 'none', backgroundColor: 'transparent', zIndex: 40 },
  '.md-heading': { fontWeight: '600', paddingTop: '0.4em' },
  '.md-heading-1': { fontSize: '1.45em', lineHeight: '1.5' },
  '.md-heading-2': { fontSize: '1.25em', lineHeight: '1.55' },
  '.md-heading-3': { fontSize: '1.1em' },
  '.md-mark': { color: 'var(--ink-3)', fontWeight: '400', textEmphasis: 'none !important' },
  '.md-strong': { fontWeight: '700' },
  // Chinese faces have no slanted form; a made one reads badly.
  '.md-emphasis': { fontStyle: 'italic' },
  '.md-emphasis:lang(zh)': { fontStyle: 'normal', textEmphasis: 'dot', textEmphasisPosition: 'under' },
  '.md-strike': { textDecoration: 'line-through' },
  '.md-code': {
    borderRadius: '3px',
    backgroundColor: 'var(--hover)',
    fontFamily: 'var(--font-mono)',
    fontSize: '0.88em',
  },
  '.md-link': { color: 'var(--accent)' },
  '.md-quote': {
    color: 'var(--ink-2)',
    boxShadow: 'inset 3px 0 0 var(--line-strong)',
    marginInlineStart: '16px',
    paddingInlineStart: '12px !important',
  },
  '.md-code-line, .md-table-line': {
    backgroundColor: 'var(--hover)',
    fontFamily: 'var(--font-mono)',
    fontSize: '0.88em',
  },
  '.md-rule': { color: 'var(--line-strong)' },
})
