import type { CheckedAttributeFileChoice } from '../../ipc/attribute-files.ts'
import { type AttributeFilePlan, planAttributeFile } from '../attribute-files/plan-file.ts'
import { checkPlan, storeAttributeFile } from '../attribute-files/store-file.ts'
import type { ReadDb } from '../db/connection.ts'
import { type HandlersOf, prepared, type QueryContext } from './handler.ts'

export const attributeFiles: HandlersOf<'attributeFiles'> = {
  async preview(db, choice, context) {
    const { preview } = await planned(db, choice, context)
    return preview
  },

  run: prepared<'attributeFiles.run', AttributeFilePlan>({
    async prepare(db, choice, context) {
      const plan = await planned(db, choice, context)
      checkPlan(plan)
      context.progress({ done: 1, total: 1 })
      return plan
    },
    commit(db, plan, context) {
      storeAttributeFile(db, plan, context)
      return plan.preview
    },
  }),
}

/** Documents and speakers are not made by a table of values. */
function planned(db: ReadDb, choice: CheckedAttributeFileChoice, context: QueryContext) {
  return planAttributeFile(db, { ...choice, create: choice.create && choice.subject === 'case' }, context)
}
