import type { ComponentProps } from 'react';
import { ChoiceGroup } from './choice-group.tsx';

type Props = Omit<ComponentProps<typeof ChoiceGroup>, 'type' | 'chosen'> & { defaultValue?: string | undefined };

/** One answer of a few, all visible. */
export function RadioGroup({ defaultValue, ...rest }: Props) {
  return <ChoiceGroup type="radio" chosen={defaultValue ? [defaultValue] : []} {...rest} />;
}
