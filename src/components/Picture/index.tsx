import { Image, type ImageProps } from '@tarojs/components'

interface Props {
  className: string
  src: string
  mode?: ImageProps['mode']
  /** What it shows, for those who do not see it; empty where what stands around it says so. */
  about: string
  onTap?: () => void
}

/** A picture, with words for those who do not see it. */
export function Picture({ className, src, mode = 'aspectFill', about, onTap }: Props) {
  return (
    <Image
      className={className}
      mode={mode}
      src={src}
      nativeProps={{ alt: about }}
      {...(onTap && { onClick: onTap })}
    />
  )
}
