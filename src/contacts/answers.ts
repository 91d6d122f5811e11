import type { Answer } from '#identity';
import { type Route, routes } from '#routes';
import { addBodyAnswer, editBodyAnswer, newBodyAnswer, saveBodyAnswer } from './bodies/edit.tsx';
import { addBodyOfficeAnswer, bodyAnswer } from './bodies/page.tsx';
import { duplicatesAnswer, mergePeopleAnswer, undoMergeAnswer } from './duplicates/pages.tsx';
import { contactLabelsAnswer, contactsVcfAnswer, contactsXlsxAnswer, personVcfAnswer } from './exports/answers.tsx';
import {
  bringContactsAnswer,
  contactImportAnswer,
  importContactsAnswer,
  takeOverContactsAnswer,
} from './imports/pages.tsx';
import { sendToContactsAnswer, writeToContactsAnswer } from './letters/pages.tsx';
import { contactListsAnswer, keepContactListAnswer, removeContactListAnswer } from './lists/pages.tsx';
import { contactsAnswer } from './people/contacts.tsx';
import {
  addPersonAnswer,
  editPersonAnswer,
  newPersonAnswer,
  removePersonAnswer,
  savePersonAnswer,
} from './people/edit.tsx';
import { addFunctionAnswer, endFunctionAnswer } from './people/functionActs.ts';
import { personAnswer } from './people/personPage.tsx';
import { addTalkAnswer, newTalkAnswer } from './talks/newTalk.tsx';
import { finishNextStepAnswer, talkAnswer, talksAnswer } from './talks/pages.tsx';

/** Every address of contacts. Fixed words stand before parts that would take them for a name. */
export const contactAnswers: readonly (readonly [Route, Answer])[] = [
  [routes.contacts, contactsAnswer],
  [routes.contactsXlsx, contactsXlsxAnswer],
  [routes.contactsVcf, contactsVcfAnswer],
  [routes.contactLabels, contactLabelsAnswer],
  [routes.newPerson, newPersonAnswer],
  [routes.addPerson, addPersonAnswer],
  [routes.person, personAnswer],
  [routes.editPerson, editPersonAnswer],
  [routes.savePerson, savePersonAnswer],
  [routes.personVcf, personVcfAnswer],
  [routes.removePerson, removePersonAnswer],
  [routes.addFunction, addFunctionAnswer],
  [routes.endFunction, endFunctionAnswer],
  [routes.newBody, newBodyAnswer],
  [routes.addBody, addBodyAnswer],
  [routes.body, bodyAnswer],
  [routes.editBody, editBodyAnswer],
  [routes.saveBody, saveBodyAnswer],
  [routes.addBodyOffice, addBodyOfficeAnswer],
  [routes.talks, talksAnswer],
  [routes.newTalk, newTalkAnswer],
  [routes.addTalk, addTalkAnswer],
  [routes.talk, talkAnswer],
  [routes.finishNextStep, finishNextStepAnswer],
  [routes.duplicates, duplicatesAnswer],
  [routes.mergePeople, mergePeopleAnswer],
  [routes.undoMerge, undoMergeAnswer],
  [routes.importContacts, importContactsAnswer],
  [routes.bringContacts, bringContactsAnswer],
  [routes.contactImport, contactImportAnswer],
  [routes.takeOverContacts, takeOverContactsAnswer],
  [routes.contactLists, contactListsAnswer],
  [routes.keepContactList, keepContactListAnswer],
  [routes.removeContactList, removeContactListAnswer],
  [routes.writeToContacts, writeToContactsAnswer],
  [routes.sendToContacts, sendToContactsAnswer],
];
