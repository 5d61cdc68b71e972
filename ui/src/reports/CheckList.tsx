/* Some of a few values, folded away until somebody wants to choose; what is chosen shows beside the name. */

import { Checkbox } from '../shared/fields/toggles';
import { useText } from '../shared/text';
import { Folded } from './Folded';

interface CheckListProps {
  label: string;
  options: readonly { value: string; label: string; group?: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}

export function CheckList({ label, options, value, onChange }: CheckListProps) {
  const t = useText();
  const chosen = options.filter((option) => value.includes(option.value));
  const [first] = chosen;
  const shown = first
    ? chosen.length === 1
      ? first.label
      : t('reports-chosen', { first: first.label, more: chosen.length - 1 })
    : t('reports-any');
  const toggle = (option: string, checked: boolean) =>
    onChange(checked ? [...value, option] : value.filter((each) => each !== option));
  return (
    <Folded label={label} shown={shown} set={first !== undefined}>
      {options.map((option, at) => (
        <span key={option.value} className="flex flex-col">
          {option.group && option.group !== options[at - 1]?.group ? (
            <span dir="auto" className="mt-1 text-soft text-xs">
              {option.group}
            </span>
          ) : null}
          <Checkbox checked={value.includes(option.value)} onChange={(checked) => toggle(option.value, checked)}>
            <bdi>{option.label}</bdi>
          </Checkbox>
        </span>
      ))}
    </Folded>
  );
}
