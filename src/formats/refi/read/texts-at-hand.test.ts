import { expect, it } from 'vitest'
import { CountedText } from './conventions.ts'
import { TextsAtHand } from './texts-at-hand.ts'

it('reads a text again only when others have taken its room, the one not used longest first', () => {
  const texts = new TextsAtHand()
  const read: string[] = []
  const owners = ['一', '二', '三'].map(name => ({ name }))
  const get = (index: number) => {
    const owner = owners[index] ?? { name: '' }
    const text = texts.get(owner, () => {
      read.push(owner.name)
      return new CountedText(owner.name.repeat(1_800_000))
    })
    return text.text.charAt(0)
  }
  expect([get(0), get(1), get(0)]).toEqual(['一', '二', '一'])
  expect(read).toEqual(['一', '二'])
  expect([get(2), get(0), get(1)]).toEqual(['三', '一', '二'])
  expect(read).toEqual(['一', '二', '三', '二'])
})
