/* Reports: what leaves the desk. A preview is the very beginning that the file would have. */

import { invoke } from './invoke';
import type { ClaimFilter, Layout, ReportOptions, ReportPreview, SavedReport } from './types';

/** The names of the columns that a layout has. */
export function reportColumns(layout: Layout): Promise<string[]> {
  return invoke('report_columns', { layout });
}

export function reportPreview(options: ReportOptions, filter: ClaimFilter, limit: number): Promise<ReportPreview> {
  return invoke('report_preview', { options, filter, limit });
}

/** Asks where to, and writes the report there. Nothing where the dialog was closed. */
export function saveReport(job: string, options: ReportOptions, filter: ClaimFilter): Promise<SavedReport | null> {
  return invoke('save_report', { job, options, filter });
}
