/* What whoever acts may do to one claim now, as the core answers. It decides nothing itself. */

import { useQuery } from '@tanstack/react-query';
import { allowedOps } from '../ipc/reviews';
import type { ClaimId, Op, Permission } from '../ipc/types';
import { whyUnknown } from '../session/acting';
import { asSentence, useText } from '../shared/text';

interface Allowed {
  /** Why not, as the core says it; nothing where it may be done. */
  why: (op: Op) => string | null;
  permission: (op: Op) => Permission | undefined;
}

export function useAllowed(claim: ClaimId): Allowed {
  const t = useText();
  const { data, error } = useQuery({ queryKey: ['allowed', claim], queryFn: () => allowedOps(claim) });
  const permission = (op: Op) => data?.find((each) => each.op === op);
  const why = (op: Op) => {
    const found = permission(op);
    if (found?.allowed) return null;
    if (found?.reason) return asSentence(found.reason);
    return error ? whyUnknown(t, error) : t('shell-loading');
  };
  return { why, permission };
}
