/* Where in a claim's history one looks: a slider from its first revision to now, and steps to either side.
   What stood there is shown elsewhere. */

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import type { HistoryEntry } from '../ipc/types';
import { Button, IconButton } from '../shared/Button';
import { useTimeFormat } from '../shared/Time';
import { useText } from '../shared/text';
import { opName } from './ops';

interface AsOfSliderProps {
  /** In the order in which they arrived. */
  entries: readonly HistoryEntry[];
  /** The place among them; their number for now. */
  at: number;
  onMove: (at: number) => void;
}

export function AsOfSlider({ entries, at, onMove }: AsOfSliderProps) {
  const t = useText();
  const time = useTimeFormat();
  const now = entries.length;
  const input = useRef<HTMLInputElement>(null);
  const entry = entries[at];
  const words = entry
    ? t('history-at', {
        at: at + 1,
        total: now,
        op: entry.known_op ? opName(t, entry) : entry.op,
        name: entry.author_name || t('history-unnamed'),
        when: time(entry.recorded_at),
      })
    : t('history-at-now', { total: now });
  // What the thumb says is the revision, not its number.
  useLayoutEffect(() => input.current?.setAttribute('aria-valuetext', words));
  const step = (by: number) => onMove(Math.min(now, Math.max(0, at + by)));
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-rule border-b px-4 py-2">
      <Slider
        value={at}
        minValue={0}
        maxValue={now}
        onChange={(value) => onMove(Number(value))}
        className="flex min-w-64 flex-1 items-center gap-3"
      >
        <Label className="shrink-0 text-soft text-sm">{t('history-slider')}</Label>
        <div className="flex items-center">
          <IconButton
            small
            label={t('history-earlier')}
            reason={at === 0 ? t('history-first') : null}
            onPress={() => step(-1)}
          >
            <ChevronLeft aria-hidden="true" size={16} className="rtl:-scale-x-100" />
          </IconButton>
          <IconButton
            small
            label={t('history-later')}
            reason={at === now ? t('history-last') : null}
            onPress={() => step(1)}
          >
            <ChevronRight aria-hidden="true" size={16} className="rtl:-scale-x-100" />
          </IconButton>
        </div>
        <SliderTrack className="relative h-6 min-w-24 flex-1">
          <div className="absolute inset-x-0 top-[11px] h-0.5 bg-edge" />
          <SliderThumb
            inputRef={input}
            className="top-1/2 size-4 rounded-full border-2 border-accent bg-raised focus-visible:outline-2 focus-visible:outline-focus dragging:bg-accent"
          />
        </SliderTrack>
      </Slider>
      <div className="flex min-w-0 basis-full items-center gap-3 @4xl:basis-auto">
        <p className="min-w-0 text-sm" aria-hidden="true">
          {entry ? <bdi className="font-semibold">{words}</bdi> : <bdi className="text-soft">{words}</bdi>}
        </p>
        {entry ? (
          <Button small className="ms-auto" onPress={() => onMove(now)}>
            {t('history-back-to-now')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
