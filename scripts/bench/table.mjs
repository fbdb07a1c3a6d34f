const HEAD = ['id', 'median', 'p95', 'target', '', 'n', '× reference', 'load', 'what']

/** Milliseconds as people read them. */
export function milliseconds(ms) {
  if (ms >= 1000) return `${(ms / 1000).toFixed(2)} s`
  return `${ms >= 100 ? ms.toFixed(0) : ms.toFixed(1)} ms`
}

/** A figure in the unit of its case: times as above, everything else as it is. */
function figure(number, unit) {
  return unit === 'ms' ? milliseconds(number) : `${number.toFixed(0)} ${unit}`
}

/** The results as a table; a target holds for the median unless it says p95. */
export function table(results, described) {
  const rows = [HEAD, ...Object.entries(results).map(([id, result]) => row(id, result, described[id] ?? ''))]
  const widths = HEAD.map((_, column) => Math.max(...rows.map(cells => cells[column].length)))
  return rows
    .map(cells =>
      cells
        .map((cell, i) => cell.padEnd(widths[i]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Where the time of a case goes, for cases that tell. */
export function partsLine(id, { parts, unit }) {
  if (parts === undefined) return undefined
  const words = Object.entries(parts).map(([name, ms]) => `${name} ${figure(ms, unit)}`)
  return `${id}: ${words.join(', ')}`
}

function row(id, result, what) {
  if (result.error !== undefined) return [id, '', '', '', 'failed', '', '', '', result.error.split('\n')[0]]
  const { unit, n, median, p95, target, judged, ok, load, ratio } = result
  const goal = target === null ? '' : `≤ ${figure(target, unit)}${judged === 'p95' ? ' p95' : ''}`
  const verdict = ok === null ? '' : ok ? 'ok' : 'MISSED'
  const loads = `${load.before.toFixed(1)}→${load.after.toFixed(1)}`
  return [
    id,
    figure(median, unit),
    figure(p95, unit),
    goal,
    verdict,
    String(n),
    ratio.toFixed(2),
    loads,
    what,
  ]
}
