export { sentenceStarts, turnsApart } from './boundaries.ts'
export { Evaluation, evaluate, finish, MOST_PASSAGES, type Steps } from './evaluate.ts'
export type { Found, FoundInDocument, FoundPassage } from './passages.ts'
export type {
  QueriedAttribute,
  QueriedCase,
  QueriedCoding,
  QueriedDocument,
  QueriedMember,
  QueriedProject,
  QueriedTurn,
  Values,
} from './project.ts'
export {
  type CodeLeaf,
  type CodingCondition,
  type Comparison,
  type Condition,
  comparisons,
  type DistanceUnit,
  distanceUnits,
  type GivenSide,
  givenSides,
  isModestQuery,
  nodesOf,
  type OrderedComparison,
  type PlaceCondition,
  partsOf,
  type QueryLeaf,
  type QueryNode,
  type Relation,
  type RelationNode,
  type SharedUnit,
  sharedUnits,
  type TextLeaf,
} from './tree.ts'
