export { contactAnswers } from './answers.ts';
export { contactsLifecycles } from './lifecycle.ts';
export { contactRights } from './may.ts';
export { contactsPrivacy } from './privacy.ts';
export { contactTasks } from './talks/tasks.ts';
