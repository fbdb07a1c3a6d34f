import { basename } from 'node:path'

/** Where something comes from, a name and what it says for each line. */
export type AboutLines = readonly (readonly [name: string, says: string | number])[]

/** In one line, as texts for reading have it. */
export function aboutText(about: AboutLines): string {
  return about.map(line => line.join(' ')).join(' · ')
}

/** The file beside a CSV file that says where it comes from: where “CSV on the Web” of the W3C (5.3) looks for it. */
export function aboutPath(csv: string): string {
  return `${csv}-metadata.json`
}

/** What stands in it: metadata of a table as that standard has them, our lines among its notes (5.6). */
export function aboutCsv(about: AboutLines, csv: string): string {
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: encodeURIComponent(basename(csv)),
    notes: [Object.fromEntries(about)],
  }
  return `${JSON.stringify(metadata, null, 1)}\n`
}
