import type { FieldProblem } from '../base/error-codes.ts'

/** The JSON Schema keywords that `bind` understands, and those of our own. */
export type SchemaNode = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  /** The first whose required members were all sent counts, else the last. */
  readonly anyOf?: readonly SchemaNode[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly enum?: readonly (string | number)[]
  readonly const?: unknown
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  /** Other names of a property that the contract tolerates on input. */
  readonly aliases?: readonly string[]
  /** Takes the first item where a client sends an array instead of the object. */
  readonly firstOfArray?: boolean
  /** Free text, which may have several lines. */
  readonly lines?: boolean
}

/** Stands for a value that is not there; unlike undefined no client can send it. */
export const absent: unique symbol = Symbol('absent')
export type Absent = typeof absent

/** A body full of mistakes gets an answer of bounded size. */
const maxProblems = 100

/** What is wrong so far, while a value is walked. */
export type Problems = FieldProblem[]

export function addProblem(
  problems: Problems,
  field: string,
  problem: FieldProblem['problem'],
  expected?: string,
): void {
  if (problems.length >= maxProblems) return
  problems.push(expected === undefined ? { field, problem } : { field, problem, expected })
}
