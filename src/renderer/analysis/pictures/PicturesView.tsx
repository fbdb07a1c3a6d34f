import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { showRetrieval } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { openWordMark } from '../words/open-word-mark.ts'
import { NumbersBeside } from './NumbersBeside.tsx'
import { PictureFrame } from './PictureFrame.tsx'
import { PictureTools } from './PictureTools.tsx'
import { type PictureSettings, pictureOf, usePictureChoice } from './picture-choice.ts'
import { useShownPicture } from './shown-picture.ts'
import { useChosen } from './use-chosen.ts'
import { usePicture, usePictureLook } from './use-picture.ts'
import { useRoom } from './use-room.ts'
import { wishBehind } from './wish-behind.ts'
import './pictures.css'

/** One picture at a time of what was counted, the table of the same numbers beside it. */
export function PicturesView() {
  const settings = useChosen()
  const table = usePictureChoice(choice => choice.table)
  return (
    <div className="pictures">
      <PictureTools settings={settings} />
      <div className="pictures__parts">
        <Drawn settings={settings} />
        {table ? <NumbersBeside /> : null}
      </div>
    </div>
  )
}

function Drawn({ settings }: { readonly settings: PictureSettings }) {
  const { t } = useTranslation('pictures')
  const { room, frame } = useRoom()
  const picture = pictureOf(settings)
  const wanted = typeof picture === 'string' ? null : picture
  const look = usePictureLook(room.width, room.height, settings.most)
  const { data: drawn, error, isPlaceholderData } = usePicture(room.width === 0 ? null : wanted, look)
  useEffect(() => {
    // What is on the screen until the next is drawn is the one before.
    if (isPlaceholderData) return
    useShownPicture.setState({
      shown: drawn === undefined || wanted === null ? null : { drawn, picture: wanted, look },
    })
  })
  useEffect(() => () => useShownPicture.setState({ shown: null }), [])
  return (
    <div className="pictures__room" ref={frame}>
      {typeof picture === 'string' ? (
        <EmptyState title={t(`missing.${picture}`)}>{t(`missingText.${picture}`)}</EmptyState>
      ) : error !== null && !isPlaceholderData ? (
        <EmptyState title={t('failed')} />
      ) : drawn === undefined ? (
        <div className="pictures__waiting">
          <ProgressBar label={t('drawing')} progress={null} />
        </div>
      ) : (
        <PictureFrame
          picture={drawn}
          old={isPlaceholderData}
          onOpen={(mark, enter, back) => {
            if (isPlaceholderData) return
            if (picture.kind === 'cloud' || picture.kind === 'dispersion') return openWordMark(picture, mark)
            const wish = wishBehind(picture, mark)
            if (wish !== null) showRetrieval({ ...wish, title: mark.label, enter, back })
          }}
        />
      )}
    </div>
  )
}
