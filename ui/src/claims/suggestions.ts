/* What other claims and articles have in a field already, the most used first: offered while one types. */

import { useQuery } from '@tanstack/react-query';
import { completeQuery } from '../ipc/search';

type Suggested = 'tag' | 'claimant' | 'reported_by' | 'publisher' | 'language';

/** `typed` narrows them to what contains it. */
export function useSuggestions(field: Suggested, typed = ''): string[] {
  const query = typed === '' ? `${field}:` : `${field}:"${typed.replaceAll('"', '')}`;
  const { data } = useQuery({
    queryKey: ['suggestions', field, typed],
    queryFn: () => completeQuery(query, [...query].length),
    placeholderData: (before) => before,
  });
  return (data?.suggestions ?? []).filter(({ kind }) => kind === 'value').map(({ label }) => label);
}
