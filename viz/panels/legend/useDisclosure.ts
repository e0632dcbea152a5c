// Whether a part of the legend is unfolded: it opens by itself when a filter inside it is set, so that none is out of sight.
import { useEffect, useState } from 'preact/hooks'

/** Open or not, and the way to turn it. */
export function useDisclosure(isSet: boolean): readonly [isOpen: boolean, toggle: () => void] {
  const [isOpen, setOpen] = useState(isSet)
  useEffect(() => {
    if (isSet) setOpen(true)
  }, [isSet])
  return [isOpen, () => setOpen(!isOpen)]
}
