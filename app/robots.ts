import type { MetadataRoute } from 'next';
import { PATHS } from '#lib/messages/paths.ts';

/** The pages that explain are for everybody; receipts, posters and the JSON door are for whoever holds the code. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/q/', `${PATHS.receipts}/`, PATHS.mine] } };
}
