/* Reports: what leaves the desk. A preview is the very rows that the file would have. */

import { invoke } from './invoke';
import type { ClaimFilter, CsvOptions, Layout, ReportPreview, SavedReport } from './types';

export function reportPreview(layout: Layout, filter: ClaimFilter, limit: number): Promise<ReportPreview> {
  return invoke('report_preview', { layout, filter, limit });
}

/** Asks where to, and writes the report there. Nothing where the dialog was closed. */
export function saveReport(job: string, options: CsvOptions, filter: ClaimFilter): Promise<SavedReport | null> {
  return invoke('save_report', { job, options, filter });
}
