import qrcode from 'qrcode-generator'

/** The squares of a QR code, row by row; true is dark. Middle error correction, smallest size. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  return Array.from({ length: count }, (_row, row) =>
    Array.from({ length: count }, (_column, column) => code.isDark(row, column)),
  )
}
