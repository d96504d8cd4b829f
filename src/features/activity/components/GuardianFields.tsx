import { View } from '@tarojs/components'
import { TextField } from '@/components/Field'
import { Icon } from '@/components/Icon'
import { Tap } from '@/components/Tap'
import { classNames } from '@/lib/classNames'
import '../index.scss'

interface TextProps {
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

interface Props {
  name: TextProps
  phone: TextProps
  /** What is said yes to; absent: by the minor, on their own phone. */
  words?: string
  consents: boolean
  onConsent: (consents: boolean) => void
  error: string | undefined
}

/** Someone under 18 comes with a guardian, who has said yes (V-6). */
export function GuardianFields({ name, phone, words, consents, onConsent, error }: Props) {
  return (
    <>
      <TextField label="监护人姓名" maxLength={50} {...name} />
      <TextField label="监护人手机号" type="phone" {...phone} />
      <ConsentBox
        text={words ?? '监护人已经知道活动内容和风险，同意我参加。'}
        isOn={consents}
        onChange={onConsent}
      />
      {error && <View className="field__error">{error}</View>}
    </>
  )
}

interface BoxProps {
  text: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** A box that nobody but the person ticks. */
export function ConsentBox({ text, isOn, onChange }: BoxProps) {
  return (
    <Tap className="ac-consent" role="checkbox" checked={isOn} onTap={() => onChange(!isOn)}>
      <View className={classNames('ac-consent__box', isOn && 'ac-consent__box--on')}>
        {isOn && <Icon name="check" />}
      </View>
      <View className="ac-consent__text">{text}</View>
    </Tap>
  )
}
