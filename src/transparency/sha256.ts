const blockBytes = 64
/** One 0x80 byte and the eight bytes of the length end every message. */
const closingBytes = 9
const twoTo32 = 2 ** 32

const rounds = firstPrimes(64)
// FIPS 180-4, 4.2.2 and 5.3.3: the fraction bits of the cube and square roots of the first primes.
const roundConstants = Uint32Array.from(rounds, (prime) => fractionBits(Math.cbrt(prime)))
const startState = Uint32Array.from(rounds.slice(0, 8), (prime) => fractionBits(Math.sqrt(prime)))

/** SHA-256 (FIPS 180-4) in plain JavaScript, for pages that verify without a network. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes)
  const state = startState.slice()
  const schedule = new Uint32Array(64)
  for (let start = 0; start < padded.byteLength; start += blockBytes) {
    addBlock({ state, schedule, padded, start })
  }
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, index) => {
    digest.setUint32(index * 4, word)
  })
  return new Uint8Array(digest.buffer)
}

// FIPS 180-4, 5.1.1
function pad(bytes: Uint8Array): DataView {
  const blocks = Math.ceil((bytes.length + closingBytes) / blockBytes)
  const padded = new Uint8Array(blocks * blockBytes)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return view
}

type Block = {
  readonly state: Uint32Array
  readonly schedule: Uint32Array
  readonly padded: DataView
  readonly start: number
}

// FIPS 180-4, 6.2.2. Typed arrays wrap sums at 32 bits; an index out of range cannot occur.
function addBlock({ state, schedule, padded, start }: Block): void {
  for (let t = 0; t < 64; t += 1) {
    schedule[t] =
      t < 16
        ? padded.getUint32(start + t * 4)
        : smallSigma(word(schedule, t - 2), 17, 19, 10) +
          word(schedule, t - 7) +
          smallSigma(word(schedule, t - 15), 7, 18, 3) +
          word(schedule, t - 16)
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let t = 0; t < 64; t += 1) {
    const choice = (e & f) ^ (~e & g)
    const first =
      (h + bigSigma(e, 6, 11, 25) + choice + word(roundConstants, t) + word(schedule, t)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = (bigSigma(a, 2, 13, 22) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = word(state, index) + value
  }
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0
}

function bigSigma(value: number, first: number, second: number, third: number): number {
  return rotate(value, first) ^ rotate(value, second) ^ rotate(value, third)
}

function smallSigma(value: number, first: number, second: number, shift: number): number {
  return rotate(value, first) ^ rotate(value, second) ^ (value >>> shift)
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits))
}

// NOTE: these roots are below 8, so a double holds 50 bits of the fraction and 32 are wanted: a last
// bit that engines round differently does not reach them.
function fractionBits(root: number): number {
  return Math.floor((root % 1) * twoTo32)
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}
