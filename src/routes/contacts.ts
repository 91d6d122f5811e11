import { area, route } from './route.ts';

const read = { may: 'readContacts', of: 'organisation' } as const;
const keep = { may: 'keepContacts', of: 'organisation' } as const;

/** Contacts (F6): people and their functions, bodies and their offices, talks, lists. */
export const contactRoutes = {
  contacts: route('GET', `${area}/contacts`, read),
  contactsXlsx: route('GET', `${area}/contacts.xlsx`, read),
  contactsVcf: route('GET', `${area}/contacts.vcf`, read),
  contactLabels: route('GET', `${area}/contacts/labels`, read),
  newPerson: route('GET', `${area}/contacts/people/new`, keep),
  addPerson: route('POST', `${area}/contacts/people/new`, keep),
  person: route('GET', `${area}/contacts/people/:person`, read),
  personVcf: route('GET', `${area}/contacts/people/:person/card.vcf`, read),
  editPerson: route('GET', `${area}/contacts/people/:person/edit`, keep),
  savePerson: route('POST', `${area}/contacts/people/:person/edit`, keep),
  removePerson: route('POST', `${area}/contacts/people/:person/remove`, keep),
  addFunction: route('POST', `${area}/contacts/people/:person/functions`, keep),
  endFunction: route('POST', `${area}/contacts/people/:person/functions/:function/end`, keep),
  newBody: route('GET', `${area}/contacts/bodies/new`, keep),
  addBody: route('POST', `${area}/contacts/bodies/new`, keep),
  body: route('GET', `${area}/contacts/bodies/:body`, read),
  editBody: route('GET', `${area}/contacts/bodies/:body/edit`, keep),
  saveBody: route('POST', `${area}/contacts/bodies/:body/edit`, keep),
  addBodyOffice: route('POST', `${area}/contacts/bodies/:body/offices`, keep),
  talks: route('GET', `${area}/contacts/talks`, read),
  newTalk: route('GET', `${area}/contacts/talks/new`, keep),
  addTalk: route('POST', `${area}/contacts/talks/new`, keep),
  talk: route('GET', `${area}/contacts/talks/:talk`, read),
  finishNextStep: route('POST', `${area}/contacts/talks/:talk/done`, keep),
  duplicates: route('GET', `${area}/contacts/duplicates`, keep),
  mergePeople: route('POST', `${area}/contacts/duplicates/merge`, keep),
  undoMerge: route('POST', `${area}/contacts/duplicates/:merge/undo`, keep),
  importContacts: route('GET', `${area}/contacts/import`, keep),
  bringContacts: route('POST', `${area}/contacts/import`, keep),
  takeOverContacts: route('POST', `${area}/contacts/import/:import/take-over`, keep),
  contactImport: route('GET', `${area}/contacts/import/:import`, keep),
  contactLists: route('GET', `${area}/contacts/lists`, read),
  keepContactList: route('POST', `${area}/contacts/lists`, keep),
  removeContactList: route('POST', `${area}/contacts/lists/:list/remove`, keep),
  writeToContacts: route('GET', `${area}/contacts/write`, keep),
  sendToContacts: route('POST', `${area}/contacts/write`, keep),
} as const;
