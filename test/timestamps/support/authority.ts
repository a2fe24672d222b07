import { createHash, generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { hourMs } from '../../../src/base/time.ts'
import {
  bitString,
  booleanTrue,
  integer,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
  utf8String,
} from '../../../src/outbound/der.ts'
import { childrenOf, derTags, parseOneDer } from '../../../src/transparency/der-reader.ts'
import { timestampOids } from '../../../src/transparency/timestamp.ts'

const oids = {
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

type Party = { readonly name: string; readonly key: KeyObject; readonly publicKey: KeyObject }
type Kind = 'rsa' | 'ec'

function newParty(name: string, kind: Kind): Party {
  const pair =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { name, key: pair.privateKey, publicKey: pair.publicKey }
}

const algorithmOf = ({ key }: Party) =>
  key.asymmetricKeyType === 'rsa'
    ? sequence(oid(oids.sha256WithRsa), Uint8Array.of(0x05, 0x00))
    : sequence(oid(oids.ecdsaWithSha256))
const nameOf = ({ name }: Party) => sequence(set(sequence(oid(oids.commonName), utf8String(name))))

/** What a certificate says; the times are those of an authority that is at work. */
type Said = {
  readonly isCa?: boolean
  readonly purposes?: readonly ('timeStamping' | 'serverAuthentication')[]
  /** The first byte of the bits of RFC 5280 4.2.1.3. */
  readonly keyUsage?: number
  /** An extension that nobody knows. */
  readonly extra?: 'critical' | 'not critical'
  readonly validFrom?: number
  readonly validUntil?: number
  readonly issuerName?: string
}

function certify(subject: Party, issuer: Party, said: Said): Uint8Array {
  const { isCa = false, purposes = [], keyUsage, extra } = said
  const { validFrom = Date.now() - 48 * hourMs, validUntil = Date.now() + 48 * hourMs } = said
  const extension = (type: string, value: Uint8Array) =>
    sequence(oid(type), booleanTrue(), octetString(value))
  const extensions = [
    extension(oids.basicConstraints, isCa ? sequence(booleanTrue()) : sequence()),
    ...(keyUsage === undefined
      ? []
      : [extension(oids.keyUsage, bitString(Uint8Array.of(keyUsage)))]),
    ...(purposes.length === 0
      ? []
      : [extension(oids.extendedKeyUsage, sequence(...purposes.map((each) => oid(oids[each]))))]),
    ...(extra === 'critical' ? [extension('1.2.3.4', Uint8Array.of(5, 0))] : []),
    ...(extra === 'not critical'
      ? [sequence(oid('1.2.3.4'), octetString(Uint8Array.of(5, 0)))]
      : []),
  ]
  const content = sequence(
    tagged(0, integer(Uint8Array.of(2))),
    integer(Uint8Array.of(isCa ? 1 : 2)),
    algorithmOf(issuer),
    nameOf({ ...issuer, name: said.issuerName ?? issuer.name }),
    sequence(time(validFrom), time(validUntil)),
    nameOf(subject),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, sequence(...extensions)),
  )
  return sequence(content, algorithmOf(issuer), bitString(sign('sha256', content, issuer.key)))
}

export type Answering = {
  /** Instead of what was asked. */
  readonly imprint?: Uint8Array
  readonly nonce?: Uint8Array
  readonly at?: number
  /** Signs with a key that the certificate does not name. */
  readonly isForged?: boolean
  /** A bit of the signed text is changed after the signature. */
  readonly isAltered?: boolean
  readonly status?: number
}

export type Authority = Awaited<ReturnType<typeof openAuthority>>

/** A time-stamping authority (RFC 3161) with a root of its own, at an address of this machine. */
export async function openAuthority(
  options: { readonly kind?: Kind; readonly root?: Said; readonly own?: Said } = {},
) {
  const { kind = 'rsa' } = options
  const root = newParty('Test root', kind)
  const own = newParty('Test authority', kind)
  const impostor = newParty('Test authority', kind)
  const rootCertificate = certify(root, root, { isCa: true, ...options.root })
  const certificate = certify(own, root, { purposes: ['timeStamping'], ...options.own })
  const queries: Uint8Array[] = []
  let answering: Answering = {}
  const stamp = (query: Uint8Array) =>
    toResponse(query, { signer: own, impostor, certificate, rootCertificate, ...answering })
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const query = new Uint8Array(Buffer.concat(parts))
      queries.push(query)
      response.setHeader('content-type', 'application/timestamp-reply')
      response.end(stamp(query))
    })
  })
  return {
    url: await listen(server),
    rootPem: new X509Certificate(rootCertificate).toString(),
    queries,
    stamp,
    answerWith(next: Answering) {
      answering = next
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/tsa`
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
const sha256Algorithm = () => sequence(oid(timestampOids.sha256))
/** `[0]`, implicit: the elements of a set under another tag. */
const implicit0 = (whole: Uint8Array) => Uint8Array.from([0xa0, ...whole.subarray(1)])
const generalized = (at: number) => {
  const text = new Date(at)
    .toISOString()
    .replace(/[-:T]/g, '')
    .replace(/\.?0*Z$/, 'Z')
  return Uint8Array.from([0x18, text.length, ...Buffer.from(text)])
}

function toResponse(
  query: Uint8Array,
  parts: Answering & {
    readonly signer: Party
    readonly impostor: Party
    readonly certificate: Uint8Array
    readonly rootCertificate: Uint8Array
  },
): Uint8Array {
  const { status = 0, signer, impostor, certificate, rootCertificate } = parts
  const statusInfo = sequence(integer(Uint8Array.of(status)))
  if (status > 1) return sequence(statusInfo)
  const [, asked, nonce] = childrenOf(parseOneDer(query, derTags.sequence), derTags.sequence) ?? []
  const [, hash] = childrenOf(asked, derTags.sequence) ?? []
  const info = sequence(
    integer(Uint8Array.of(1)),
    oid('1.2.3.4'),
    sequence(sha256Algorithm(), octetString(parts.imprint ?? hash?.content ?? new Uint8Array())),
    integer(Uint8Array.of(7)),
    generalized(parts.at ?? Date.now()),
    integer(parts.nonce ?? nonce?.content ?? new Uint8Array()),
  )
  const attribute = (type: string, value: Uint8Array) => sequence(oid(type), set(value))
  const attributes = set(
    attribute(timestampOids.contentType, oid(timestampOids.info)),
    attribute(timestampOids.messageDigest, octetString(sha256(info))),
    attribute(
      timestampOids.signingCertificateV2,
      sequence(sequence(sequence(octetString(sha256(certificate))))),
    ),
  )
  const signature = sign('sha256', attributes, parts.isForged ? impostor.key : signer.key)
  const signerInfo = sequence(
    integer(Uint8Array.of(1)),
    sequence(nameOf({ ...signer, name: 'Test root' }), integer(Uint8Array.of(2))),
    sha256Algorithm(),
    implicit0(attributes),
    algorithmOf(signer),
    octetString(signature),
  )
  const shown = parts.isAltered
    ? info.map((byte, at) => (at === info.length - 20 ? byte ^ 1 : byte))
    : info
  const signedData = sequence(
    integer(Uint8Array.of(3)),
    set(sha256Algorithm()),
    sequence(oid(timestampOids.info), tagged(0, octetString(shown))),
    implicit0(set(certificate, rootCertificate)),
    set(signerInfo),
  )
  return sequence(statusInfo, sequence(oid(timestampOids.signedData), tagged(0, signedData)))
}
