import { PassThrough, Readable, type Writable } from 'node:stream'

/** What a writer writes, as the body of a response; if the writer fails, so does the reading. */
export function streamed(write: (output: Writable) => Promise<void>): ReadableStream<Uint8Array> {
  const channel = new PassThrough()
  write(channel).catch((error: Error) => channel.destroy(error))
  return Readable.toWeb(channel) as ReadableStream<Uint8Array>
}
