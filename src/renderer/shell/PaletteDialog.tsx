import { FileText, Tag } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { codeTree, flattenTree, PATH_SEPARATOR } from '../../core/codebook/index.ts'
import { NameMatcher } from '../../core/codebook/match.ts'
import { canRun, commandState, perform, useCommands } from '../state/commands.ts'
import { keyWords } from '../state/keys.ts'
import { useCodes, useDocuments } from '../state/queries.ts'
import { isMac } from '../state/shell.ts'
import { focusCode, readDocument, showOverlay, showPassages, useUi } from '../state/ui-store.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'

/** One box for everything: commands, documents, codes. */
export function PaletteDialog() {
  const shown = useUi(ui => ui.overlay === 'palette')
  return shown ? <Everything /> : null
}

const MOST = 40

function Everything() {
  const { t } = useTranslation('shell')
  const commands = useCommandItems()
  const documents = useDocumentItems()
  const codes = useCodeItems()
  const matcher = useMemo(
    () => new NameMatcher([...commands, ...documents, ...codes].map(item => ({ name: item.title, item }))),
    [commands, documents, codes],
  )
  const find = (words: string): readonly PaletteItem[] => {
    if (words.trim() === '') return [...commands, ...documents.slice(0, 8)].slice(0, MOST)
    return matcher
      .find(words)
      .slice(0, MOST)
      .map(match => match.item.item)
  }
  return (
    <Palette
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      nothing={t('palette.nothing')}
      find={find}
      onClose={() => showOverlay(null)}
    />
  )
}

function useCommandItems(): readonly PaletteItem[] {
  const { t } = useTranslation('shell')
  const commands = useCommands(registry => registry.commands)
  // What can be run is decided when the palette opens: while it is open nothing else happens.
  const opened = useRef(commandState()).current
  return useMemo(
    () =>
      commands
        .filter(command => canRun(command, opened))
        .map(command => {
          const [key] = command.keys ?? []
          return {
            id: command.id,
            title: command.title(),
            detail: t(`groups.${command.group}`),
            shortcut: key === undefined ? undefined : keyWords(key, isMac()),
            run: () => perform(command),
          }
        }),
    [commands, opened, t],
  )
}

function useDocumentItems(): readonly PaletteItem[] {
  const { data: documents } = useDocuments()
  return useMemo(
    () =>
      (documents ?? []).map(({ id, name, source }) => ({
        id,
        title: name,
        detail: source === name ? '' : source,
        icon: <FileText size={14} aria-hidden />,
        run: () => readDocument(id),
      })),
    [documents],
  )
}

function useCodeItems(): readonly PaletteItem[] {
  const { data: codes } = useCodes()
  return useMemo(
    () =>
      flattenTree(codeTree(codes ?? [])).map(({ code, path }) => ({
        id: code.id,
        title: code.name,
        detail: path.slice(0, -code.name.length).split(PATH_SEPARATOR).join(' › '),
        icon: <Tag size={14} color={code.color} aria-hidden />,
        run: () => {
          focusCode(code.id)
          showPassages({ codeId: code.id, documentId: null, subcodes: false })
        },
      })),
    [codes],
  )
}
