import { lossKinds, lossReasons } from '../../ipc/constants.ts'
import type { LedgerWords } from '../../ipc/exports.ts'
import { t } from './i18n.ts'

/** What a ledger of losses says, in the language of the window. */
export function ledgerWords(): LedgerWords {
  return {
    title: t('exchange:ledger.title'),
    columns: {
      kind: t('exchange:ledger.columns.kind'),
      name: t('exchange:ledger.columns.name'),
      document: t('exchange:ledger.columns.document'),
      reason: t('exchange:ledger.columns.reason'),
      count: t('exchange:ledger.columns.count'),
    },
    kinds: Object.fromEntries(lossKinds.map(kind => [kind, t(`exchange:kinds.${kind}`)])),
    reasons: Object.fromEntries(lossReasons.map(reason => [reason, t(`exchange:reasons.${reason}`)])),
  }
}
