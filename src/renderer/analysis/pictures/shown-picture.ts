import { create } from 'zustand'
import type { Picture } from '../../../core/pictures/index.ts'
import type { PictureInput } from '../../../ipc/pictures.ts'
import type { Look } from './use-picture.ts'

interface ShownPicture {
  readonly drawn: Picture
  readonly picture: PictureInput
  readonly look: Look
}

/** What stands on the desk now, for commands; null while there is none. */
export const useShownPicture = create<{ readonly shown: ShownPicture | null }>()(() => ({ shown: null }))
