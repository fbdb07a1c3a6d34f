import { Download } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { useShownPicture } from '../pictures/shown-picture.ts'

/** Writes the table on the screen, all of it. */
export function ExportWords() {
  const { t } = useTranslation(['words', 'pictures'])
  const isDrawn = useShownPicture(({ shown }) => shown !== null)
  return (
    <MenuButton
      label={t('export.label')}
      placement="bottom end"
      groups={[
        {
          id: 'formats',
          entries: [
            { id: 'xlsx', label: t('export.xlsx'), run: () => runCommand('analysis.wordsXlsx') },
            { id: 'csv', label: t('export.csv'), run: () => runCommand('analysis.wordsCsv') },
          ],
        },
        ...(isDrawn
          ? [
              {
                id: 'picture',
                entries: (['svg', 'print', 'png', 'copy'] as const).map(id => ({
                  id,
                  label: t(`pictures:commands.${id}`),
                  run: () => runCommand(`pictures.${id}`),
                })),
              },
            ]
          : []),
      ]}
    >
      <Button small icon={<Download size={14} aria-hidden />}>
        {t('export.label')}
      </Button>
    </MenuButton>
  )
}
