import { fileURLToPath } from 'node:url'
import { certificateWords } from '../texts/certificate-words.ts'
import { type Certificate, certificateRows, toShownValue } from './certificate-rows.ts'
import { qrModules } from './qr-modules.ts'

/** Makes the PDF of a certificate; pdfkit is loaded with the first one. */
export type CertificateRenderer = {
  render(certificate: Certificate): Promise<Uint8Array>
}

/** Points; A4 is 595 by 842. */
const margin = 56
const labelWidth = 150
const qrSide = 108
const gap = 12
const grey = '#555555'
const fonts = {
  text: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
  bold: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  code: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf')),
}

export function createCertificateRenderer(): CertificateRenderer {
  return {
    async render(certificate) {
      const { default: PDFDocument } = await import('pdfkit')
      const words = certificateWords[certificate.language]
      const recordedAt = new Date(certificate.recordedAt)
      const document = new PDFDocument({
        size: 'A4',
        margin,
        pdfVersion: '1.7',
        tagged: true,
        lang: words.locale,
        displayTitle: true,
        font: fonts.text,
        // The file's id is made from these: the same record gives the same bytes (evidence log 13).
        info: {
          Title: `${words.title} ${certificate.entryId}`,
          Subject: words.subtitle,
          Creator: 'Countersign',
          Producer: 'Countersign',
          CreationDate: recordedAt,
          ModDate: recordedAt,
        },
      })
      const bytes = collect(document)
      attachFiles(document, certificate)
      write(document, certificate)
      document.end()
      return bytes
    },
  }
}

type Document = PDFKit.PDFDocument

function collect(document: Document): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const pieces: Uint8Array[] = []
  document.on('data', (piece: Uint8Array) => pieces.push(piece))
  document.on('end', () => resolve(Buffer.concat(pieces)))
  document.on('error', reject)
  return promise
}

function attachFiles(document: Document, { files, language, recordedAt }: Certificate): void {
  const words = certificateWords[language]
  for (const { name, mediaType, kind, bytes } of files) {
    document.file(Buffer.from(bytes), {
      name,
      type: mediaType.split(';')[0]?.trim() ?? mediaType,
      description: words.files[kind],
      creationDate: new Date(recordedAt),
      modifiedDate: new Date(recordedAt),
    })
  }
}

function write(document: Document, certificate: Certificate): void {
  const words = certificateWords[certificate.language]
  const structure = document.struct('Document')
  document.addStructure(structure)
  const add = (tag: string, work: () => void) => structure.add(document.struct(tag, {}, work))
  const heading = (text: string) => {
    document.moveDown(0.8)
    add('H2', () => document.font(fonts.bold).fontSize(11).text(text))
    document.moveDown(0.3)
  }
  const paragraph = (text: string, width?: number) => {
    add('P', () =>
      document
        .font(fonts.text)
        .fontSize(9)
        .text(text, width === undefined ? {} : { width }),
    )
    document.moveDown(0.4)
  }

  add('H1', () => document.font(fonts.bold).fontSize(20).text(words.title))
  document.moveDown(0.2)
  document.fillColor(grey)
  paragraph(words.subtitle)
  document.fillColor('black').moveDown(0.4)
  for (const row of certificateRows(certificate)) {
    add('P', () => {
      const value = row.values.map((each) => toShownValue(each, words)).join('\n')
      writeRow(document, { label: row.label, value, isCode: row.isCode })
    })
  }
  heading(words.meaningTitle)
  for (const text of words.meaning) paragraph(text)
  heading(words.filesTitle)
  for (const { name, kind } of certificate.files) paragraph(`${name}: ${words.files[kind]}`)
  keepTogether(document, qrSide + 40)
  heading(words.checkTitle)
  const top = document.y
  const width = document.page.width - 2 * margin - qrSide - 2 * gap
  for (const text of words.check) paragraph(text, width)
  paragraph(certificate.verifyUrl, width)
  const left = document.page.width - margin - qrSide
  structure.add(
    document.struct('Figure', { alt: words.qr(certificate.verifyUrl) }, () =>
      drawQr(document, { url: certificate.verifyUrl, left, top }),
    ),
  )
  structure.end()
}

/** Both halves begin at one height, and the next row below the longer one. */
function writeRow(
  document: Document,
  { label, value, isCode }: { label: string; value: string; isCode: boolean },
): void {
  const width = document.page.width - 2 * margin - labelWidth
  const font = isCode ? fonts.code : fonts.text
  const size = isCode ? 8 : 9
  keepTogether(document, document.font(font).fontSize(size).heightOfString(value, { width }))
  const top = document.y
  document
    .font(fonts.bold)
    .fontSize(9)
    .text(label, margin, top, { width: labelWidth - gap })
  const below = document.y
  document
    .font(font)
    .fontSize(size)
    .text(value, margin + labelWidth, top, { width })
  document.x = margin
  document.y = Math.max(below, document.y) + 5
}

function keepTogether(document: Document, height: number): void {
  const bottom = document.page.height - margin
  if (document.y + height > bottom && height < bottom - margin) document.addPage()
}

/** Dark squares on the white page, which is the quiet zone. */
function drawQr(
  document: Document,
  { url, left, top }: { readonly url: string; readonly left: number; readonly top: number },
): void {
  const rows = qrModules(url)
  const side = qrSide / rows.length
  for (const [row, modules] of rows.entries()) {
    for (const [column, isDark] of modules.entries()) {
      if (isDark) document.rect(left + column * side, top + row * side, side, side)
    }
  }
  document.fill('black')
}
