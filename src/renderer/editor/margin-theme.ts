import { stroke, tints } from './stroke.ts'

/** The look of the margin: brackets, names, signs of memos. */
export const margin = {
  '.cm-margin': {
    '--lane': '9px',
    position: 'relative',
    // Room for six lanes is always kept: a line must not break elsewhere because one more coding came.
    flex: '0 1000 calc(max(var(--lanes, 0), 6) * var(--lane) + var(--margin-width, 166px))',
    alignSelf: 'stretch',
    minWidth: 'calc(max(var(--lanes, 0), 6) * var(--lane) + min(max(94px, 14%), var(--margin-width, 166px)))',
    marginInlineStart: '18px',
    color: 'var(--ink-2, currentColor)',
    fontFamily: 'var(--font-ui, sans-serif)',
    fontSize: '12px',
    lineHeight: '20px',
    cursor: 'default',
    userSelect: 'none',
  },
  // Mirrored: brackets open to the text on either side.
  '&[data-margin=left] .cm-margin': {
    order: -1,
    marginInlineStart: '12px',
    direction: 'rtl',
  },
  '.cm-margin-grip': {
    position: 'absolute',
    zIndex: 2,
    insetBlock: 0,
    insetInlineEnd: 0,
    width: '6px',
    cursor: 'ew-resize',
    touchAction: 'none',
  },
  '.cm-margin-grip:hover': { backgroundColor: 'color-mix(in srgb, var(--accent, #2b5c8f) 30%, transparent)' },
  // A note in the column between the text and the brackets.
  '.cm-margin-memo': {
    position: 'absolute',
    insetInlineStart: '-15px',
    boxSizing: 'border-box',
    width: '11px',
    height: '13px',
    marginTop: '4px',
    border: '1.5px solid var(--ink-3, currentColor)',
    borderRadius: '2px',
    backgroundImage: 'linear-gradient(var(--ink-3, currentColor), var(--ink-3, currentColor))',
    backgroundSize: '4px 1.5px',
    backgroundPosition: '50% 3px',
    backgroundRepeat: 'no-repeat',
    fontSize: '8px',
    lineHeight: '13px',
    textAlign: 'center',
    cursor: 'pointer',
  },
  '.cm-margin-memo:not(:empty)': { backgroundImage: 'none', lineHeight: '10px' },
  '.cm-margin-memo:hover': {
    borderColor: 'var(--ink, currentColor)',
    backgroundColor: 'var(--flash, #ffe39a)',
  },
  '.cm-margin-bracket[data-uncertain]': { borderBlockStyle: 'dashed', borderInlineStartStyle: 'dashed' },
  '.cm-margin-label[data-uncertain]::before': {
    backgroundColor: 'transparent',
    boxShadow: `inset 0 0 0 2px ${stroke('var(--code)')}`,
  },
  '.cm-margin-bracket': {
    position: 'absolute',
    width: '6px',
    boxSizing: 'border-box',
    border: `2px solid ${stroke('var(--code)')}`,
    borderInlineStartWidth: '3px',
    borderInlineEnd: 'none',
    borderStartStartRadius: '2px',
    borderEndStartRadius: '2px',
    cursor: 'pointer',
  },
  // Makes the thin bracket easy to hit.
  '.cm-margin-bracket::after': { content: '""', position: 'absolute', inset: '-2px -2px -2px -4px' },
  '.cm-margin-bracket[data-hovered], .cm-margin-bracket[data-active]': { borderInlineStartWidth: '5px' },
  '.cm-margin-track': {
    position: 'absolute',
    insetInlineStart: 'calc(var(--lanes) * var(--lane) + 6px)',
    insetInlineEnd: '8px',
    pointerEvents: 'none',
  },

  '.cm-margin-label': {
    display: 'flex',
    alignItems: 'baseline',
    gap: '6px',
    width: 'fit-content',
    maxWidth: '100%',
    height: '20px',
    paddingInlineEnd: '4px',
    borderRadius: '3px',
    backgroundColor: 'var(--page)',
    cursor: 'pointer',
    pointerEvents: 'auto',
  },
  // As wide as the margin, so that names passing below it do not stick out.
  '.cm-margin-label[data-sticky]': { position: 'sticky', zIndex: 1, width: '100%' },
  '.cm-margin-label::before': {
    content: '""',
    flex: 'none',
    width: '8px',
    height: '8px',
    borderRadius: '2px',
    backgroundColor: stroke('var(--code)'),
  },
  '.cm-margin-name': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '.cm-margin-more': {
    flex: 'none',
    color: 'var(--ink-3, currentColor)',
    fontVariantNumeric: 'tabular-nums',
  },
  '.cm-margin-label[data-hovered], .cm-margin-label[data-active]': {
    backgroundColor: `color-mix(in oklab, var(--code) ${tints.name[0]}%, var(--page))`,
    color: 'var(--ink, currentColor)',
  },
}
