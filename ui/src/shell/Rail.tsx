/* The side rail: where one can go, and how much waits there. */

import { useQuery } from '@tanstack/react-query';
import {
  BookOpenText,
  ChartColumn,
  ClipboardCheck,
  CornerDownLeft,
  FileSpreadsheet,
  Library,
  type LucideIcon,
  PanelLeftClose,
  PanelLeftOpen,
  Settings2,
  Table2,
} from 'lucide-react';
import { deskCounts } from '../ipc/claims';
import { useReturned } from '../reviews/Returned';
import { IconButton } from '../shared/Button';
import { Count } from '../shared/Count';
import { cx } from '../shared/classes';
import { useCommands } from '../shared/commands/registry';
import { Link } from '../shared/Link';
import { navigate, type To, usePlace } from '../shared/router';
import { useKept } from '../shared/settings';
import { useText } from '../shared/text';

interface Stop {
  id: string;
  to: To;
  key: string;
  icon: LucideIcon;
}

const STOPS: readonly Stop[] = [
  { id: 'claims', to: '/claims', key: 'C', icon: Table2 },
  { id: 'articles', to: '/articles', key: 'A', icon: BookOpenText },
  { id: 'review', to: '/review', key: 'R', icon: ClipboardCheck },
  { id: 'sources', to: '/sources', key: 'S', icon: Library },
  { id: 'reports', to: '/reports', key: 'P', icon: FileSpreadsheet },
  { id: 'insights', to: '/insights', key: 'I', icon: ChartColumn },
  { id: 'desk', to: '/desk', key: 'D', icon: Settings2 },
];

export function Rail() {
  const t = useText();
  const { path } = usePlace();
  const [narrow, setNarrow] = useKept<boolean>('shell.rail_narrow', false);
  const { data } = useQuery({ queryKey: ['desk-counts'], queryFn: deskCounts });
  const group = t('shell-go');
  useCommands([
    ...STOPS.map(({ id, to, key }) => ({
      id: `go-${id}`,
      label: t(`shell-go-${id}`),
      keys: `G ${key}`,
      group,
      run: () => navigate(to),
    })),
    { id: 'shell-rail', label: t(narrow ? 'shell-rail-widen' : 'shell-rail-narrow'), run: () => setNarrow(!narrow) },
  ]);
  const { data: returned } = useReturned();
  const back = returned?.total ?? 0;
  const counts: Record<string, number | undefined> = { review: data?.in_review };
  const Fold = narrow ? PanelLeftOpen : PanelLeftClose;
  return (
    <nav
      aria-label={t('shell-rail')}
      className={cx(
        'flex shrink-0 flex-col border-rule border-e bg-sunk py-2',
        narrow ? 'w-12' : 'w-[calc(99px+5.5rem)] max-md:w-12',
      )}
    >
      <ul className="flex grow flex-col gap-0.5 px-1.5">
        {STOPS.map(({ id, to, icon: Icon }) => {
          const here = path === to || path.startsWith(`${to}/`);
          return (
            <li key={id}>
              <Link
                to={to}
                current={here}
                className={cx(
                  'flex min-h-8 items-center gap-2.5 rounded-md px-2 text-ink text-sm hover:bg-hover',
                  here && 'bg-selected font-semibold',
                )}
              >
                <Icon
                  aria-hidden="true"
                  size={17}
                  strokeWidth={1.75}
                  className={cx('shrink-0', here && 'text-accent')}
                />
                <span dir="auto" className={narrow ? 'sr-only' : 'grow truncate max-md:sr-only'}>
                  {t(`shell-go-${id}`)}
                </span>
                {id === 'review' && back > 0 ? (
                  <span
                    title={t('reviews-returned-count', { count: back })}
                    className="flex text-warn text-xs tabular-nums"
                  >
                    <CornerDownLeft aria-hidden="true" size={12} className="self-center" />
                    <span className="sr-only">{t('reviews-returned-count', { count: back })}</span>
                    <span aria-hidden="true" className={cx('max-md:hidden', narrow && 'hidden')}>
                      <Count of={back} />
                    </span>
                  </span>
                ) : null}
                {counts[id] && !narrow ? (
                  <span className="text-soft text-xs tabular-nums max-md:hidden">
                    <Count of={counts[id]} />
                  </span>
                ) : null}
              </Link>
            </li>
          );
        })}
      </ul>
      <div className="flex justify-end px-1.5 max-md:hidden">
        <IconButton
          small
          label={t(narrow ? 'shell-rail-widen' : 'shell-rail-narrow')}
          aria-expanded={!narrow}
          onPress={() => setNarrow(!narrow)}
        >
          <Fold aria-hidden="true" size={16} className="rtl:-scale-x-100" />
        </IconButton>
      </div>
    </nav>
  );
}
