const SELF_EXPLAINING = /kreis(\b|$)|^(Region|Regionalverband|Städteregion)\b/i;
const CITY_STATES = ['Berlin', 'Hamburg'];

/**
 * A district's name as people say it: "Leipzig, Stadt" and "Landkreis Leipzig" are two places,
 * while nobody says "Landkreis Vogtlandkreis".
 */
export function districtName({ gen, bez }: { gen: string; bez: string }): string {
  if (CITY_STATES.includes(gen)) return gen;
  if (bez === 'Kreisfreie Stadt' || bez === 'Stadtkreis') return `${gen}, Stadt`;
  return SELF_EXPLAINING.test(gen) ? gen : `${bez} ${gen}`;
}
