import type { Box } from '../model.ts'
import type { OpenPage } from './open-document.ts'

/** A page's size and how its own coordinates (y up, any origin, not yet rotated) lie on the upright page. */
export interface PageFrame {
  readonly width: number
  readonly height: number
  place(x: number, y: number): { x: number; y: number }
  /** An angle in radians, against the clock in the page's coordinates, as one clockwise on the upright page. */
  turn(angle: number): number
}

/** An A4 page for those that give no size of their own that makes sense. */
const FALLBACK: Box = { left: 0, bottom: 0, right: 595, top: 842 }

export function pageFrame({ pdfium: { exports, memory }, page }: OpenPage): PageFrame {
  const at = memory.scratch
  const isKnown = exports.FPDF_GetPageBoundingBox(page, at) !== 0
  const box = {
    left: memory.float(at),
    top: memory.float(at + 4),
    right: memory.float(at + 8),
    bottom: memory.float(at + 12),
  }
  const hasSize = box.right - box.left > 1 && box.top - box.bottom > 1
  const rotation = (((exports.FPDFPage_GetRotation(page) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  return turnedFrame(isKnown && hasSize ? box : FALLBACK, rotation)
}

function turnedFrame({ left, right, top, bottom }: Box, quarterTurns: 0 | 1 | 2 | 3): PageFrame {
  const isUpright = quarterTurns % 2 === 0
  const places = [
    (x: number, y: number) => ({ x: x - left, y: top - y }),
    (x: number, y: number) => ({ x: y - bottom, y: x - left }),
    (x: number, y: number) => ({ x: right - x, y: y - bottom }),
    (x: number, y: number) => ({ x: top - y, y: right - x }),
  ] as const
  return {
    width: isUpright ? right - left : top - bottom,
    height: isUpright ? top - bottom : right - left,
    place: places[quarterTurns],
    turn: angle => quarterTurns * (Math.PI / 2) - angle,
  }
}
