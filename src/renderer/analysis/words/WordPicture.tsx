import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { PictureFrame } from '../pictures/PictureFrame.tsx'
import { useShownPicture } from '../pictures/shown-picture.ts'
import { usePicture, usePictureLook } from '../pictures/use-picture.ts'
import { useRoom } from '../pictures/use-room.ts'
import '../pictures/pictures.css'
import { openWordMark, type WordPictureInput } from './open-word-mark.ts'

/** A cloud of the words that are counted, or where in each document the lines are. */
export function WordPicture({ picture }: { readonly picture: WordPictureInput }) {
  const { t } = useTranslation('words')
  const { room, frame } = useRoom()
  const look = usePictureLook(room.width, room.height)
  const { data: drawn, error, isPlaceholderData } = usePicture(room.width === 0 ? null : picture, look)
  useEffect(() => {
    // What is on the screen until the next is drawn is the one before.
    if (isPlaceholderData) return
    useShownPicture.setState({ shown: drawn === undefined ? null : { drawn, picture, look } })
  })
  useEffect(() => () => useShownPicture.setState({ shown: null }), [])
  return (
    <div className="pictures__room" ref={frame}>
      {error !== null ? (
        <EmptyState small title={t('counting.failed')} />
      ) : drawn === undefined ? (
        <div className="pictures__waiting">
          <ProgressBar label={t('counting.busy')} progress={null} />
        </div>
      ) : (
        <PictureFrame
          picture={drawn}
          old={isPlaceholderData}
          onOpen={mark => {
            if (!isPlaceholderData) openWordMark(picture, mark)
          }}
        />
      )}
    </div>
  )
}
