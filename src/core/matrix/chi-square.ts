/** How close the series and the fraction come, and after how many steps they must have. */
const CLOSE = 1e-16
const STEPS = 10_000
const TINY = 1e-300

/**
 * How probable a χ² at least this large is, when rows and columns have nothing to do with each other: the regularised
 * upper incomplete gamma function Q(degrees / 2, chiSquare / 2). From 0 to 1; 1 for no degrees of freedom.
 * Source: Press et al., Numerical Recipes, 3rd ed. (2007), section 6.2.
 */
export function chiSquareProbability(chiSquare: number, degrees: number): number {
  if (degrees === 0 || chiSquare <= 0) return 1
  const [a, x] = [degrees / 2, chiSquare / 2]
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? Math.max(0, 1 - scale * lowerSeries(a, x)) : scale * upperFraction(a, x)
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < STEPS && term > sum * CLOSE; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** By Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let n = 1; n < STEPS; n++) {
    const factor = -n * (n - a)
    b += 2
    d = 1 / nonZero(factor * d + b)
    c = nonZero(b + factor / c)
    const step = d * c
    fraction *= step
    if (Math.abs(step - 1) < CLOSE) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

/** Lanczos's coefficients for g = 7, n = 9 (Godfrey 2001); good to 15 digits. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function, for arguments of at least 0.5. */
export function logGamma(value: number): number {
  const x = value - 1
  const t = x + 7.5
  let sum = lanczos[0] ?? 0
  for (let i = 1; i < lanczos.length; i++) sum += (lanczos[i] ?? 0) / (x + i)
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}
