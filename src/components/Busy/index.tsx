import { AtActivityIndicator } from 'taro-ui'
import './index.scss'

/** The turning ring: something is under way. */
export function Busy() {
  return <AtActivityIndicator className="busy" />
}
