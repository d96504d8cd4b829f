import type { Answer } from '@contract/envelope'
import type { StoredFile } from '@contract/file'
import { type Call, CallError } from './call'
import type { Picked } from './pickPhotos'
import { answerIn } from './transport'

/** In a browser: the bytes themselves, to the host's door for files. Answers the id of the file. */
export async function upload(picked: Picked, _call: Call): Promise<string> {
  const blob = picked.blob ?? fromDataUrl(picked.src)
  if (!blob) throw new CallError('file_missing')
  const answer = await send(blob)
  if (answer.ok) return answer.value.fileId
  throw new CallError(answer.code, answer.problems, answer.rule, answer.logId)
}

async function send(blob: Blob): Promise<Answer<StoredFile>> {
  try {
    const response = await fetch('/files', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': blob.type,
        'x-pioneer': '1',
        'x-pioneer-district': process.env.PIONEER_DISTRICT ?? '',
        'x-file-name': encodeURIComponent(blob instanceof File ? blob.name : ''),
      },
      body: blob,
    })
    return await answerIn<StoredFile>(response)
  } catch {
    throw new CallError('offline')
  }
}

/** A photo that was kept for later (`keepPhoto`). */
function fromDataUrl(src: string): Blob | undefined {
  const [, type, base64] = /^data:([\w/+.-]+);base64,(.+)$/.exec(src) ?? []
  if (!type || !base64) return undefined
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type })
}
