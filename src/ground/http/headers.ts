/** Headers on every answer, errors and files too. Nothing from elsewhere, nothing inline but what has a hash. */
export function securityHeaders(styleHash?: string): Record<string, string> {
  const style = styleHash ? `'self' '${styleHash}'` : `'self'`;
  return {
    'Content-Security-Policy':
      `default-src 'none'; script-src 'self'; style-src ${style}; img-src 'self' data:; connect-src 'self'; ` +
      `form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; ` +
      `require-trusted-types-for 'script'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'Strict-Transport-Security': 'max-age=31536000',
  };
}
