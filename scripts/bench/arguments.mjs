/** Reads `[--only ID,…] [--json FILE]` into { ids, json } or { problem }; `known` are the ids there are. */
export function readArguments(given, known) {
  const wanted = { only: undefined, json: undefined }
  for (let i = 0; i < given.length; i++) {
    const [, name, value] = /^--(only|json)(?:=(.*))?$/.exec(given[i]) ?? []
    if (name === undefined) return { problem: `${given[i]} is not an option.\n${usage(known)}` }
    wanted[name] = value ?? given[++i]
    if (!wanted[name]) return { problem: `--${name} needs a value.\n${usage(known)}` }
  }
  if (wanted.only === undefined) return { ids: known, json: wanted.json }
  const ids = wanted.only.split(',').filter(Boolean)
  const unknown = ids.filter(id => !known.includes(id))
  if (unknown.length > 0 || ids.length === 0) {
    return { problem: `There is no benchmark ${unknown.join(', ')}.\n${usage(known)}` }
  }
  return { ids: known.filter(id => ids.includes(id)), json: wanted.json }
}

function usage(known) {
  return `Usage: npm run bench [-- [--only ID,…] [--json FILE]]\nID is one of ${known.join(', ')}.`
}
