import { formatNumber, type Language } from '#ground/language';
import { hoursOf, type UseTable } from './tables.ts';

const SHOWN = 25;

/** Bars of hours with their names; at most twenty-five, the table holds all. */
export function HourBars({ language, table, label }: { language: Language; table: UseTable; label: string }) {
  const lines = table.lines.slice(0, SHOWN);
  const most = Math.max(1, ...lines.map(({ minutes }) => minutes));
  return (
    <figure role="img" aria-label={label}>
      <ol class="bars" aria-hidden="true">
        {lines.map(({ label: name, minutes }) => (
          <li>
            <span class="bars-name">
              <bdi>{name}</bdi>
            </span>
            <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect class="got" width={Math.max(0.5, Math.round((minutes / most) * 1000) / 10)} height="10" />
            </svg>
            <span class="num">{formatNumber(language, hoursOf(minutes))}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
