import { EditorView } from '@codemirror/view'
import { margin } from './margin-theme.ts'
import { DARK_TINT_LIGHTNESS, stroke, tints } from './stroke.ts'

const faces =
  'var(--font-text, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", Georgia, serif)'
const traditionalFaces =
  '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "Noto Serif TC", "PMingLiU", Georgia, serif'
const latinFaces = 'var(--font-latin, Georgia, "DejaVu Serif", serif)'
const tint = (light: number, dark: number) =>
  `light-dark(color-mix(in oklab, var(--code) ${light}%, var(--page)), ` +
  `color-mix(in oklab, oklch(from var(--code) max(l, ${DARK_TINT_LIGHTNESS}) c h) ${dark}%, var(--page)))`

const text = {
  '&': {
    '--page': 'var(--paper, light-dark(#fdfcfa, #1d1c1a))',
    height: '100%',
    backgroundColor: 'var(--page)',
    color: 'var(--ink, light-dark(#22201d, #e9e5dd))',
    fontSize: 'var(--text-size, 18px)',
  },
  '&.cm-focused': { outline: 'none' },
  // Writing: a line beside the text, and no coding bar in the way of it.
  '&.cm-writing .cm-content': { boxShadow: 'inset 2px 0 0 light-dark(#b98a2e, #8d6a25)' },
  '&.cm-writing .coding-bar-host': { display: 'none' },
  '.cm-scroller': {
    justifyContent: 'safe center',
    overflowX: 'hidden',
    fontFamily: faces,
    lineHeight: 'var(--text-line, 1.8)',
  },
  '.cm-content': {
    flex: '0 1 calc(var(--text-measure, 38em) + 12px)',
    minWidth: '12em',
    padding: '28px 0 40vh',
    caretColor: 'currentColor',
    lineBreak: 'strict',
    textSpacingTrim: 'trim-start',
    textAutospace: 'normal',
  },
  '.cm-content:lang(zh-Hant)': { fontFamily: traditionalFaces },
  // Chinese faces draw curly quotes as wide as a character; between Latin words that leaves a hole.
  '.cm-content:not([lang])': { fontFamily: latinFaces, fontVariantEastAsian: 'proportional-width' },
  // Each line is a paragraph.
  '.cm-line': { padding: '0 6px 0.4em' },
  '.cm-heading': { fontWeight: '600', paddingTop: '0.5em' },
  '.cm-heading-1': { fontSize: '1.22em', lineHeight: '1.5' },
  '.cm-heading-2': { fontSize: '1.1em', lineHeight: '1.6' },
  '.cm-speaker': { color: 'var(--ink-2, currentColor)', fontWeight: '600' },
  '.cm-aside': { opacity: '0.28' },
  '.cm-doubtful': {
    textDecoration: 'underline wavy 1px var(--warn, #7a4f00)',
    textUnderlineOffset: '5px',
  },
  '.cm-offer': {
    padding: '0 4px',
    borderRadius: '3px',
    fontFamily: 'inherit',
    fontSize: '0.86em',
    lineHeight: '1.4',
    whiteSpace: 'pre-wrap',
    textAlign: 'start',
  },
  'button.cm-offer': { cursor: 'pointer' },
  'button.cm-offer:hover': { outline: '1px solid var(--ink-3, currentColor)' },
  '.cm-offer--doubtful': {
    margin: '0 2px',
    backgroundColor: 'var(--warn-soft, #fbf0d6)',
    color: 'var(--warn, #7a4f00)',
  },
  '.cm-offer--removed': {
    backgroundColor: 'var(--tint, transparent)',
    color: 'var(--ink, currentColor)',
    textDecoration: 'line-through',
    textDecorationColor: 'var(--danger, #a8281c)',
  },
  '.cm-blank': { lineHeight: '0.7', paddingBottom: '0' },
  '.cm-specialChar': { color: 'var(--ink-3, currentColor)' },
}

const numbers = {
  '.cm-gutters': {
    border: 'none',
    backgroundColor: 'transparent',
    color: 'var(--ink-3, currentColor)',
    fontFamily: 'var(--font-ui, sans-serif)',
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    userSelect: 'none',
  },
  // The number stands on the first line of its paragraph, whose line height is that of the larger text.
  '.cm-paragraph-numbers .cm-gutterElement': {
    minWidth: '36px',
    padding: '0 14px 0 8px',
    lineHeight: 'var(--text-step, 32.4px)',
    textAlign: 'end',
  },
  '.cm-bookmarks': { width: '0', overflow: 'visible' },
  '.cm-bookmarks .cm-gutterElement': { position: 'relative', width: '0' },
  '.cm-bookmark': {
    position: 'absolute',
    insetInlineEnd: '1px',
    top: 'calc((var(--text-step, 32.4px) - 13px) / 2)',
    width: '9px',
    height: '13px',
    backgroundColor: 'var(--seal, #a6382b)',
    clipPath: 'polygon(0 0, 100% 0, 100% 100%, 50% 70%, 0 100%)',
  },
}

