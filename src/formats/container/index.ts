export { withUsualPrefixes } from './namespaces.ts'
export { readXml, type XmlHandlers, type XmlPlace } from './xml.ts'
export { MAX_UNPACKED_BYTES, openZip, openZipFile, type ZipFile, type ZipFolder } from './zip.ts'
