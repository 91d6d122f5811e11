import * as africa from './africa.ts';
import * as arabicPersianKurdish from './arabicPersianKurdish.ts';
import * as asia from './asia.ts';
import type { Community } from './community.ts';
import * as easternEurope from './easternEurope.ts';
import { everywhere } from './everywhere.ts';
import { latinAmerican } from './latinAmerica.ts';
import * as turkeyGreeceItaly from './turkeyGreeceItaly.ts';

export type { Community, ProperName } from './community.ts';

/** All communities of the story, in a fixed order: chance picks by it. */
export const communities: readonly Community[] = [
  everywhere,
  arabicPersianKurdish.arabic,
  arabicPersianKurdish.persian,
  arabicPersianKurdish.kurdish,
  easternEurope.russian,
  easternEurope.ukrainian,
  easternEurope.polish,
  easternEurope.romanian,
  easternEurope.balkan,
  easternEurope.albanian,
  easternEurope.roma,
  turkeyGreeceItaly.turkish,
  turkeyGreeceItaly.greek,
  turkeyGreeceItaly.italian,
  africa.westAfrican,
  africa.eritrean,
  africa.ethiopian,
  africa.somali,
  africa.lusophone,
  asia.vietnamese,
  asia.chinese,
  asia.indian,
  asia.tamil,
  asia.pakistani,
  asia.bengali,
  asia.georgian,
  asia.armenian,
  asia.philippine,
  latinAmerican,
];
