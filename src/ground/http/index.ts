export { fileAnswer, htmlAnswer, jsonAnswer, type PageAnswer, seeOther } from './answers.ts';
export { type BodyRefusal, readFormData, readJson } from './body.ts';
export { compressed } from './compress.ts';
export { securityHeaders } from './headers.ts';
export { networkOf } from './network.ts';
export { openApi, type Operation } from './openapi.ts';
export { fromOwnPage } from './origin.ts';
export { type Fault, invalidProblem, notFoundProblem, type Problem, problemAnswer } from './problem.ts';
export { type ZipEntry, zipOf } from './zip.ts';
