import { formatNumber, type Language } from '#ground/language';

const SHOWN = 25;

/** Bars of counts with their names, the largest first; at most twenty-five, the table holds all. */
export function Bars(props: {
  rows: readonly { label: string; organisations: number }[];
  language: Language;
  label: string;
}) {
  const rows = props.rows.slice(0, SHOWN);
  const most = Math.max(1, ...rows.map(({ organisations }) => organisations));
  return (
    <figure role="img" aria-label={props.label}>
      <ol class="bars" aria-hidden="true">
        {rows.map(({ label, organisations }) => (
          <li>
            <span class="bars-name">
              <bdi>{label}</bdi>
            </span>
            <svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none">
              <rect class="got" width={Math.max(0.5, Math.round((organisations / most) * 1000) / 10)} height="10" />
            </svg>
            <span class="num">{formatNumber(props.language, organisations)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