/** One code tints, overlaps are underlined in rows; the colours are brought to a lightness the page sets off. */
const codings = {
  '.cm-coding': {
    '--tint': tint(...tints.plain),
    paddingBottom: '6px',
    backgroundImage: [
      ...[0, 1, 2].map(
        row =>
          `repeating-linear-gradient(90deg, var(--stroke-${row}) 0 5px, var(--gap-${row}, var(--stroke-${row})) 5px 8px)`,
      ),
      'linear-gradient(var(--tint), var(--tint))',
    ].join(', '),
    '--stroke-0': stroke('var(--row-0, transparent)'),
    '--stroke-1': stroke('var(--row-1, transparent)'),
    '--stroke-2': stroke('var(--row-2, transparent)'),
    backgroundSize: '100% 2px, 100% 2px, 100% 2px, 100% calc(100% - 6px)',
    backgroundPosition: '0 calc(100% - 6px), 0 calc(100% - 3px), 0 100%, 0 0',
    backgroundRepeat: 'no-repeat',
    printColorAdjust: 'exact',
  },
  '.cm-coding[data-active]': { '--tint': tint(...tints.active) },
  '.cm-coding[data-opens]::before': { content: '"" / var(--opens)' },
  '.cm-coding[data-closes]::after': { content: '"" / var(--closes)' },
  '.cm-content ::highlight(coding-hover)': {
    backgroundColor: 'color-mix(in srgb, var(--flash, #ffe39a) 60%, transparent)',
  },
}

const edges = {
  '.cm-drop-target': { outline: '2px dashed var(--accent, #2b5c8f)', outlineOffset: '-1px' },
  '.cm-coding-draft': {
    outline: '2px solid var(--focus, var(--accent, #2b5c8f))',
    outlineOffset: '-1px',
    borderRadius: '2px',
  },
  '.cm-coding-handle': {
    display: 'none',
    position: 'absolute',
    zIndex: 5,
    width: '9px',
    marginLeft: '-5px',
    cursor: 'ew-resize',
    touchAction: 'none',
  },
  '.cm-coding-handle[data-shown]': { display: 'block' },
  '.cm-coding-handle::before': {
    content: '""',
    position: 'absolute',
    inset: '0 auto 0 3px',
    width: '3px',
    borderRadius: '2px',
    backgroundColor: 'var(--accent, #2b5c8f)',
  },
  '.cm-coding-handle::after': {
    content: '""',
    position: 'absolute',
    left: '0',
    width: '9px',
    height: '9px',
    border: '2px solid var(--accent, #2b5c8f)',
    borderRadius: '50%',
    boxSizing: 'border-box',
    backgroundColor: 'var(--page)',
  },
  '.cm-coding-handle--from::after': { top: '-7px' },
  '.cm-coding-handle--to::after': { bottom: '-7px' },
  '.cm-coding-handle[data-chosen]::after, .cm-coding-handle:hover::after': {
    backgroundColor: 'var(--accent, #2b5c8f)',
  },
}

const passages = {
  '.cm-pending-selection': {
    backgroundColor: 'color-mix(in srgb, var(--accent, #2b5c8f) 28%, transparent)',
  },
  // The browser's own mark of the same words would darken them.
  '.cm-pending-selection::selection, .cm-pending-selection ::selection': { backgroundColor: 'transparent' },
  '.cm-flash': { animation: 'cm-flash 420ms ease-in-out 3 alternate' },
  '@keyframes cm-flash': {
    from: { backgroundColor: 'transparent' },
    to: { backgroundColor: 'var(--flash, #ffe39a)' },
  },
  '@media (prefers-reduced-motion: reduce)': {
    // The browser's own mark of the same words would darken them.
    '.cm-pending-selection::selection, .cm-pending-selection ::selection': { backgroundColor: 'transparent' },
    '.cm-flash': { animation: 'cm-flash 1ms 1200ms', backgroundColor: 'var(--flash, #ffe39a)' },
  },
}

const hits = {
  '.cm-find-hit': {
    borderRadius: '2px',
    backgroundColor: 'light-dark(#ffe9a8, #5f4d16)',
    boxShadow: '0 0 0 1px light-dark(#d9b448, #9c8130)',
  },
  // The selection is drawn by the browser above it; the frame says which one it is.
  '.cm-find-hit--current': {
    backgroundColor: 'light-dark(#ffc65c, #8a6412)',
    boxShadow: '0 0 0 2px light-dark(#a86a00, #f0c060)',
  },
  '.cm-find-hit--current .cm-pending-selection, .cm-pending-selection:has(.cm-find-hit--current)': {
    backgroundColor: 'transparent',
  },
}

const density = {
  // The map stands where the scroll bar's other side is; the text keeps clear of it.
  '&': { paddingInlineEnd: '13px' },
  '.cm-density': {
    position: 'absolute',
    insetBlock: '0',
    insetInlineEnd: '0',
    width: '13px',
    height: '100%',
    borderInlineStart: '1px solid var(--line, transparent)',
    color: 'var(--ink-3, currentColor)',
    cursor: 'pointer',
  },
}

const bar = {
  '.cm-tooltip.coding-bar-host': { zIndex: 30, border: 'none', backgroundColor: 'transparent' },
}

/** The look of the reading text. Colours and faces come from the tokens of `ui/tokens.css`. */
export const readingTheme = [
  EditorView.lineWrapping,
  EditorView.theme({ ...text, ...numbers }),
  EditorView.theme({ ...codings, ...passages, ...edges }),
  EditorView.theme({ ...margin, ...bar }),
  EditorView.theme({ ...density, ...hits }),
]
