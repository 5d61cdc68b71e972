/* What is allowed and worth a look, as the core wrote it, each with the way to what it is about. What somebody has to act
   on stands first, as a warning. */

import { Eye, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Kind, Notice } from '../ipc/types';
import { cx } from '../shared/classes';
import { useText } from '../shared/text';
import { EntityLink, entityParts } from './EntityLink';

export function Notices({ title, notices }: { title: string; notices: readonly Notice[] }) {
  const t = useText();
  return (
    <>
      <List warns icon={TriangleAlert} title={t('notices-warnings')} notices={notices.filter(({ warns }) => warns)} />
      <List icon={Eye} title={title} notices={notices.filter(({ warns }) => !warns)} />
    </>
  );
}

interface ListProps {
  title: string;
  icon: LucideIcon;
  notices: readonly Notice[];
  warns?: boolean;
}

function List({ title, icon: Icon, notices, warns = false }: ListProps) {
  if (notices.length === 0) return null;
  return (
    <div
      className={cx(
        'flex flex-col gap-1 border-s-2 px-3 py-2 text-sm',
        warns ? 'border-warn bg-warn-wash' : 'border-info bg-info-wash',
      )}
    >
      <p className={cx('flex items-center gap-2', warns ? 'font-semibold text-warn' : 'text-info')}>
        <Icon aria-hidden="true" size={16} />
        {title}
      </p>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {notices.map((notice) => (
          <li key={notice.message} className="break-words">
            <bdi>{notice.message}</bdi> <Way notice={notice} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const WAYS: Partial<Record<Kind, string>> = { device: 'desk-devices', person: 'desk-people', claim: 'notices-claim' };

function Way({ notice: { entity } }: { notice: Notice }) {
  const t = useText();
  const words = entity ? WAYS[entityParts(entity).kind as Kind] : undefined;
  return entity && words ? <EntityLink entity={entity}>{t(words)}</EntityLink> : null;
}
