import type { CodeId, CodingId } from '../../core/id.ts'
import { codingField, type OpenReading, setActiveCoding } from '../editor/index.ts'
import { type CommandState, commandEntry, runCommand } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { keyWords } from '../state/keys.ts'
import { known } from '../state/queries.ts'
import { isMac } from '../state/shell.ts'
import type { MenuEntry, MenuGroup } from '../ui/Menu.tsx'
import { recentCodes } from './coding-acts.ts'
import { codeRecently } from './recent-codes.ts'

/** Makes the menu's entries out of commands. */
interface Maker {
  readonly reading: OpenReading
  readonly state: CommandState
}

/** What the menu in the text offers: for the selected words, else for the place; then for each coding there. */
export function textMenuGroups(
  reading: OpenReading,
  ids: readonly CodingId[],
  state: CommandState,
): readonly MenuGroup[] {
  const maker = { reading, state }
  const isSelected = !reading.view.state.selection.main.empty
  const codings = ids.length === 1 ? ids.map(id => codingGroup(maker, id)) : [manyCodings(maker, ids)]
  const groups = isSelected
    ? [...selectionGroups(maker), ...codings, findGroup(maker)]
    : [...codings, ...placeGroups(maker), findGroup(maker)]
  return groups.filter(({ entries }) => entries.length > 0)
}

function selectionGroups(maker: Maker): MenuGroup[] {
  return [
    {
      id: 'code',
      entries: [
        ...commands(maker, ['coding.open', 'coding.repeat']),
        ...recentEntry(maker),
        ...commands(maker, ['coding.inVivo']),
      ],
    },
    {
      id: 'words',
      entries: [
        ...commands(maker, ['coding.memo', 'memos.quote', 'cases.put', 'bookmarks.toggle']),
        copyEntry(maker),
      ],
    },
  ]
}

function placeGroups(maker: Maker): MenuGroup[] {
  return [
    {
      id: 'select',
      title: t('coding:menu.select'),
      entries: commands(maker, [
        'coding.select.sentence',
        'coding.select.paragraph',
        ...(canRun(maker, 'coding.select.turn') ? ['coding.select.turn'] : []),
      ]),
    },
    {
      id: 'turn',
      // Their keys are those of the outline.
      entries: canRun(maker, 'coding.turn')
        ? commands(maker, ['coding.turn', 'coding.speaker', 'cases.putSpeaker']).map(entry => ({
            ...entry,
            shortcut: undefined,
          }))
        : [],
    },
    { id: 'place', entries: commands(maker, ['bookmarks.toggle', 'memos.here']) },
  ]
}

function findGroup(maker: Maker): MenuGroup {
  return { id: 'find', entries: commands(maker, ['find.open', 'search.open']) }
}

/** With one coding its acts stand in the menu itself; with several each has a menu of its own. */
function codingGroup(maker: Maker, id: CodingId): MenuGroup {
  return { id, title: codeNameOf(maker, id), entries: codingEntries(maker, id) }
}

function manyCodings(maker: Maker, ids: readonly CodingId[]): MenuGroup {
  return {
    id: 'codings',
    title: t('coding:menu.codings'),
    entries: ids.map(id => ({
      id,
      label: codeNameOf(maker, id),
      entries: codingEntries(maker, id),
    })),
  }
}

const sure = ['coding.sure.certain', 'coding.sure.uncertain', 'coding.sure.none']

function codingEntries(maker: Maker, id: CodingId): MenuEntry[] {
  const { view } = maker.reading
  const choose = () => view.dispatch({ effects: setActiveCoding.of(id) })
  const entries = (names: readonly string[]) =>
    commands(maker, names, choose).map(entry => ({ ...entry, id: `${id} ${entry.id}` }))
  return [
    ...entries(['coding.recode', 'coding.comment', 'coding.weight']),
    { id: `${id} sure`, label: t('coding:details.certainty.label'), entries: entries(sure) },
    ...entries([
      'coding.memo',
      'memos.linkCoding',
      'codebook.example',
      'coding.passages',
      'coding.edge.from',
      'coding.edge.to',
    ]),
    ...entries(['coding.remove']).map(entry => ({ ...entry, danger: true })),
  ]
}

function codeNameOf({ reading }: Maker, id: CodingId): string {
  const codeId = reading.view.state.field(codingField).get(id)?.codeId
  return codeName(codeId)
}

function codeName(id: CodeId | undefined): string {
  return known.codes()?.find(code => code.id === id)?.name ?? '…'
}

function recentEntry(maker: Maker): MenuEntry[] {
  const recent = recentCodes().slice(0, 9)
  if (recent.length === 0 || !canRun(maker, 'coding.recent')) return []
  const entries = recent.map(
    (codeId, index): MenuEntry => ({
      id: codeId,
      label: codeName(codeId),
      shortcut: String(index + 1),
      run: () => atText(maker, () => codeRecently(index)),
    }),
  )
  return [{ id: 'recent', label: t('coding:menu.recent'), entries }]
}

/** The browser's own: what is copied is what people see. */
function copyEntry(maker: Maker): MenuEntry {
  return {
    id: 'copy',
    label: t('coding:menu.copy'),
    shortcut: keyWords('Mod+C', isMac()),
    run: () => atText(maker, () => document.execCommand('copy')),
  }
}

function canRun({ state }: Maker, id: string): boolean {
  return commandEntry(id, state)?.disabled === false
}

function commands(maker: Maker, ids: readonly string[], before: () => void = () => undefined): MenuEntry[] {
  return ids.flatMap(id => {
    const entry = commandEntry(id, maker.state)
    if (entry === null) return []
    const run = () =>
      atText(maker, () => {
        before()
        runCommand(id)
      })
    return [{ ...entry, run }]
  })
}

/** Nothing outside of the menu can have the focus before it is gone. */
function atText({ reading }: Maker, act: () => void): void {
  requestAnimationFrame(() => {
    reading.view.focus()
    act()
  })
}
