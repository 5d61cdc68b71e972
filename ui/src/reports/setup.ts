/* What a report is made with, as the screen holds it and as presets keep it. Nothing here draws or calls. */

import { HAD_BY_READERS } from '../claims/flow';
import type {
  JsonValue,
  Layout,
  RedactionProfile,
  ReportFilter,
  ReportOptions,
  ReportPreview,
  Selection,
  Status,
} from '../ipc/types';
import type { To } from '../shared/router';

export const LAYOUTS: readonly Layout[] = ['claims', 'evidence', 'history'];

export const PROFILES: readonly RedactionProfile[] = ['desk', 'outside'];

export const STATUSES: readonly Status[] = [
  'draft',
  'in_progress',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'correction_pending',
  'corrected',
  'withdrawn',
];

export type Format = ReportOptions['format'];

export const FORMATS: readonly Format[] = ['csv', 'xlsx', 'claim_review', 'html'];

export type Setup = {
  format: Format;
  layout: Layout;
  /** Of a table: those that were chosen of each layout; all of a layout that is not named. */
  columns: Partial<Record<Layout, string[]>>;
  /** Whom it is for. */
  profile: RedactionProfile;
  /** Of CSV. */
  bom: boolean;
  /** Of ClaimReview: where a review stands on the web. */
  url: string;
  /** The day whose end it is of; nothing for now. */
  asOf: string | null;
  /** What the claims are looked for by, as their list takes it. */
  query: string;
  status: Status[];
  rating: string[];
  tag: string[];
  language: string;
  article: string | null;
  assignee: string | null;
  /** These alone, as they were chosen in their list, and none of those; nothing where no claim was. */
  claims: string[] | null;
  but: string[];
};

export type Preset = { name: string; setup: Setup };

export const PLAIN: Setup = {
  format: 'csv',
  layout: 'claims',
  columns: {},
  profile: 'desk',
  bom: false,
  url: '',
  asOf: null,
  query: '',
  status: [],
  rating: [],
  tag: [],
  language: '',
  article: null,
  assignee: null,
  claims: null,
  but: [],
};

export type TablePreview = Extract<ReportPreview, { kind: 'table' }>;

/** The file, as the core takes it. */
export function optionsOf(setup: Setup): ReportOptions {
  const { format, layout, profile, bom, url } = setup;
  const columns = chosenColumns(setup);
  switch (format) {
    case 'csv':
      return { format, layout, columns, profile, bom };
    case 'xlsx':
      return { format, layout, columns, profile };
    case 'claim_review':
      return { format, url: url.trim() === '' ? null : url.trim() };
    case 'html':
      return { format, profile };
  }
}

/** What is kept when all claims are taken again. */
export function fileOf({ format, layout, columns, profile, bom, url, asOf }: Setup): Partial<Setup> {
  return { format, layout, columns, profile, bom, url, asOf };
}

/** The columns that were chosen of the table; nothing where it has all of them. */
export function chosenColumns({ layout, columns }: Setup): string[] | null {
  return columns[layout] ?? null;
}

/** Whether the report would be a table without a column. */
export function lacksColumns(setup: Setup): boolean {
  return isTable(setup) && chosenColumns(setup)?.length === 0;
}

/** Whether the report is a table, with a layout to choose. */
export function isTable({ format }: Setup): boolean {
  return format === 'csv' || format === 'xlsx';
}

/** Only what is set, as the core takes it. */
export function filterOf(setup: Setup): ReportFilter {
  const { query, status, rating, tag, language, article, assignee, claims, but } = setup;
  return {
    ...(query.trim() === '' ? {} : { query: query.trim() }),
    ...(status.length > 0 ? { status } : {}),
    ...(rating.length > 0 ? { rating } : {}),
    ...(tag.length > 0 ? { tag } : {}),
    ...(language.trim() === '' ? {} : { language: language.trim() }),
    ...(article === null ? {} : { article }),
    ...(assignee === null ? {} : { assignee }),
    ...(claims === null ? {} : { claims }),
    ...(but.length > 0 ? { but } : {}),
  };
}

/** Where a report of chosen claims is set up. */
export function reportOf(which: Selection): To {
  if ('ids' in which) return `/reports?${new URLSearchParams({ claims: which.ids.join() })}`;
  const { query, but = [] } = which.query;
  return `/reports?${new URLSearchParams({ q: query, ...(but.length > 0 ? { but: but.join() } : {}) })}`;
}

/** The claims that the address asks for; nothing where it asks for none. */
export function askedOf(address: URLSearchParams): Pick<Setup, 'query' | 'claims' | 'but'> | null {
  const claims = address.get('claims')?.split(',') ?? null;
  const query = address.get('q');
  if (claims === null && query === null) return null;
  return { query: query ?? '', claims, but: address.get('but')?.split(',') ?? [] };
}

export function isFiltered(setup: Setup): boolean {
  return Object.keys(filterOf(setup)).length > 0;
}

/** The states of claims that readers do not have and that the filter lets through. */
export function unpublished({ status }: Setup): Status[] {
  return (status.length > 0 ? status : STATUSES).filter((each) => !HAD_BY_READERS.includes(each));
}

type Kept = { [name in string]: JsonValue };

function isObject(value: JsonValue | undefined): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

function word(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function columnsFrom(kept: JsonValue | undefined): Setup['columns'] {
  const of = isObject(kept) ? kept : {};
  return Object.fromEntries(
    LAYOUTS.flatMap((layout) => (Array.isArray(of[layout]) ? [[layout, words(of[layout])]] : [])),
  );
}

/** What is kept may be of an older version, or written by hand: whatever does not fit is left out. */
export function setupFrom(kept: JsonValue | undefined): Setup {
  if (!isObject(kept)) return PLAIN;
  const status = words(kept.status);
  return {
    format: FORMATS.find((format) => format === kept.format) ?? 'csv',
    layout: LAYOUTS.find((layout) => layout === kept.layout) ?? 'claims',
    columns: columnsFrom(kept.columns),
    profile: PROFILES.find((profile) => profile === kept.profile) ?? 'desk',
    bom: kept.bom === true,
    url: word(kept.url) ?? '',
    asOf: word(kept.asOf),
    query: word(kept.query) ?? '',
    status: STATUSES.filter((each) => status.includes(each)),
    rating: words(kept.rating),
    tag: words(kept.tag),
    language: word(kept.language) ?? '',
    article: word(kept.article),
    assignee: word(kept.assignee),
    claims: Array.isArray(kept.claims) ? words(kept.claims) : null,
    but: words(kept.but),
  };
}

export function presetsFrom(kept: JsonValue): Preset[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((each) => {
    if (!isObject(each)) return [];
    const name = word(each.name);
    return name === null ? [] : [{ name, setup: setupFrom(each.setup) }];
  });
}
