import { Copy, Download, Table2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type PictureKind, pictureKinds } from '../../../ipc/constants.ts'
import { runCommand } from '../../state/commands.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { MenuButton } from '../../ui/Menu.tsx'
import { Select } from '../../ui/Select.tsx'
import { KeepButton } from '../kept/KeepButton.tsx'
import { WithinBar } from '../part/WithinBar.tsx'
import { KindSettings } from './KindSettings.tsx'
import { MostSelect } from './MostSelect.tsx'
import { type PictureSettings, usePictureChoice } from './picture-choice.ts'
import { useShownPicture } from './shown-picture.ts'

/** Words are not counted in cases, nor by what was coded. */
const wordKinds = ['group', 'set', 'speaker', 'document'] as const

function isOfWords(kind: PictureKind): boolean {
  return kind === 'cloud' || kind === 'dispersion'
}

function isOfOneText(kind: PictureKind): boolean {
  return kind === 'portrait' || kind === 'codeline'
}

/** What is drawn, and what can be done with it. */
export function PictureTools({ settings }: { readonly settings: PictureSettings }) {
  const { t } = useTranslation('pictures')
  return (
    <header className="picture-tools">
      <Select
        small
        label={t('kind')}
        options={pictureKinds.map(value => ({ value, label: t(`kinds.${value}`) }))}
        value={settings.kind}
        onChange={kind => usePictureChoice.setState({ kind })}
      />
      <KindSettings settings={settings} />
      <MostSelect settings={settings} />
      <span className="picture-tools__gap" />
      <IconButton label={t('table')} pressed={settings.table} onPress={() => runCommand('pictures.table')}>
        <Table2 size={15} aria-hidden />
      </IconButton>
      <FileTools />
      {isOfOneText(settings.kind) ? null : (
        <div className="picture-tools__part">
          <WithinBar
            within={settings.within}
            {...(isOfWords(settings.kind) ? { kinds: wordKinds } : {})}
            onChange={within => usePictureChoice.setState({ within })}
          />
        </div>
      )}
    </header>
  )
}

function FileTools() {
  const { t } = useTranslation('pictures')
  const isShown = useShownPicture(({ shown }) => shown !== null)
  return (
    <>
      <IconButton
        label={t('commands.copy')}
        isDisabled={!isShown}
        onPress={() => runCommand('pictures.copy')}
      >
        <Copy size={15} aria-hidden />
      </IconButton>
      <KeepButton isDisabled={!isShown} />
      <MenuButton
        label={t('export.label')}
        placement="bottom end"
        groups={[
          {
            id: 'files',
            entries: [
              { id: 'svg', label: t('export.svg'), run: () => runCommand('pictures.svg') },
              { id: 'print', label: t('export.print'), run: () => runCommand('pictures.print') },
              { id: 'png', label: t('export.png'), run: () => runCommand('pictures.png') },
            ],
          },
        ]}
      >
        <Button small icon={<Download size={14} aria-hidden />} isDisabled={!isShown}>
          {t('export.label')}
        </Button>
      </MenuButton>
    </>
  )
}
