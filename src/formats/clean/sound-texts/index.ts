import { paperTexts } from './papers.ts'
import { recordTexts } from './records.ts'
import { talkTexts } from './talk.ts'
import { teachingTexts } from './teaching.ts'
import { literaryTexts } from './verse.ts'
import { worldTexts } from './world.ts'

/** Texts written for the tests of cleaning that look as if they held dirt, and hold none. */
export const soundTexts: Readonly<Record<string, string>> = {
  ...teachingTexts,
  ...literaryTexts,
  ...talkTexts,
  ...recordTexts,
  ...paperTexts,
  ...worldTexts,
}
