/**
 * The environment with a locale that knows all characters: without one, Chromium on Linux drops files with Chinese names
 * in silence. Only what characters are is set; languages stay.
 */
export function withAllCharacters(env, platform = process.platform) {
  const { LC_ALL, LC_CTYPE, LANG } = env
  if (platform !== 'linux' || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '')) return env
  return { ...env, [LC_ALL ? 'LC_ALL' : 'LC_CTYPE']: 'C.UTF-8' }
}
