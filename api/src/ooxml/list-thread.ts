import { answer } from '../aside/answer.ts'
import { type ListSpec, readList } from './read-list.ts'

await answer(({ bytes, spec }: { bytes: Uint8Array; spec: ListSpec<string> }) => readList(bytes, spec))
