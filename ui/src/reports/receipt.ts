/* What a receipt tells of a saved report, fact by fact: what the file is of, as it was set up, and what shows that it is
   this file. */

import { useQuery } from '@tanstack/react-query';
import { article } from '../ipc/articles';
import { scales } from '../ipc/scales';
import type { ReportPreview, SavedReport } from '../ipc/types';
import { nameOf, usePeople } from '../people/names';
import { useSizeFormat } from '../shared/Size';
import { exactUtc } from '../shared/Time';
import { type Text, useText, wordId } from '../shared/text';
import { chosenColumns, type Setup } from './setup';

export interface Saved {
  report: SavedReport;
  /** What it was made with. */
  setup: Setup;
  /** The beginning of it, as it was shown; nothing where it was not there yet. */
  preview: ReportPreview | undefined;
}

export interface ReceiptFact {
  name: string;
  text: string;
  /** A hash: it is copied alone, too. */
  digits?: boolean;
}

/** Which claims were chosen in their list, or taken out there; nothing where none were. */
export function pickedWords(t: Text, { claims, but }: Setup): string | null {
  if (claims !== null) return t('reports-picked', { count: claims.length });
  return but.length > 0 ? t('reports-picked-but', { count: but.length }) : null;
}

/** The filter in words. */
export function useFilterWords(setup: Setup): string {
  const { query, status, rating, tag, language, article: id, assignee } = setup;
  const t = useText();
  const { data: people } = usePeople();
  const { data: known = [] } = useQuery({ queryKey: ['scales'], queryFn: scales });
  const { data: found } = useQuery({
    queryKey: ['article', id],
    queryFn: () => (id === null ? null : article(id)),
    enabled: id !== null,
  });
  const labels = known.flatMap(({ ratings }) => ratings);
  const parts: [string, readonly string[]][] = [
    ['claims-filter', query.trim() ? [query.trim()] : []],
    ['reports-status', status.map((each) => t(wordId('status', each)))],
    ['reports-rating', rating.map((key) => labels.find((each) => each.key === key)?.label ?? key)],
    ['reports-tag', tag],
    ['reports-language', language.trim() ? [language.trim()] : []],
    ['reports-article', id === null ? [] : [found?.title ?? id]],
    ['field-assignee-id', assignee === null ? [] : [nameOf(people, assignee, t('desk-unnamed'))]],
  ];
  const told = parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${t(name)}: ${values.join(', ')}`);
  const said = [pickedWords(t, setup), ...told].filter((each) => each !== null);
  return said.join(' · ') || t('reports-filter-all');
}

function columns(t: Text, setup: Setup, preview: ReportPreview | undefined): string {
  const chosen = chosenColumns(setup)?.length;
  if (preview?.kind === 'table') return t('reports-preview-columns', { count: preview.columns.length });
  return chosen === undefined ? t('reports-columns-all') : t('reports-preview-columns', { count: chosen });
}

export function useReceiptFacts({ report, setup, preview }: Saved): ReceiptFact[] {
  const t = useText();
  const size = useSizeFormat();
  const filter = useFilterWords(setup);
  const { layout, as_of, profile, bytes, rows, not_published, correction_open, unsettled, cut } = report;
  const exact = t('reports-exact-bytes', { count: bytes });
  const counts = (
    [
      ['reports-not-published', not_published],
      ['reports-correction-open', correction_open],
      ['reports-unsettled', unsettled],
      ['reports-cut', cut],
    ] as const
  ).filter(([, count]) => count > 0);
  const untold = [
    ['reports-withheld', report.withheld],
    ['reports-redacted', report.redacted],
  ] as const;
  const before = as_of?.revisions === 0 ? ` · ${t('reports-before-all')}` : '';
  return [
    { name: t('reports-filter'), text: filter },
    ...(layout
      ? [
          { name: t('reports-layout'), text: t(`reports-layout-${layout}`) },
          { name: t('reports-columns'), text: columns(t, setup, preview) },
        ]
      : []),
    { name: t('reports-then'), text: as_of ? `${exactUtc(as_of.at)}${before}` : t('reports-now') },
    ...(profile ? [{ name: t('reports-profile'), text: t(`reports-profile-${profile}`) }] : []),
    { name: t(layout ? 'reports-rows' : 'reports-claims'), text: t('reports-count', { count: rows }) },
    ...counts.map(([id, count]) => ({ name: t(id), text: t('reports-count', { count }) })),
    ...(layout ? untold.map(([id, count]) => ({ name: t(id), text: t('reports-count', { count }) })) : []),
    { name: t('reports-bytes'), text: bytes < 1000 ? exact : `${size(bytes)} (${exact})` },
    { name: t('reports-sha256'), text: report.sha256, digits: true },
    { name: t('reports-head'), text: report.head, digits: true },
    ...(as_of ? [{ name: t('reports-head-now'), text: as_of.head_now, digits: true }] : []),
  ];
}
