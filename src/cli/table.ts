/** Lines of values with tabs between them; tabs and line breaks inside a value become spaces. */
export function lines(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map(row => `${row.map(value => String(value).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`)
    .join('')
}
