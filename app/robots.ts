import type { MetadataRoute } from 'next';
import { PATHS } from '#lib/messages/paths.ts';

/** The pages that explain are for everybody; receipts and the JSON door are for whoever holds the code. Posters hang on walls. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', `${PATHS.receipts}/`] } };
}
