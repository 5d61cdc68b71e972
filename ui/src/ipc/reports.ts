/* Reports: what leaves the desk. A preview is the very beginning that the file would have. */

import { invoke } from './invoke';
import { newJob } from './jobs';
import type { AsOf, Layout, ReportFilter, ReportOptions, ReportPreview, SavedReport } from './types';

/** The names of the columns that a layout has. */
export function reportColumns(layout: Layout): Promise<string[]> {
  return invoke('report_columns', { layout });
}

/** Makes the workspace ready as it was at a time: until that is done, a preview of then has to wait for it. */
export function reportAsOf(job: string, asOf: string): Promise<AsOf | null> {
  return invoke('report_as_of', { job, asOf });
}

export function reportPreview(
  options: ReportOptions,
  filter: ReportFilter,
  limit: number,
  asOf: string | null,
): Promise<ReportPreview> {
  return invoke('report_preview', { job: newJob(), options, filter, limit, asOf });
}

/** Asks where to, and writes the report there. Nothing where the dialog was closed. */
export function saveReport(
  job: string,
  options: ReportOptions,
  filter: ReportFilter,
  asOf: string | null,
): Promise<SavedReport | null> {
  return invoke('save_report', { job, options, filter, asOf });
}
