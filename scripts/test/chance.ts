import fc from 'fast-check'

/*
 * Property tests draw the same cases in every run, so that `npm test` says of one version of the program always the
 * same. `npm run fuzz` gives other seeds and so other cases.
 */
const seed = Number(process.env.POSTIL_SEED ?? 1)
if (!Number.isInteger(seed)) throw new Error(`POSTIL_SEED is no whole number: ${process.env.POSTIL_SEED}`)
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
