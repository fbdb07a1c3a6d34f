import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttributeSubject } from '../../ipc/constants.ts'
import { beforeClosing } from '../state/closing.ts'
import { pathsOfFiles } from '../state/shell.ts'
import { classNames } from '../ui/class-names.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { clearSelection } from './cell-acts.ts'
import { choicesFor, currentChoice } from './choices.ts'
import { copySelection, pasteText } from './clipboard-acts.ts'
import { setPlace, useCasesDesk } from './desk-store.ts'
import { beginEdit } from './edit-cell.ts'
import { pressInEdit } from './edit-keys.ts'
import { pressInGrid } from './grid-keys.ts'
import type { Selection } from './grid-place.ts'
import type { GridProps } from './grid-props.ts'
import { beginImport } from './import/import-store.ts'
import { columnWidth, HEAD, NAMES, ROW } from './sizes.ts'
import { storeEdit } from './store-cells.ts'

interface CellInputProps extends GridProps {
  readonly id: string
  readonly ref: RefObject<HTMLTextAreaElement | null>
  readonly selection: Selection
  readonly readOnly: boolean
  readonly onMenu: (column: number) => void
}

/**
 * The one place of the table that has the focus: a box that lies over the active cell, unseen until something is
 * typed. So the keys that move, and the input methods that need a box to write in, both work from the first press.
 */
export function CellInput({ id, ref, subject, table, selection, readOnly, onMenu }: CellInputProps) {
  const { t } = useTranslation('cases')
  const edit = useCasesDesk(desk => desk.places[subject].edit)
  const [pointed, setPointed] = useState<number | null>(null)
  const { row, column } = selection.head
  const attribute = table.attributes[column - 1]
  const options = edit === null ? null : choicesFor(attribute, edit)
  const choice = pointed ?? currentChoice(options ?? [])
  const listed = options !== null
  useOpening(ref, edit !== null, listed, setPointed)
  useStoring(subject)
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const keys = { event, subject, table, selection, readOnly }
    if (edit === null) pressInGrid({ ...keys, onMenu })
    else pressInEdit({ ...keys, edit, options, choice, setChoice: setPointed })
  }
  const type = (typed: string) => {
    setPointed(null)
    if (edit === null) beginEdit(subject, table, selection.head, typed)
    else setPlace(subject, { edit: { ...edit, typed } })
  }
  const copy = (event: ClipboardEvent) => {
    if (edit === null) copySelection(event, table, selection)
  }
  return (
    <div className="cases-grid__over" style={overPlace(row, column)}>
      <textarea
        ref={ref}
        data-part-focus
        className={classNames(
          'cases-grid__input',
          edit !== null && 'cases-grid__input--open',
          attribute?.type === 'number' && 'cases-grid__input--number',
        )}
        rows={1}
        aria-label={t(`grid.${subject}`)}
        aria-controls={listed ? `${id}-choices` : `${id}-grid`}
        aria-activedescendant={
          listed ? `${id}-choice-${choice}` : edit === null ? `${id}-${row}-${column}` : undefined
        }
        readOnly={readOnly || row < 0}
        spellCheck={false}
        style={{ ...inputPlace(table, column), minHeight: ROW - 1 }}
        value={edit?.typed ?? ''}
        onChange={event => type(event.target.value)}
        onKeyDown={press}
        onBlur={() => {
          storeEdit(subject)
        }}
        onCopy={copy}
        onCut={event => {
          copy(event)
          if (edit === null && !readOnly) clearSelection(subject, table, selection)
        }}
        onPaste={event => {
          if (edit !== null) return
          event.preventDefault()
          if (readOnly) return
          const text = event.clipboardData.getData('text/plain')
          // Spreadsheets put a picture of the cells beside their words; a copied file comes without words.
          if (text !== '') pasteText(subject, table, selection, text)
          else beginImport(subject, pathsOfFiles(event.clipboardData.files))
        }}
      />
      {options === null ? null : (
        <ChoiceList
          id={id}
          input={ref}
          options={options}
          active={choice}
          onChoose={words => {
            storeEdit(subject, words)
          }}
        />
      )}
    </div>
  )
}

/** A cell that is opened begins with what is there: the caret behind words, a choice selected to be typed over. */
function useOpening(
  input: RefObject<HTMLTextAreaElement | null>,
  open: boolean,
  listed: boolean,
  setPointed: (choice: null) => void,
): void {
  useEffect(() => {
    if (!open) setPointed(null)
    else if (document.activeElement !== input.current) input.current?.focus({ preventScroll: true })
  }, [open, input, setPointed])
  useEffect(() => {
    if (open && listed && [...(input.current?.value ?? '')].length > 1) input.current?.select()
  }, [open, listed, input])
}

/** What is being typed is stored when the desk or the project is left. */
function useStoring(subject: AttributeSubject): void {
  useEffect(() => {
    const end = beforeClosing(() => storeEdit(subject))
    return () => {
      end()
      storeEdit(subject)
    }
  }, [subject])
}

/** Headings stay above while the rows scroll, and names above the other cells. */
function overPlace(row: number, column: number) {
  return { top: row < 0 ? 0 : HEAD + row * ROW, zIndex: column === 0 ? 3 : 1 }
}

/** The names do not scroll sideways. */
function inputPlace({ attributes }: GridProps['table'], column: number) {
  if (column === 0) return { position: 'sticky', left: 0, minWidth: NAMES } as const
  const before = attributes
    .slice(0, column - 1)
    .reduce((sum, attribute) => sum + columnWidth(attribute), NAMES)
  return { left: before, minWidth: columnWidth(attributes[column - 1]) }
}
