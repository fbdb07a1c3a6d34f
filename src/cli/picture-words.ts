import en from '../../resources/locales/en/pictures.json'
import cn from '../../resources/locales/zh-CN/pictures.json'
import tw from '../../resources/locales/zh-TW/pictures.json'
import type { PictureWords } from '../core/pictures/index.ts'
import type { Language } from '../ipc/constants.ts'

/** What pictures say in a language. */
export function pictureWordsIn(language: Language): PictureWords {
  return { en, 'zh-CN': cn, 'zh-TW': tw }[language].drawn
}
