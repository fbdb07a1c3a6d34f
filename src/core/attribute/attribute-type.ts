/**
 * What the values of an attribute are: any words, numbers, dates, yes or no, or one of a few values that recur. How
 * a value of each type is written in the project is said at `normaliseValue`.
 */
export const attributeTypes = ['text', 'number', 'date', 'yes-no', 'choice'] as const

export type AttributeType = (typeof attributeTypes)[number]
