import type { Answer } from '@contract/envelope'
import type { StoredFile } from '@contract/file'
import { type Call, CallError } from './call'
import type { Picked } from './pickPhotos'

/** In a browser: the bytes themselves, to the host's door for files. Answers the id of the file. */
export async function upload(picked: Picked, _call: Call): Promise<string> {
  if (!picked.blob) throw new CallError('file_missing')
  const answer = await send(picked.blob)
  if (answer.ok) return answer.value.fileId
  throw new CallError(answer.code, answer.problems, answer.rule, answer.logId)
}

async function send(blob: Blob): Promise<Answer<StoredFile>> {
  try {
    const response = await fetch('/files', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': blob.type, 'x-pioneer': '1' },
      body: blob,
    })
    return (await response.json()) as Answer<StoredFile>
  } catch {
    throw new CallError('offline')
  }
}
