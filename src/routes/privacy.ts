import { area, route, tongue } from './route.ts';

const retain = { may: 'planRetention', of: 'organisation' } as const;

/** Privacy (P4): one's own data, the record of processing, and forgetting what has served. */
export const privacyRoutes = {
  ownData: route('GET', `${tongue}/account/data`, 'signedIn'),
  ownDataFile: route('GET', `${tongue}/account/data.zip`, 'signedIn'),
  eraseAccount: route('GET', `${tongue}/account/erase`, 'signedIn'),
  doEraseAccount: route('POST', `${tongue}/account/erase`, 'signedIn'),
  consents: route('GET', `${tongue}/account/consents`, 'signedIn'),
  changeConsent: route('POST', `${tongue}/account/consents`, 'signedIn'),

  retention: route('GET', `${area}/retention`, retain),
  planRetention: route('POST', `${area}/retention`, retain),
  retentionRun: route('GET', `${area}/retention/:run`, retain),
  releaseRetention: route('POST', `${area}/retention/:run/release`, retain),
  discardRetention: route('POST', `${area}/retention/:run/discard`, retain),
  processingRecord: route('GET', `${area}/processing-record`, { may: 'readProcessingRecord', of: 'organisation' }),
  apiProcessingRecord: route('GET', '/api/v1/privacy/processing-record', 'signedIn'),
} as const;
