import { STEP_NAMES } from './steps.mjs'

/** Reads `[--only NAME,…] [ARGUMENT …]` into { names, passed } or { problem }. */
export function readArguments(given) {
  const at = given.findIndex(argument => argument === '--only' || argument.startsWith('--only='))
  if (at === -1) return { names: STEP_NAMES, passed: [], problem: given.length > 0 ? usage() : undefined }
  const [list, ...after] =
    given[at] === '--only' ? given.slice(at + 1) : [given[at].slice(7), ...given.slice(at + 1)]
  const wanted = (list ?? '').split(',').filter(Boolean)
  const passed = [...given.slice(0, at), ...after]
  const isKnown = wanted.length > 0 && wanted.every(name => STEP_NAMES.includes(name))
  if (!isKnown || (passed.length > 0 && wanted.length > 1)) return { problem: usage() }
  return { names: STEP_NAMES.filter(name => wanted.includes(name)), passed }
}

function usage() {
  return `Usage: npm test [-- --only NAME,… [ARGUMENT …]]\nNAME is one of ${STEP_NAMES.join(', ')}; further arguments go to the runner of a single one.`
}
