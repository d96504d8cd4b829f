import Taro from '@tarojs/taro'

/** By template: accept, reject, ban, filter. */
type Answers = Record<string, string>

/** WeChat sends what a person has said yes to, once for each yes. */
export const canSubscribe = true

/** WeChat's own question, which it shows only from a tap (W-9). Answers the templates that were accepted. */
export async function subscribe(templateIds: string[]): Promise<string[]> {
  try {
    const said = await Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] })
    return templateIds.filter((id) => (said as unknown as Answers)[id] === 'accept')
  } catch {
    // The person has shut the question for good, or WeChat does not ask now: the inbox is there.
    return []
  }
}
