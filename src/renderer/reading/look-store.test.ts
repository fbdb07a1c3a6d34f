import { expect, it } from 'vitest'
import { lookBounds, usualLook, withinBounds } from './look-store.ts'

it('keeps size, height and length of lines within what can be read', () => {
  const far = withinBounds({ ...usualLook, size: 99, lineHeight: 0, measure: 12 })
  expect(far).toEqual({ ...usualLook, size: 28, lineHeight: 1.4, measure: 30 })
  expect(withinBounds(usualLook)).toEqual(usualLook)
  for (const { from, to } of Object.values(lookBounds)) expect(from).toBeLessThan(to)
})
