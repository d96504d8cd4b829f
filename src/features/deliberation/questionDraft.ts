import type { DeliberationDetail, Step } from '@contract/deliberation'
import type { Picked } from '@/lib/pickPhotos'

/** What the form of the questions holds while it is typed. */
export interface OptionDraft {
  title: string
  effect: string
  yuan: string
  /** The photo that it has, or one that is to be sent. */
  photoId?: string | undefined
  photoUrl?: string | undefined
  picked?: Picked | undefined
}

export interface QuestionDraft {
  prompt: string
  pick: 'one' | 'many'
  options: OptionDraft[]
}

export const emptyOption = (): OptionDraft => ({ title: '', effect: '', yuan: '' })
export const emptyQuestion = (): QuestionDraft => ({
  prompt: '',
  pick: 'one',
  options: [emptyOption(), emptyOption()],
})

export const draftOf = (deliberation: DeliberationDetail, step: Step): QuestionDraft[] => {
  const known = deliberation[step].questions.map(({ prompt, pick, options }) => ({
    prompt,
    pick,
    options: options.map(({ title, effect, costFen, photo }) => ({
      title,
      effect: effect ?? '',
      yuan: costFen ? (costFen / 100).toFixed(2) : '',
      photoId: photo?.id,
      photoUrl: photo?.url,
    })),
  }))
  return known.length > 0 ? known : [emptyQuestion()]
}

/** As the server wants it; photos that were chosen are sent first. */
export async function inputOf(
  questions: readonly QuestionDraft[],
  send: (photo: Picked) => Promise<string>,
) {
  const made = []
  for (const { prompt, pick, options } of questions) {
    const filled = options.filter(({ title }) => title.trim() !== '')
    made.push({
      prompt,
      pick,
      options: await Promise.all(
        filled.map(async ({ title, effect, yuan, photoId, picked }) => {
          const photo = picked ? await send(picked) : photoId
          return {
            title,
            ...(effect.trim() && { effect }),
            ...(yuan.trim() && { costFen: Math.round(Number(yuan) * 100) }),
            ...(photo && { photoId: photo }),
          }
        }),
      ),
    })
  }
  return made
}
