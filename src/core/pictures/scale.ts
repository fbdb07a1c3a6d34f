/** Round numbers from 0 to at least `most`, about `count` of them, evenly apart. `whole`: none between whole numbers. */
export function ticks(most: number, count: number, whole = true): number[] {
  if (most <= 0) return [0, 1]
  const rough = most / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map(part => part * power).find(size => size >= rough) ?? 10 * power
  const even = whole ? Math.max(1, Math.round(step)) : step
  const last = Math.ceil(most / even - 1e-9)
  return Array.from({ length: last + 1 }, (_, at) => Number((at * even).toPrecision(12)))
}
