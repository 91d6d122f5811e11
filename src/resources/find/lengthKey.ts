const keys = ['30', '60', '90', '120', '180', '240', '480'] as const;
type LengthKey = (typeof keys)[number] | 'other';

/** A length in minutes as the words have it: 'other' for one nobody can ask for. */
export const lengthKey = (minutes: number): LengthKey => keys.find((key) => Number(key) === minutes) ?? 'other';
