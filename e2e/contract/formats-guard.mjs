import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { resolve, sep } from 'node:path'
import tls from 'node:tls'
import { fileURLToPath } from 'node:url'

const repository = resolve(import.meta.dirname, '../..')

/** Ways to the network and to other programs; reading a file needs none. */
const ways = [
  ['net', net, ['connect', 'createConnection', 'createServer']],
  ['net.Socket', net.Socket.prototype, ['connect']],
  ['tls', tls, ['connect']],
  ['dgram', dgram, ['createSocket']],
  ['dns', dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']],
  ['dns.promises', dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']],
  ['http', http, ['request', 'get']],
  ['https', https, ['request', 'get']],
  ['http2', http2, ['connect']],
  [
    'child_process',
    childProcess,
    ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
  ],
  ['global', globalThis, ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']],
]

/** Ways to leave something on the disk, with and without `Sync`. */
const writing = [
  ...[
    'appendFile',
    'chmod',
    'copyFile',
    'cp',
    'createWriteStream',
    'link',
    'mkdir',
    'mkdtemp',
    'rename',
    'rm',
  ],
  ...['rmdir', 'symlink', 'truncate', 'unlink', 'utimes', 'write', 'writeFile', 'writev'],
]

/** Ways to read, which may lead to the project's own modules alone. */
const readingWays = ['createReadStream', 'open', 'readFile', 'readdir', 'opendir', 'readlink']

/**
 * Lets nothing out from now on: every attempt to reach the network, another program, the disk for writing, or a file
 * outside the project throws, and its name is put on the list that is returned.
 */
export function closeAllDoors() {
  const attempts = []
  const forbid = (place, holder, name, isFine = () => false) => {
    const original = holder[name]
    if (typeof original !== 'function') return
    holder[name] = function guarded(...values) {
      if (isFine(...values)) return new.target ? new original(...values) : original.apply(this, values)
      attempts.push(`${place}.${name}(${String(values[0]).slice(0, 80)})`)
      throw new Error(`${place}.${name} is closed while a file is read`)
    }
  }
  for (const [place, holder, names] of ways) for (const name of names) forbid(place, holder, name)
  for (const [place, holder] of [
    ['fs', fs],
    ['fs.promises', fs.promises],
  ]) {
    for (const name of writing) for (const each of [name, `${name}Sync`]) forbid(place, holder, each)
    for (const name of readingWays)
      for (const each of [name, `${name}Sync`]) forbid(place, holder, each, isOurs)
  }
  syncBuiltinESMExports()
  return attempts
}

/** A path of the project, opened for reading. */
function isOurs(path, flags) {
  if (typeof flags === 'string' && /[+aw]/.test(flags) && !Buffer.isEncoding(flags)) return false
  if (typeof flags === 'number' && flags !== fs.constants.O_RDONLY) return false
  const place = path instanceof URL ? fileURLToPath(path) : String(path)
  return resolve(place) === repository || resolve(place).startsWith(repository + sep)
}
