/* What a report is made with, as the screen holds it and as presets keep it. Nothing here draws or calls. */

import type { ClaimFilter, JsonValue, Layout, ReportOptions, ReportPreview, Status } from '../ipc/types';

export const LAYOUTS: readonly Layout[] = ['claims', 'evidence', 'history'];

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
  /** Of CSV. */
  bom: boolean;
  /** Of ClaimReview: where a review stands on the web. */
  url: string;
  status: Status[];
  rating: string[];
  tag: string[];
  language: string;
  article: string | null;
  assignee: string | null;
};

export type Preset = { name: string; setup: Setup };

export const PLAIN: Setup = {
  format: 'csv',
  layout: 'claims',
  bom: false,
  url: '',
  status: [],
  rating: [],
  tag: [],
  language: '',
  article: null,
  assignee: null,
};

export type TablePreview = Extract<ReportPreview, { kind: 'table' }>;

/** The file, as the core takes it. */
export function optionsOf({ format, layout, bom, url }: Setup): ReportOptions {
  switch (format) {
    case 'csv':
      return { format, layout, bom };
    case 'xlsx':
      return { format, layout };
    case 'claim_review':
      return { format, url: url.trim() === '' ? null : url.trim() };
    case 'html':
      return { format };
  }
}

/** What is kept when all claims are taken again. */
export function fileOf({ format, layout, bom, url }: Setup): Pick<Setup, 'format' | 'layout' | 'bom' | 'url'> {
  return { format, layout, bom, url };
}

/** Whether the report is a table, with a layout to choose. */
export function isTable({ format }: Setup): boolean {
  return format === 'csv' || format === 'xlsx';
}

/** Only what is set, as the core takes it. */
export function filterOf({ status, rating, tag, language, article, assignee }: Setup): ClaimFilter {
  return {
    ...(status.length > 0 ? { status } : {}),
    ...(rating.length > 0 ? { rating } : {}),
    ...(tag.length > 0 ? { tag } : {}),
    ...(language.trim() === '' ? {} : { language: language.trim() }),
    ...(article === null ? {} : { article }),
    ...(assignee === null ? {} : { assignee }),
  };
}

export function isFiltered(setup: Setup): boolean {
  return Object.keys(filterOf(setup)).length > 0;
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

/** What is kept may be of an older version, or written by hand: whatever does not fit is left out. */
export function setupFrom(kept: JsonValue | undefined): Setup {
  if (!isObject(kept)) return PLAIN;
  const status = words(kept.status);
  return {
    format: FORMATS.find((format) => format === kept.format) ?? 'csv',
    layout: LAYOUTS.find((layout) => layout === kept.layout) ?? 'claims',
    bom: kept.bom === true,
    url: word(kept.url) ?? '',
    status: STATUSES.filter((each) => status.includes(each)),
    rating: words(kept.rating),
    tag: words(kept.tag),
    language: word(kept.language) ?? '',
    article: word(kept.article),
    assignee: word(kept.assignee),
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
