/* The beginning of the report as it is set up, read anew when that changes. */

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { asIpcError, type IpcError } from '../ipc/invoke';
import { reportPreview } from '../ipc/reports';
import type { ReportPreview } from '../ipc/types';
import { filterOf, isTable, lacksColumns, optionsOf, type Setup } from './setup';

const ROWS = 40;
const CLAIMS = 5;

export function usePreview(setup: Setup): { preview: ReportPreview | undefined; error: IpcError | null } {
  const options = useDeferredValue(JSON.stringify(optionsOf(setup)));
  const filter = useDeferredValue(JSON.stringify(filterOf(setup)));
  const most = isTable(setup) ? ROWS : CLAIMS;
  const lacks = lacksColumns(setup);
  const { data, error } = useQuery({
    queryKey: ['report-preview', options, filter, most],
    queryFn: () => reportPreview(JSON.parse(options), JSON.parse(filter), most),
    placeholderData: keepPreviousData,
    enabled: !lacks,
  });
  if (lacks) return { preview: undefined, error: null };
  return error ? { preview: undefined, error: asIpcError(error) } : { preview: data, error: null };
}
