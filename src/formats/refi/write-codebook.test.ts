import { describe, expect, it } from 'vitest'
import { meetings, participation, sampleProject } from './testing/sample-project.ts'
import { writeCodebookXml } from './write-codebook.ts'

describe('a codebook as XML', () => {
  it('has the tree, definitions and colours, in the namespace of codebooks', () => {
    const xml = writeCodebookXml(sampleProject)
    expect(xml.toString('utf8')).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd" origin="Postil 0.1.0">',
        '<Codes>',
        `<Code guid="${participation.toUpperCase()}" name="居民参与" isCodable="true" color="#CC6677"><Description>居民自己去做 &amp; 去说</Description>`,
        `<Code guid="${meetings.toUpperCase()}" name="会议" isCodable="true" color="#332288"/></Code></Codes></CodeBook>`,
      ].join('\n'),
    )
  })
})
