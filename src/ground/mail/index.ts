export type { Attachment, Letter } from './letter.ts';
export { isOneAddress } from './recipient.ts';
export { post } from './post.ts';
export { type Carrier, type CarryOptions, carryMail } from './carry.ts';
export { outbox, type OutboxLetter } from './outbox.ts';
export { forgetMail } from './forget.ts';
export { mailLifecycles } from './lifecycle.ts';
export { mailPrivacy } from './privacy.ts';
