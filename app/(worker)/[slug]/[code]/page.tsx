import { notFound, permanentRedirect } from 'next/navigation';
import { pathValue } from '#lib/http/path-value.ts';
import { codedPageMeant } from '#lib/messages/typed-path.ts';

type Props = { params: Promise<{ slug: string; code: string }> };

/** A poster's or a receipt's address typed in capitals leads to its page (R17). */
export default async function CodedPage({ params }: Props) {
  const { slug, code } = await params;
  const page = codedPageMeant(pathValue(slug), pathValue(code));
  if (page === null) notFound();
  permanentRedirect(page);
}
