export { withUsualPrefixes } from './namespaces.ts'
export { readXml, type XmlHandlers } from './xml.ts'
export { MAX_UNPACKED_BYTES, openZip, type ZipFolder } from './zip.ts'
