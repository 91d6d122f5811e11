import type { Basis, ColumnPrivacy } from '#ground/database/privacy';
import { activities, type Activity } from '../activities.ts';
import { activityOf, dataMap } from '../dataMap.ts';

/** What the data map says of one processing as a whole. */
export interface Summary {
  readonly activity: Activity;
  readonly tables: readonly string[];
  readonly bases: readonly Basis[];
  readonly audiences: readonly ColumnPrivacy['audience'][];
}

const audiences = ['public', 'federation', 'staff', 'operator'] as const;

/** Every processing with the tables, bases and audiences that follow from its columns; none is left out. */
export const summaries: readonly Summary[] = activities.map((activity) => {
  const tables = Object.keys(dataMap).filter((table) => activityOf(table) === activity);
  const columns = tables.flatMap((table) => Object.values(dataMap[table]!));
  return {
    activity,
    tables: tables.sort(),
    bases: [...new Set(columns.map(({ basis }) => basis))].sort(),
    audiences: audiences.filter((audience) => columns.some((column) => column.audience === audience)),
  };
});

export const summaryOf = (activity: Activity): Summary => summaries.find((each) => each.activity === activity)!;
