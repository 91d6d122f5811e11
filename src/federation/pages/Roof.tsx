/** One roof: how many rafters, how many of them are new, and what it is called for those who don't see it. */
export interface RoofProps {
  rafters: number;
  fresh?: number;
  label: string;
}

const WIDTH = 1320;
const HEIGHT = 120;
// The ridge runs from 94 to the right, the eaves from 2: a roof seen from its long side, slightly from above.
const LEAN = 92;
const END = 1134;

/** The roof over the home page: each rafter is one member. Drawn from numbers, so it is never out of date. */
export function Roof({ rafters, fresh = 0, label }: RoofProps) {
  const gap = rafters > 1 ? (END - 2) / (rafters - 1) : 0;
  const at = (index: number) => round(2 + index * gap);
  const near = Array.from({ length: Math.max(0, rafters - fresh) }, (_, index) => `M${at(index)} 114l${LEAN}-107`);
  const strong = Array.from(
    { length: Math.min(fresh, rafters) },
    (_, index) => `M${at(rafters - fresh + index)} 114l${LEAN}-107`,
  );
  const far = Array.from({ length: rafters }, (_, index) => `M${round(at(index) + LEAN)} 7l92 75`);
  return (
    <figure class="roof">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        <path class="far" d={`${far.join('')}M186 82H1318`} />
        <path class="near" d={near.join('')} />
        {strong.length > 0 && <path class="new" d={strong.join('')} />}
        <path class="purlin" d="M94 7H1226M2 114H1134M2 114L186 82M94 7V98M1134 114L1318 82M1226 7V98" />
      </svg>
    </figure>
  );
}

/** A street of roofs for a federation of umbrellas: each a roof of its own, as long as it has members. */
export function Street({ rafters, label }: { rafters: readonly number[]; label: string }) {
  return (
    <figure class="street room" role="img" aria-label={label}>
      {rafters.map((count) => (
        <Gable rafters={count} />
      ))}
    </figure>
  );
}

// Rafters stand on a fixed pitch, so a roof with more members is a longer roof, not a denser one.
function Gable({ rafters }: { rafters: number }) {
  const pitch = 5;
  const width = Math.max(1, rafters - 1) * pitch + 24;
  const lines = Array.from({ length: rafters }, (_, index) => `M${1 + index * pitch} 30l20-28`);
  return (
    <svg class="gable-roof" viewBox={`0 0 ${width} 32`} width={width} height="32" aria-hidden="true" focusable="false">
      <path class="near" d={lines.join('')} />
      <path class="purlin" d={`M21 2H${width - 3}M1 30H${width - 23}`} />
    </svg>
  );
}

const round = (number: number) => Math.round(number * 10) / 10;
