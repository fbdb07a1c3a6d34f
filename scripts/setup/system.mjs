import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { collect, lastLines, seconds } from './run.mjs'

/** Shared libraries an Electron window needs, by the name the loader knows and by Debian package. */
const LIBRARIES = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libdrm.so.2', 'libdrm2'],
  ['libXss.so.1', 'libxss1'],
]
const DISPLAY_COMMANDS = [
  ['Xvfb', 'xvfb'],
  ['xauth', 'xauth'],
]
const COMPILER_COMMANDS = [
  ['python3', 'python3'],
  ['make', 'make'],
  ['g++', 'g++'],
]
const FONT_COMMANDS = [['fc-list', 'fontconfig']]
const NO_COMPILER = '(With Node 22.14 or newer and the official Electron nothing needs compiling.)'
const FONT_PACKAGE = 'fonts-noto-cjk'

/**
 * Sees to what the operating system must provide: `window` (libraries and a Chinese font), `display` (Xvfb),
 * `compiler`. As root on Debian and its kin the missing packages are installed; elsewhere they are listed and
 * the set-up stops. macOS and Windows bring the first two with them.
 */
export async function ensureSystem(needs, say) {
  const missing = await missingParts(needs)
  if (missing.length === 0) return
  if (!isDebian() || process.getuid() !== 0) throw refusal(missing)
  await install(
    missing.map(([, name]) => name),
    say,
  )
  const still = await missingParts(needs)
  if (still.length > 0) throw refusal(still)
}

export async function systemReady(needs) {
  return (await missingParts(needs)).length === 0
}

async function missingParts({ window = false, display = false, compiler = false }) {
  if (process.platform === 'win32') return []
  if (process.platform === 'darwin') return compiler ? missingCommands(COMPILER_COMMANDS) : []
  return [
    ...(window ? await missingLibraries() : []),
    ...(window ? missingCommands(FONT_COMMANDS) : []),
    ...(window && !(await hasChineseFont()) ? [['a Chinese font', FONT_PACKAGE]] : []),
    ...(display ? missingCommands(DISPLAY_COMMANDS) : []),
    ...(compiler ? missingCommands(COMPILER_COMMANDS) : []),
  ]
}

async function missingLibraries() {
  const { code, output } = await collect('/sbin/ldconfig', ['-p'])
  if (code !== 0) return [] // a Linux without ldconfig keeps its libraries elsewhere; starting Electron will tell
  return LIBRARIES.filter(([library]) => !output.includes(`\t${library} `))
}

async function hasChineseFont() {
  const { code, output } = await collect('fc-list', [':lang=zh', 'family'])
  return code === 0 && output.trim() !== ''
}

function missingCommands(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return commands.filter(([command]) => !folders.some(folder => existsSync(join(folder, command))))
}

function isForCompiling(part) {
  return COMPILER_COMMANDS.includes(part)
}

function isDebian() {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

async function install(names, say) {
  const started = performance.now()
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = await collect('apt-get', ['update'], { env })
  const packages = await Promise.all(names.map(nameHere))
  const { code, output } = await collect(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    { env },
  )
  if (code !== 0) {
    const reason = update.code === 0 ? output : `${update.output}\n${output}`
    throw new SetupFailure(
      `apt-get could not install ${packages.join(' ')}:\n${lastLines(reason)}`,
      'Check the package sources (/etc/apt/sources.list), or install these packages by hand.',
    )
  }
  say(`system packages installed: ${packages.join(' ')} (${seconds(started)})`)
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries to …t64 and kept the old name as a mere alias. */
async function nameHere(name) {
  const renamed = await collect('apt-cache', ['show', `${name}t64`])
  return renamed.code === 0 ? `${name}t64` : name
}

function refusal(missing) {
  const packages = missing.map(([, name]) => name).join(' ')
  const list = missing.map(([part]) => `  ${part}`).join('\n')
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(system)?.[1] ?? process.platform
  const advice = [
    howToGet(packages),
    ...(missing.some(isForCompiling) ? [NO_COMPILER] : []),
    'Then start again.',
  ]
  return new SetupFailure(`Missing on this system (${name}):\n${list}`, advice.join('\n'))
}

function howToGet(packages) {
  if (process.platform === 'darwin') return 'Run: xcode-select --install.'
  if (isDebian()) return `Run: sudo apt-get install ${packages}.`
  return `Install them with the package manager of your system; Debian calls the packages ${packages}.`
}
