import { expect, it } from 'vitest'
import { guessLanguage } from './language.ts'

it.each([
  ['社区治理需要居民参与，网格员每天走访。', 'zh-Hans'],
  ['社區治理需要居民參與，網格員每天走訪。', 'zh-Hant'],
  ['𠮷祥社區的會議記錄與討論 (minutes of the meeting)', 'zh-Hant'],
  ['この地域の住民は会議に参加しました。', 'ja'],
  ['우리 동네 주민들이 회의에 참여했습니다.', 'ko'],
  ['The residents came to the meeting and said that it was for them.', 'en'],
  ['Die Bewohner kamen und das ist nicht alles, sagte ich.', 'de'],
  ['Les habitants sont venus et la réunion est pour nous, dans le quartier.', 'fr'],
  ['שלום עולם, זה המפגש של השכונה', 'he'],
  ['أهلا وسهلا بكم في الاجتماع', 'ar'],
  ['The community (社区) and the residents (居民) met in the hall, and it was good for them.', 'en'],
  ['12:30 👨‍👩‍👧 —', null],
  ['', null],
])('%s is %s', (text, language) => expect(guessLanguage(text)).toBe(language))
