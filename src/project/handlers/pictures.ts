import { drawPicture } from '../pictures/draw-picture.ts'
import type { HandlersOf } from './handler.ts'

export const pictures: HandlersOf<'pictures'> = { draw: drawPicture }
