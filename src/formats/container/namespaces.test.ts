import { describe, expect, it } from 'vitest'
import { withUsualPrefixes } from './namespaces.ts'
import { readXml } from './xml.ts'

const usual = new Map([
  ['urn:words', 'w'],
  ['urn:strict-words', 'w'],
  ['urn:math', 'm'],
])

function told(xml: string): string {
  const parts: string[] = []
  const handlers = withUsualPrefixes(usual, {
    open: (name, attributes) =>
      parts.push(
        `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`,
      ),
    close: name => parts.push(`</${name}>`),
    text: words => parts.push(words),
  })
  readXml(xml, handlers)
  return parts.join('').replace(/ xmlns[^ >]*/g, '')
}

describe('withUsualPrefixes', () => {
  it('leaves names with the usual prefixes alone', () => {
    expect(told('<w:a xmlns:w="urn:words" xmlns:x="urn:x"><w:b w:v="1" x:y="2"/>𠮷</w:a>')).toBe(
      '<w:a><w:b w:v=1 x:y=2></w:b>𠮷</w:a>',
    )
  })

  it('gives the usual prefix for another one, and for none', () => {
    expect(told('<ns0:a xmlns:ns0="urn:strict-words"><ns0:b ns0:v="1" v="2"/></ns0:a>')).toBe(
      '<w:a><w:b w:v=1 v=2></w:b></w:a>',
    )
    expect(told('<a xmlns="urn:words"><b v="1"/></a>')).toBe('<w:a><w:b v=1></w:b></w:a>')
  })

  it('ends a prefix with its element', () => {
    expect(told('<r><p:a xmlns:p="urn:words"><p:c xmlns:p="urn:math"/><p:d/></p:a><p:b/></r>')).toBe(
      '<r><w:a><m:c></m:c><w:d></w:d></w:a><p:b></p:b></r>',
    )
  })

  it('does not take a foreign namespace for a known one', () => {
    expect(told('<w:a xmlns:w="urn:other"><w:b xmlns:w="urn:words"/></w:a>')).toBe(
      '<other-w:a><w:b></w:b></other-w:a>',
    )
  })

  it('refuses a file that declares prefix upon prefix', () => {
    const names = Array.from({ length: 200 }, (_, at) => `p${at}`)
    const xml = names.map(name => `<${name}:a xmlns:${name}="urn:words">`).join('')
    const ends = names.toReversed().map(name => `</${name}:a>`)
    expect(() => told(xml + ends.join(''))).toThrow(expect.objectContaining({ code: 'file-damaged' }))
  })
})
