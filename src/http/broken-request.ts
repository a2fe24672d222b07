import type { Socket } from 'node:net'
import { ProductError } from '../base/product-error.ts'
import { describerFor } from '../texts/describe.ts'
import { textsFor } from '../texts/texts.ts'
import { toErrorBody } from '../wire/error-body.ts'
import { wireErrorOf } from '../wire/error-catalogue.ts'
import { jsonMediaType } from './answer.ts'

/**
 * Answers what is no HTTP, or too much of it, as any other mistake of a client; nothing of the
 * request is known then, its language neither.
 */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  // The other side has gone: nobody reads an answer.
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const field = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers' : 'request'
  const problem = error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'malformed'
  const refusal = new ProductError('request.invalid', { fields: [{ field, problem }] })
  const body = JSON.stringify(toErrorBody(refusal, describerFor(textsFor(undefined))))
  socket.end(
    [
      `HTTP/1.1 ${wireErrorOf(refusal).status} Bad Request`,
      `Content-Type: ${jsonMediaType}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}
