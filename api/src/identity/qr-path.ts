import QRCode from 'qrcode'

/** A QR code to be drawn: the path of its dark squares, each one unit wide, in a square of `size` units. */
export function qrPath(text: string): { path: string; size: number } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data).flatMap((it, at) => (it ? [at] : []))
  return { size, path: dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join('') }
}
