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
import { type ComponentType, type RefObject, useEffect, useRef } from 'react';
import { AboutSection } from '../desk/AboutSection';
import { BackupsSection } from '../desk/BackupsSection';
import { ExchangeSection } from '../desk/ExchangeSection';
import { PolicySection } from '../desk/PolicySection';
import { PARTS, type Part } from '../desk/parts';
import { RedactionSection } from '../desk/RedactionSection';
import { VerifySection } from '../desk/VerifySection';
import { DevicesSection } from '../people/DevicesSection';
import { PeopleSection } from '../people/PeopleSection';
import { ScalesSection } from '../scales/ScalesSection';
import { useWorkspace } from '../session/session';
import { cx } from '../shared/classes';
import { Link } from '../shared/Link';
import { Screen } from '../shared/Screen';
import { useText } from '../shared/text';

interface Looks {
  icon: LucideIcon;
  Content: ComponentType;
}

const LOOKS: Record<Part, Looks> = {
  people: { icon: Users, Content: PeopleSection },
  devices: { icon: KeyRound, Content: DevicesSection },
  scales: { icon: Scale, Content: ScalesSection },
  policy: { icon: ScrollText, Content: PolicySection },
  backups: { icon: HardDrive, Content: BackupsSection },
  exchange: { icon: ArrowLeftRight, Content: ExchangeSection },
  verify: { icon: ShieldCheck, Content: VerifySection },
  redaction: { icon: EyeOff, Content: RedactionSection },
  about: { icon: Info, Content: AboutSection },
};

/** The part that stood here before, as long as nobody leaves the desk. */
let before: Part | null = null;

/** For the element that holds a part: who goes from one to the next is in it, not again before the list of parts. */
function useEntered(part: Part): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null);
  useEffect(() => {
    if (before !== null && before !== part) content.current?.focus();
    before = part;
    return () => {
      if (!location.hash.startsWith('#/desk/')) before = null;
    };
  }, [part]);
  return content;
}

export default function DeskView({ params }: { params: { section?: string } }) {
  const t = useText();
  const workspace = useWorkspace();
  const part = PARTS.find((each) => each === params.section) ?? 'people';
  const content = useEntered(part);
  const { Content } = LOOKS[part];
  return (
    <Screen title={t('desk-title', { part: t(`desk-${part}`) })} note={<bdi>{workspace?.desk}</bdi>}>
      <div className="flex min-h-0 grow max-md:flex-col">
        <nav
          aria-label={t('desk-sections')}
          className="shrink-0 border-rule max-md:overflow-x-auto max-md:border-b md:w-52 md:overflow-y-auto md:border-e"
        >
          <ul className="flex gap-0.5 p-2 md:flex-col">
            {PARTS.map((id) => (
              <li key={id}>
                <Link
                  to={`/desk/${id}`}
                  current={id === part}
                  className={cx(
                    'flex min-h-8 items-center gap-2 rounded-md px-2 text-ink text-sm hover:bg-hover max-md:whitespace-nowrap',
                    id === part && 'bg-selected font-semibold',
                  )}
                >
                  <PartIcon part={id} />
                  {t(`desk-${id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section
          ref={content}
          tabIndex={-1}
          aria-label={t(`desk-${part}`)}
          className="min-h-0 min-w-0 grow overflow-auto focus-visible:-outline-offset-2"
        >
          <div className="max-w-5xl px-5 py-4">
            <Content />
          </div>
        </section>
      </div>
    </Screen>
  );
}

function PartIcon({ part }: { part: Part }) {
  const { icon: Icon } = LOOKS[part];
  return <Icon aria-hidden="true" size={15} className="shrink-0 text-soft" />;
}
