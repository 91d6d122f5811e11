import { contactTasks } from '#contacts';
import { admissionTasks, profileTasks, statementTasks } from '#federation';
import type { Tasks } from '#identity';
import { privacyTasks } from '#privacy';
import { bookingTasks, houseTasks, wallTasks } from '#resources';

/** Every domain that lets something wait for people. What one tells for another's right, it leaves out itself. */
export const domains: readonly Tasks[] = [
  admissionTasks,
  profileTasks,
  statementTasks,
  contactTasks,
  bookingTasks,
  houseTasks,
  wallTasks,
  privacyTasks,
];
