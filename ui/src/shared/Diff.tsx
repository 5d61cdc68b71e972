/* Two texts compared, as the core compared them: what went and what came, marked for eye and ear. */

import { useText } from './text';
import { Revealed } from './VisibleText';

export interface DiffSpan {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

export function Diff({ parts }: { parts: readonly DiffSpan[] }) {
  const t = useText();
  return (
    <span dir="auto" className="whitespace-pre-wrap break-words">
      {parts.map((part, at) => {
        const key = `${at}-${part.kind}`;
        if (part.kind === 'same') return <Revealed key={key} text={part.text} />;
        const removed = part.kind === 'removed';
        const Tag = removed ? 'del' : 'ins';
        return (
          <Tag
            key={key}
            className={
              removed ? 'bg-bad-wash text-bad line-through' : 'bg-good-wash text-good underline [del+&]:ms-0.5'
            }
          >
            <span className="sr-only">{t(removed ? 'shell-diff-removed' : 'shell-diff-added')} </span>
            <Revealed text={part.text} />
            <span className="sr-only"> {t('shell-diff-end')} </span>
          </Tag>
        );
      })}
    </span>
  );
}
