/* Views that every desk asks for, offered beside those that somebody saved. They are queries alone: columns stay as they
   are, and nothing is kept. */

import { useText } from '../shared/text';

const QUERIES = {
  mine: 'assignee:me is:open',
  overdue: 'due:overdue',
  waiting: 'status:in_review',
  stale: 'is:stale',
};

export interface ReadyView {
  id: string;
  label: string;
  query: string;
}

export function useReadyViews(): ReadyView[] {
  const t = useText();
  return Object.entries(QUERIES).map(([name, query]) => ({
    id: `ready-${name}`,
    label: t(`claims-ready-${name}`),
    query,
  }));
}
