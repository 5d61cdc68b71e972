/* What each rating's label becomes on the scale: as fact-checkers usually mean it, or as it is said here. */

import type { RatingCount, RatingScaleRecord } from '../ipc/types';
import { Count } from '../shared/Count';
import { Select } from '../shared/fields/Select';
import { Section } from '../shared/Section';
import { Cell, Table } from '../shared/Table';
import { useText } from '../shared/text';

/** More labels than this are no ratings: the column is something else. */
const MOST = 100;
const NONE = 'none:';

interface RatingTableProps {
  ratings: readonly RatingCount[];
  scales: readonly RatingScaleRecord[];
  /** The scale that labels without one of their own are read on. */
  scale: RatingScaleRecord | undefined;
  onScale: (scale: string) => void;
  onSay: (label: string, key: string | null) => void;
}

export function RatingTable({ ratings, scales, scale, onScale, onSay }: RatingTableProps) {
  const t = useText();
  const unknown = ratings.filter(({ key }) => key === null).length;
  const several = new Set(ratings.map((rating) => rating.scale)).size > 1;
  return (
    <Section title={t('imports-ratings')} count={ratings.length}>
      <Select
        label={t('imports-scale')}
        value={scale?.id ?? null}
        options={scales.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={onScale}
      />
      {unknown > 0 ? <p className="text-sm text-warn">{t('imports-ratings-unknown', { count: unknown })}</p> : null}
      <Table
        label={t('imports-ratings')}
        columns={[
          { id: 'label', label: t('imports-label') },
          { id: 'count', label: t('imports-count'), end: true },
          { id: 'rating', label: t('imports-becomes') },
        ]}
      >
        {ratings.slice(0, MOST).map((rating) => (
          <tr key={`${rating.scale}\n${rating.label}`}>
            <Cell className="max-w-36 break-words">
              <bdi>{rating.label}</bdi>
              {several || rating.scale !== scale?.name ? (
                <bdi className="block text-soft text-xs">{rating.scale}</bdi>
              ) : null}
            </Cell>
            <Cell end className="tabular-nums">
              <Count of={rating.count} />
            </Cell>
            <Cell className="w-44">
              <Becomes rating={rating} scales={scales} scale={scale} onSay={onSay} />
            </Cell>
          </tr>
        ))}
      </Table>
      {ratings.length > MOST ? (
        <p className="text-soft text-xs">{t('imports-more', { count: ratings.length - MOST })}</p>
      ) : null}
    </Section>
  );
}

function Becomes({
  rating,
  scales,
  scale,
  onSay,
}: Pick<RatingTableProps, 'scales' | 'scale' | 'onSay'> & { rating: RatingCount }) {
  const t = useText();
  // What another scale makes of a label, the row's own or that of the claim's verdict, is not asked for here.
  if (!scale || rating.scale !== scale.name) {
    const own = scales.find(({ name }) => name === rating.scale)?.ratings.find(({ key }) => key === rating.key);
    return (
      <span className="text-soft text-xs">
        <bdi>{own?.label ?? t('imports-unrated')}</bdi>
      </span>
    );
  }
  const options = [
    { value: NONE, label: t('imports-unrated') },
    ...scale.ratings.map(({ key, label }) => ({ value: key, label })),
  ];
  return (
    <Select
      label={t('imports-label-becomes', { label: rating.label })}
      labelHidden
      value={rating.key ?? NONE}
      options={options}
      onChange={(key) => onSay(rating.label, key === NONE ? null : key)}
    />
  );
}
