import { Type } from 'typebox'

/** Schema of every error body but that of 429 (wire contract 1.8). */
export const ErrorBodySchema = Type.Object({
  code: Type.Integer(),
  description: Type.String({ maxLength: 1024 }),
  data: Type.Array(
    Type.Object({
      code: Type.Integer(),
      description: Type.String(),
      source: Type.String(),
      field: Type.String(),
      problem: Type.String(),
      expected: Type.Optional(Type.String()),
    }),
  ),
  source: Type.String(),
  message: Type.String({ maxLength: 1024 }),
  errorName: Type.String(),
  isRetryable: Type.Boolean(),
  parameters: Type.Record(Type.String(), Type.Unknown()),
  errorMessageExtended: Type.String(),
})

/** Schema of a 429 (wire contract 1.8). */
export const ThrottledBodySchema = Type.Object({
  statusCode: Type.Literal(429),
  message: Type.String(),
})
