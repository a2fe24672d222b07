import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

const contentMark: unique symbol = Symbol('content')

/** Bytes or text that are no JSON: documents, pages, metrics. */
export type Content = {
  readonly [contentMark]: true
  /** What is long comes piece by piece. */
  readonly bytes: Uint8Array | string | AsyncIterable<string>
  readonly mediaType: string
}

/** What a route answers: a JSON value, some other content, or nothing. */
export type AnswerBody = object | Content | undefined

export function content(bytes: Content['bytes'], mediaType: string): Content {
  return { [contentMark]: true, bytes, mediaType }
}

export const jsonMediaType = 'application/json; charset=utf-8'
const byteOrderMark = '\uFEFF'

/** Sends an answer; undefined members are left out of JSON, so no null is sent (wire contract 1.7). */
export function sendAnswer(
  reply: FastifyReply,
  answer: {
    readonly status: number
    readonly body: AnswerBody
    readonly byteOrderMark: boolean
  },
): FastifyReply {
  reply.code(answer.status)
  const { body } = answer
  if (body === undefined) return reply.send()
  if (contentMark in body) {
    const { bytes, mediaType } = body
    reply.header('Content-Type', mediaType)
    if (typeof bytes === 'string') return reply.send(bytes)
    return reply.send(bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes))
  }
  const json = JSON.stringify(body)
  reply.header('Content-Type', jsonMediaType)
  return reply.send(answer.byteOrderMark ? `${byteOrderMark}${json}` : json)
}
