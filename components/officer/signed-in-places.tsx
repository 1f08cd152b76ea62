import { KeptForm } from '#components/ui/kept-form.tsx';
import type { Instant } from '#lib/domain/instant.ts';
import { MY_ACCOUNT } from '#lib/messages/desk/forms.ts';
import { formatMoment } from '#lib/messages/desk/moment.ts';
import type { Returned } from '#lib/messages/desk/typed-form.ts';

type Place = { id: string; since: Instant; isHere: boolean };

/** Where somebody is signed in; what browser it is nobody knows, since none is kept. */
export function SignedInPlaces({ places, returned }: { places: readonly Place[]; returned: Returned }) {
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="mt-10 mb-4 text-xl">
        {MY_ACCOUNT.sessionsTitle}
      </h2>
      <ul className="mb-6 grid gap-2">
        {places.map(({ id, since, isHere }) => (
          <li key={id}>
            <strong>{isHere ? MY_ACCOUNT.thisOne : MY_ACCOUNT.otherOne}</strong>, {MY_ACCOUNT.since(formatMoment(since))}
          </li>
        ))}
      </ul>
      {places.length > 1 ? (
        <KeptForm
          action="/api/my/sign-out-elsewhere"
          keep="sign-out"
          fields={[]}
          submit={MY_ACCOUNT.signOutElsewhere}
          tone="danger"
          returned={returned}
        />
      ) : null}
    </section>
  );
}
