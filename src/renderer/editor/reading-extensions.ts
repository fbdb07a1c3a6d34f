import { standardKeymap } from '@codemirror/commands'
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state'
import { EditorView, highlightSpecialChars, keymap, type ViewUpdate } from '@codemirror/view'
import { activeCoding } from './active-coding.ts'
import { bookmarkSigns } from './bookmark-signs.ts'
import { codeLooks } from './code-looks.ts'
import { codingBarPlace } from './coding-bar-place.ts'
import { codingEdges } from './coding-edges.ts'
import { codingField } from './coding-field.ts'
import { codingHandles } from './coding-handles.ts'
import { codingHover } from './coding-hover.ts'
import { codingMarks } from './coding-marks.ts'
import { type CodingWords, codingWords } from './coding-words.ts'
import { densityMap } from './density-map.ts'
import { dropTarget } from './drop-target.ts'
import { findMarks } from './find-hits.ts'
import { flash } from './flash.ts'
import { heightEstimate } from './height-estimate.ts'
import { codingMargin } from './margin.ts'
import { marginLook, memoSigns } from './margin-look.ts'
import { paragraphLines } from './paragraph-lines.ts'
import { paragraphNumbers } from './paragraph-numbers.ts'
import { pendingSelection, readyForDrag } from './pending-selection.ts'
import { type PlaceOffer, placeWidgets, takeOffer } from './place-widgets.ts'
import { type ReadingLook, readingLook } from './reading-look.ts'
import { readingTheme } from './reading-theme.ts'
import { type ScriptText, shownInScript } from './script-text.ts'
import { aheadField } from './stored-text.ts'
import { structureMarks } from './structure-marks.ts'
import { unitSelection } from './word-selection.ts'
import { writingPart } from './writing.ts'

/** What is said in the interface language. */
export interface ReadingWords {
  /** Names the text to screen readers. */
  readonly label: string
  readonly coding: CodingWords
}

export interface ReadingOptions {
  readonly words: ReadingWords
  readonly look: ReadingLook
  /** What language the text is in, e.g. `zh-Hant`; undefined when that is not known. */
  readonly language?: string | undefined
  /** Set where the text is shown in another script than it is stored in. */
  readonly script?: ScriptText | undefined
  /** Further attributes of the element that has the focus. */
  readonly attributes?: Readonly<Record<string, string>>
  /** The element the coding bar is drawn into; undefined where nothing can be coded. */
  readonly bar?: HTMLElement | undefined
  /** Told of every change of the text's state and looks. */
  readonly onUpdate?: (update: ViewUpdate) => void
  /** A key pressed in the text; true when it is dealt with. */
  readonly onKey?: (event: KeyboardEvent, view: EditorView) => boolean
  /** An offer shown in the text was taken. */
  readonly onOffer?: (kind: PlaceOffer['kind'], value: string) => void
  /** A click that selected nothing. */
  readonly onClick?: (position: number, view: EditorView) => void
}

const wordsPart = new Compartment()

/** Everything that makes a CodeMirror view the reading view. */
export function readingExtensions(options: ReadingOptions): Extension {
  const { onKey, onClick, onOffer, onUpdate, bar, language, script, attributes = {} } = options
  const lang = language === undefined ? {} : { lang: language }
  return [
    [EditorState.lineSeparator.of('\n'), EditorState.allowMultipleSelections.of(true)],
    wordsPart.of(saying(options.words)),
    EditorView.contentAttributes.of({ ...attributes, ...lang }),
    onKey === undefined ? [] : EditorView.domEventHandlers({ keydown: onKey }),
    onClick === undefined ? [] : clicks(onClick),
    onUpdate === undefined ? [] : EditorView.updateListener.of(onUpdate),
    onOffer === undefined ? [] : takeOffer.of(onOffer),
    script === undefined ? [] : shownInScript(script),
    [aheadField, writingPart],
    unitSelection,
    keymap.of(standardKeymap),
    highlightSpecialChars({ specialChars: controlCharacters }),
    [structureMarks, placeWidgets],
    [codeLooks, codingField, activeCoding, marginLook, memoSigns],
    [codingMarks, codingHover, codingMargin, densityMap],
    [codingEdges, codingHandles, dropTarget],
    bar === undefined ? [] : codingBarPlace(bar),
    // Inside the marks of codings, whose ground would hide them otherwise.
    Prec.high([pendingSelection, readyForDrag, findMarks, flash]),
    [
      paragraphNumbers,
      bookmarkSigns,
      paragraphLines,
      heightEstimate,
      readingTheme,
      readingLook(options.look),
    ],
  ]
}

/** Says everything in another interface language. */
export function setReadingWords(view: EditorView, words: ReadingWords): void {
  view.dispatch({ effects: wordsPart.reconfigure(saying(words)) })
}

function saying({ label, coding }: ReadingWords): Extension {
  return [EditorView.contentAttributes.of({ 'aria-label': label }), codingWords.of(coding)]
}

/**
 * A press and its end at one place. (The browser tells of no click where the element pressed is drawn anew meanwhile,
 * as selected words are when the text takes the focus.)
 */
function clicks(onClick: (position: number, view: EditorView) => void): Extension {
  let pressed: MouseEvent | null = null
  return EditorView.domEventObservers({
    mousedown(event) {
      pressed = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey ? event : null
    },
    mouseup({ clientX: x, clientY: y }, view) {
      const stayed = pressed !== null && Math.hypot(pressed.clientX - x, pressed.clientY - y) < 4
      const isOnOffer = pressed?.target instanceof Element && pressed.target.closest('button') !== null
      pressed = null
      if (!stayed || isOnOffer) return
      // After CodeMirror's own listener, which puts the caret there.
      setTimeout(() => {
        const position = view.state.selection.main.empty ? view.posAtCoords({ x, y }) : null
        if (position !== null) onClick(position, view)
      })
    },
  })
}

/** Invisible characters that would break a line or show nothing where there is something. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g
