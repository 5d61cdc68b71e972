/* A web address. One that lacks its beginning gets https:// when the field is left, where that is seen and can be changed. */

import { useState } from 'react';
import { announce } from '../announce';
import { useText } from '../text';
import { TextField, type TextFieldProps } from './TextField';

/** As people write down where something stands: a host, and what may follow it. */
const WITHOUT_SCHEME = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u;

type AddressFieldProps = Omit<TextFieldProps, 'type' | 'ltr' | 'onBlur' | 'onKeyDown'>;

export function AddressField(props: AddressFieldProps) {
  const { value, onChange, help } = props;
  const t = useText();
  const [completed, setCompleted] = useState<string | null>(null);
  const complete = () => {
    const given = value.trim();
    if (!WITHOUT_SCHEME.test(given)) return;
    setCompleted(`https://${given}`);
    onChange(`https://${given}`);
    announce(t('shell-address-completed'));
  };
  return (
    <TextField
      {...props}
      ltr
      type="url"
      help={
        <>
          {help}
          {value === completed ? <span className="block text-ink">{t('shell-address-completed')}</span> : null}
        </>
      }
      onBlur={complete}
      onKeyDown={({ key }) => {
        if (key === 'Enter') complete();
      }}
    />
  );
}
