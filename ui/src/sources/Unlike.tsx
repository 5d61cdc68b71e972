/* A file whose content is not of the sort that its name tells: said wherever somebody relies on it. */

import type { Attachment } from '../ipc/types';
import { type Text, useText } from '../shared/text';

/** Nothing where it is of that sort. */
export function unlike(t: Text, { name, mismatch }: Pick<Attachment, 'name' | 'mismatch'>): string {
  if (!mismatch) return '';
  return t('sources-attached-mismatch', { name, named: mismatch.named, found: mismatch.found ?? 'none' });
}

export function Unlike({ file }: { file: Attachment }) {
  const told = unlike(useText(), file);
  return told ? <p className="basis-full text-warn text-xs">{told}</p> : null;
}
