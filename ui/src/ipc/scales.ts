/* Rating scales: ratings are data. */

import { invoke } from './invoke';
import type { RatingScale, RatingScaleRecord, ScaleEdit, ScaleId } from './types';

export function scales(): Promise<RatingScaleRecord[]> {
  return invoke('scales');
}

export function addScale(scale: RatingScale): Promise<RatingScaleRecord> {
  return invoke('add_scale', { scale });
}

export function editScale(id: ScaleId, edit: ScaleEdit): Promise<RatingScaleRecord> {
  return invoke('edit_scale', { id, edit });
}
