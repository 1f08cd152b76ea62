import { Checkbox } from '#components/ui/checkbox.tsx';
import type { FormFields } from '#lib/contracts/submission-form.ts';
import type { AskedForm } from '#lib/domain/campaign-form.ts';
import { CONSENT } from '#lib/messages/consent.ts';
import type { FieldErrors } from './field-text.ts';

type Props = {
  values: FormFields;
  errors: FieldErrors;
  ownerName: string | null;
  campaignName: string | null;
  form: AskedForm;
  editing?: boolean;
};

/** The notice and two separate boxes, never ticked in advance (Luật 91/2025/QH15). `editing`: the second shows what its author chose before, and says so. */
export function ConsentFields({ values, errors, ownerName, campaignName, form, editing = false }: Props) {
  const words = form?.consent ?? CONSENT;
  const notice = form?.consent?.notice ?? CONSENT.notice(ownerName ?? CONSENT.anyOwner, campaignName ?? CONSENT.anyCampaign);
  return (
    <section aria-labelledby="consent-title" className="mt-8">
      <h3 id="consent-title" className="mb-2 text-lg">
        {CONSENT.title}
      </h3>
      <p className="mb-4 text-sm whitespace-pre-line text-mute">{notice}</p>
      <Checkbox
        name="consent.processing"
        label={words.processing}
        hint={CONSENT.processingHint}
        error={errors['consent.processing']}
        defaultChecked={values['consent.processing'] === 'yes'}
      />
      <Checkbox
        name="consent.publicDisplay"
        label={words.publicDisplay}
        hint={editing ? CONSENT.publicDisplayEditing : CONSENT.publicDisplayHint}
        defaultChecked={values['consent.publicDisplay'] === 'yes'}
      />
    </section>
  );
}
