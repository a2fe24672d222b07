import { parseUtf8 } from '../transparency/bytes.ts'
import { postBounded } from './fetch-bounded.ts'

/** A few lines of a hundred bytes are all that a witness has to say. */
const longestAnswer = 16_384

/** Asks witnesses of our log; see `WitnessClient` of the operations. */
export const witnessClient = {
  async addCheckpoint(url: string, body: string) {
    const answer = await postBounded(`${url}/add-checkpoint`, {
      body: Buffer.from(body),
      mediaType: 'text/plain; charset=utf-8',
      longestAnswer,
    })
    if (answer.kind === 'unreachable') return answer
    const { kind, status, mediaType, bytes } = answer
    return { kind, status, mediaType, text: parseUtf8(bytes) ?? '' }
  },
}
