/* Where somebody signs: on this computer, or on their own, whose public key they sent. */

import { TextField } from '../shared/fields/TextField';
import { RadioGroup } from '../shared/fields/toggles';
import { useText } from '../shared/text';

type Place = 'here' | 'there';

interface PlaceFieldsProps {
  place: Place;
  publicKey: string;
  onChange: (change: { place: Place } | { key: string }) => void;
  error: string | null;
}

export function PlaceFields({ place, publicKey, onChange, error }: PlaceFieldsProps) {
  const t = useText();
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label={t('people-where')}
        value={place}
        onChange={(next) => onChange({ place: next })}
        options={[
          { value: 'here' as const, label: t('people-here'), note: t('people-here-note') },
          { value: 'there' as const, label: t('people-there'), note: t('people-there-note') },
        ]}
      />
      {place === 'there' ? (
        <TextField
          ltr
          mono
          required
          label={t('people-key')}
          help={t('people-key-help')}
          value={publicKey}
          onChange={(key) => onChange({ key })}
          error={error}
        />
      ) : null}
    </div>
  );
}
