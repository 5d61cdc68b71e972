/* The desk, part by part, each under a path of its own: `/desk/people`, `/desk/verify`, … */

import {
  ArrowLeftRight,
  EyeOff,
  HardDrive,
  Info,
  KeyRound,
  type LucideIcon,
  Scale,
  ScrollText,
  ShieldCheck,
  Users,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { AboutSection } from '../desk/AboutSection';
import { BackupsSection } from '../desk/BackupsSection';
import { ExchangeSection } from '../desk/ExchangeSection';
import { PolicySection } from '../desk/PolicySection';
import { RedactionSection } from '../desk/RedactionSection';
import { VerifySection } from '../desk/VerifySection';
import { DevicesSection } from '../people/DevicesSection';
import { PeopleSection } from '../people/PeopleSection';
import { ScalesSection } from '../scales/ScalesSection';
import { useWorkspace } from '../session/session';
import { cx } from '../shared/classes';
import { useCommands } from '../shared/commands/registry';
import { Link } from '../shared/Link';
import { navigate } from '../shared/router';
import { Screen } from '../shared/Screen';
import { useText } from '../shared/text';

interface Part {
  id: string;
  icon: LucideIcon;
  Content: ComponentType;
}

const PEOPLE: Part = { id: 'people', icon: Users, Content: PeopleSection };

const PARTS: readonly Part[] = [
  PEOPLE,
  { id: 'devices', icon: KeyRound, Content: DevicesSection },
  { id: 'scales', icon: Scale, Content: ScalesSection },
  { id: 'policy', icon: ScrollText, Content: PolicySection },
  { id: 'backups', icon: HardDrive, Content: BackupsSection },
  { id: 'exchange', icon: ArrowLeftRight, Content: ExchangeSection },
  { id: 'verify', icon: ShieldCheck, Content: VerifySection },
  { id: 'redaction', icon: EyeOff, Content: RedactionSection },
  { id: 'about', icon: Info, Content: AboutSection },
];

export default function DeskView({ params }: { params: { section?: string } }) {
  const t = useText();
  const workspace = useWorkspace();
  const part = PARTS.find((each) => each.id === params.section) ?? PEOPLE;
  const group = t('desk-heading');
  useCommands(
    PARTS.map(({ id }) => ({
      id: `desk-${id}`,
      label: t('desk-go', { part: t(`desk-${id}`) }),
      group,
      run: () => navigate(`/desk/${id}`),
    })),
  );
  return (
    <Screen title={t('desk-title', { part: t(`desk-${part.id}`) })} note={<bdi>{workspace?.desk}</bdi>}>
      <div className="flex min-h-0 grow max-md:flex-col">
        <nav
          aria-label={t('desk-sections')}
          className="shrink-0 border-rule max-md:overflow-x-auto max-md:border-b md:w-52 md:overflow-y-auto md:border-e"
        >
          <ul className="flex gap-0.5 p-2 md:flex-col">
            {PARTS.map(({ id, icon: Icon }) => (
              <li key={id}>
                <Link
                  to={`/desk/${id}`}
                  current={id === part.id}
                  className={cx(
                    'flex min-h-8 items-center gap-2 rounded-md px-2 text-ink text-sm hover:bg-hover max-md:whitespace-nowrap',
                    id === part.id && 'bg-selected font-semibold',
                  )}
                >
                  <Icon aria-hidden="true" size={15} className="shrink-0 text-soft" />
                  {t(`desk-${id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-h-0 min-w-0 grow overflow-auto">
          <div className="max-w-5xl px-5 py-4">
            <part.Content />
          </div>
        </div>
      </div>
    </Screen>
  );
}
